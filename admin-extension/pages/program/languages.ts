import { readerLocale } from '../../texts/in-language.ts';

/** Languages that shops are most often read in; one that came with an imported document is kept beside them. */
export const offeredLanguages = [
  'ar',
  'cs',
  'da',
  'de',
  'en',
  'es',
  'fi',
  'fr',
  'he',
  'it',
  'ja',
  'ko',
  'nb',
  'nl',
  'pl',
  'pt-BR',
  'pt-PT',
  'sv',
  'tr',
  'zh-CN',
  'zh-Hans',
  'zh-TW',
] as const;

const names = new Intl.DisplayNames(readerLocale(), { type: 'language' });

/** "Brazilian Portuguese" for pt-BR; the code itself where nobody knows it. */
export function nameLanguage(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    // No language code at all; the contract says so in its field.
    return code;
  }
}
