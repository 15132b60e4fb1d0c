import { pickLanguage } from '../contract/languages.ts';
import type { ProgramSettings } from '../domain/program/program.ts';

/** How a member is written to: in their language, in the program's while none is known. Where both are one it stays `de-AT`. */
export function localeFor(
  language: string | null,
  { locale }: Pick<ProgramSettings, 'locale'>,
): string {
  return language === null || language === pickLanguage(locale) ? locale : language;
}
