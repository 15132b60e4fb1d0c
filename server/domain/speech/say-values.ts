import { formatMoney } from '../currency.ts';
import type { Money } from '../program/money.ts';
import type { Sentences } from './sentences.ts';

type Voice = Pick<Sentences, 'language' | 'number' | 'pointsWord'>;

/** "1,200 points", in the shop's own word. */
export function sayCount(count: number, speech: Voice): string {
  return `${speech.number(count)} ${speech.pointsWord(count)}`;
}

/** The word for several: "points". */
export function sayName(speech: Voice): string {
  return speech.pointsWord(5);
}

/** A decimal as it is written there, with all of its digits: "1,071.30". */
export function sayDecimal(text: string, { language }: Pick<Voice, 'language'>): string {
  const digits = text.split('.')[1]?.length ?? 0;
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(language, form).format(Number(text));
}

/** "50.00 USD": the currency is spelled out, for orders are in many. */
export function sayMoney({ minor, currency }: Money, speech: Pick<Voice, 'language'>): string {
  return `${sayDecimal(formatMoney(minor, currency), speech)} ${currency}`;
}

/** "NZ, AU and US". */
export function sayList(words: readonly string[], language: string): string {
  // American English would have a comma before "and".
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
}

/** “A” or “B”. */
export function sayChoice(words: readonly string[], language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(words);
}
