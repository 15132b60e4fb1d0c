import type { Failure } from '../model/ask.ts';
import { writeNumber } from '../model/write-number.ts';
import type { Client } from './client.ts';
import type { Word, Words } from './words.ts';

/** Puts the parts into the gaps of a text: `{name}`. */
export const fillIn = (text: string, parts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '');

export const say = (
  { latest, pageWords }: Client,
  word: Word,
  parts: Readonly<Record<string, string>> = {},
): string => {
  const words: Words = { ...pageWords, ...latest?.words };
  return fillIn(words[word] ?? '', parts);
};

export const sayNumber = ({ latest }: Client, value: number, decimals?: number): string =>
  latest ? writeNumber(latest.numbers, value, decimals) : '';

/** "1,240 points". A no-break space keeps a number and its name on one line. */
export const sayPoints = (client: Client, count: number): string => {
  const { lang, points_name: name } = client.latest ?? {};
  const word = name?.[new Intl.PluralRules(lang).select(count)] ?? name?.other ?? '';
  return `${sayNumber(client, count)}\u00a0${word}`;
};

export const sayFailure = (client: Client, { kind, code, detail }: Failure): string =>
  detail ??
  say(client, code === 'signed_out' ? 'signedOut' : kind === 'offline' ? 'offline' : 'unavailable');
