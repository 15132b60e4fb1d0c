import type { Counted } from '../../texts/counted.ts';
import { ruleSentencesTexts as t } from '../../texts/en/rule-sentences.ts';
import { readerLocale } from '../../texts/in-language.ts';
import { proseLocale } from '../../texts/prose-locale.ts';
import type { TypedProgram } from './typed.ts';

/** What the parts of a program are called where a sentence names them. */
export interface ProgramNames {
  points: (count: number | string) => string;
  tier: (id: string) => string;
  segment: (id: string) => string;
}

export function namesOf({
  settings,
  tiers,
  segments,
}: Pick<TypedProgram, 'settings' | 'tiers' | 'segments'>): ProgramNames {
  const { one, other } = settings.points_name;
  return {
    points: (count) => `${sayNumber(count)} ${count === 1 ? one : other}`,
    tier: (id) => nameOf(tiers?.levels ?? [], id),
    segment: (id) => nameOf(segments, id),
  };
}

function nameOf(list: readonly { id: string; name: string }[], id: string): string {
  return list.find((each) => each.id === id)?.name ?? t.quote(id);
}

/** "1,200"; what is no number yet is said as it was typed. */
export function sayNumber(value: number | string): string {
  if (typeof value === 'number') return value.toLocaleString(readerLocale());
  return value === '' ? '…' : value;
}

const either = new Intl.ListFormat(proseLocale, { type: 'disjunction' });
const both = new Intl.ListFormat(proseLocale, { type: 'conjunction' });

/** "a, b or c" */
export const sayAny = (words: readonly string[]): string => either.format(words);
/** "a, b and c" */
export const sayAll = (words: readonly string[]): string => both.format(words);

/** A figure for the words of a sentence, which know its singular and plural. */
export function counted(value: number | string): Counted {
  return { said: sayNumber(value), isOne: value === 1 };
}

/** "1st", "22nd" */
export function sayNth(n: number | string): string {
  if (typeof n !== 'number') return sayNumber(n);
  return t.nth(n, sayNumber(n));
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
