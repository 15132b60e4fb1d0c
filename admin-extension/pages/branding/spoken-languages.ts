import { type Language, languages } from '../../../server/contract/languages.ts';
import { readerLocale } from '../../texts/in-language.ts';
import { nameLanguage } from '../program/languages.ts';

/** The languages of the widget by their names, as the reader says and sorts them; `note` stands behind a name. */
export function spokenLanguages(
  note: (language: Language) => string = () => '',
): { value: Language; label: string }[] {
  return languages
    .map((value) => {
      const noted = note(value);
      return { value, label: `${nameLanguage(value)}${noted === '' ? '' : ` · ${noted}`}` };
    })
    .toSorted((one, other) => one.label.localeCompare(other.label, readerLocale()));
}
