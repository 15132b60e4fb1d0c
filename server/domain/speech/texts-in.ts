/**
 * What a shop wrote in a language, the nearest first: on a page in `de-CH` what is there for `de-CH`, then for `de`;
 * in `zh-CN` also what is there for `zh-Hans`. Null is the shop's own language, which needs no other words.
 */
export function textsIn<Text>(
  texts: Readonly<Record<string, Text>>,
  locale: string | null,
): readonly Text[] {
  if (locale === null) return [];
  const base = baseOf(locale);
  const near = [locale, base, ...Object.keys(texts).filter((code) => baseOf(code) === base)];
  return [...new Set(near)].flatMap((code) => texts[code] ?? []);
}

function baseOf(locale: string): string {
  return locale.split('-', 1)[0] ?? '';
}
