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
  return list.find((each) => each.id === id)?.name ?? `“${id}”`;
}

/** "1,200"; what is no number yet is said as it was typed. */
export function sayNumber(value: number | string): string {
  if (typeof value === 'number') return value.toLocaleString('en');
  return value === '' ? '…' : value;
}

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const both = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "a, b or c" */
export const sayAny = (words: readonly string[]): string => either.format(words);
/** "a, b and c" */
export const sayAll = (words: readonly string[]): string => both.format(words);

export function sayCount(count: number | string, one: string, other = `${one}s`): string {
  return `${sayNumber(count)} ${count === 1 ? one : other}`;
}

/** "1st", "22nd" */
export function sayNth(n: number | string): string {
  if (typeof n !== 'number') return sayNumber(n);
  return `${n.toLocaleString('en')}${ends[ordinal.select(n)] ?? 'th'}`;
}

const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });
const ends: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
