/** The languages that shoppers are spoken to in. The first stands in for all that are not here. */
export const languages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt-BR',
  'ja',
  'zh-Hans',
  'ar',
  'he',
  'pl',
] as const;
export type Language = (typeof languages)[number];

/** Old names that browsers and platforms still use. */
const otherNames: Readonly<Record<string, Language>> = { iw: 'he', pt: 'pt-BR', zh: 'zh-Hans' };

/** The one of ours for a page's locale: `de-AT` is German, `zh-TW` the Chinese that we have, `sv` English. */
export function pickLanguage(locale: string | null): Language {
  return findLanguage(locale) ?? 'en';
}

/** The same; null where it is none of ours. */
export function findLanguage(locale: string | null): Language | null {
  const base = (locale ?? '').split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
  return languages.find((one) => one === base) ?? otherNames[base] ?? null;
}

/** The languages that are written from right to left. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' || language === 'he' ? 'rtl' : 'ltr';
}
