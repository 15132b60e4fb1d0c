import type { Money } from '../server/contract/primitives.ts';
import type { TextKey } from './locales/en.ts';
import type { Texts } from './texts.ts';

export interface PointsName {
  readonly one: string;
  readonly other: string;
}

/** Everything that is said, in the page's language, with the shop's own name for points. */
export interface Speech {
  say(key: TextKey, parts?: Readonly<Record<string, string>>): string;
  /** "1,240 points" */
  points(count: number): string;
  /** "points", or "point" where the language says so. */
  pointsWord(count: number): string;
  /** "+120", "−500": the sign is always written. */
  signed(count: number): string;
  number(count: number): string;
  /** "$5.00" */
  money(value: Money): string;
  /** "$5": whole amounts without decimals, for the face of a ticket. */
  price(value: Money): string;
  date(instant: string): string;
  /** "Jan 31": for a date that is not far, else with its year. */
  day(instant: string): string;
  month(instant: string): string;
}

/** Within this a day and a month say which year is meant. */
const nearMs = 300 * 86_400_000;

/** Themes may hand over a locale that Intl refuses. */
const checkLocale = (locale: string): string => {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
};

export const makeSpeech = (
  pageLocale: string,
  texts: Texts,
  pointsName: PointsName = { one: 'point', other: 'points' },
): Speech => {
  const locale = checkLocale(pageLocale);
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const signs = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });
  const money = (value: Money, display: 'auto' | 'stripIfInteger'): string =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: value.currency,
      trailingZeroDisplay: display,
    }).format(Number(value.amount));
  const pointsWord = (count: number): string =>
    plural.select(count) === 'one' ? pointsName.one : pointsName.other;
  return {
    say: (key, parts = {}) =>
      texts[key].replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? ''),
    // A no-break space keeps a number and its name on one line.
    points: (count) => `${number.format(count)}\u00a0${pointsWord(count)}`,
    pointsWord,
    signed: (count) => signs.format(count).replace('-', '−'),
    number: (count) => number.format(count),
    money: (value) => money(value, 'auto'),
    price: (value) => money(value, 'stripIfInteger'),
    date: (instant) => date.format(new Date(instant)),
    day: (instant) =>
      (Math.abs(Date.parse(instant) - Date.now()) < nearMs ? day : date).format(new Date(instant)),
    month: (instant) => month.format(new Date(instant)),
  };
};
