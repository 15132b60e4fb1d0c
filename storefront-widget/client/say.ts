import type { Failure } from '../model/ask.ts';
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

export const sayNumber = ({ latest }: Client, count: number): string =>
  new Intl.NumberFormat(latest?.lang).format(count);

/** "1,240 points". A no-break space keeps a number and its name on one line. */
export const sayPoints = (client: Client, count: number): string => {
  const { lang, points_name: name } = client.latest ?? {};
  const word = name?.[new Intl.PluralRules(lang).select(count)] ?? name?.other ?? '';
  return `${sayNumber(client, count)}\u00a0${word}`;
};

/** "$5": whole amounts without decimals. */
export const sayMoney = ({ latest }: Client, amount: number, currency: string): string =>
  new Intl.NumberFormat(latest?.lang, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  })
    .format(amount)
    // Among letters that run to the left it would come out as "$US".
    .replace(/[A-Z]+\$/, '\u2066$&\u2069');

export const sayFailure = (client: Client, { kind, code, detail }: Failure): string =>
  detail ??
  say(client, code === 'signed_out' ? 'signedOut' : kind === 'offline' ? 'offline' : 'unavailable');
