import type { Money } from '../server/contract/primitives.ts';
import type { StorefrontMember } from '../server/contract/storefront.ts';
import { en, type TextKey } from './locales/en.ts';
import type { Texts } from './texts.ts';

/** Everything that is said, in the page's language, with the shop's own name for points. */
export interface Speech {
  /** The one that dates are written in. */
  readonly locale: string;
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
  /** "15%" */
  percent(count: number): string;
  date(instant: string): string;
  /** "Jan 31": the last day, as days run in the shop, of what ends at an instant; when it is far, with its year. */
  lastDay(end: string): string;
  /** "14 days" */
  days(count: number): string;
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

/** Puts the parts into the gaps of a text: `{name}`. */
export const fillIn = (text: string, parts: Readonly<Record<string, string>> = {}): string =>
  text.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '');

export const makeSpeech = (
  pageLocale: string,
  texts: Texts,
  shop?: StorefrontMember['shop'],
): Speech => {
  const pointsName = shop?.points_name ?? { one: 'point', other: 'points' };
  const timeZone = shop?.time_zone;
  const locale = checkLocale(pageLocale);
  // Where a text stands in for a language that we don't speak, its dates are English too.
  const written = texts === en && !locale.startsWith('en') ? 'en' : locale;
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const signs = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const date = new Intl.DateTimeFormat(written, { dateStyle: 'medium' });
  const near = { day: 'numeric', month: 'short' } as const;
  const month = new Intl.DateTimeFormat(written, { month: 'long', year: 'numeric' });
  const money = (value: Money, display: 'auto' | 'stripIfInteger'): string =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: value.currency,
      trailingZeroDisplay: display,
    }).format(Number(value.amount));
  const pointsWord = (count: number): string =>
    plural.select(count) === 'one' ? pointsName.one : pointsName.other;
  return {
    locale: written,
    say: (key, parts) => fillIn(texts[key], parts),
    // A no-break space keeps a number and its name on one line.
    points: (count) => `${number.format(count)}\u00a0${pointsWord(count)}`,
    pointsWord,
    signed: (count) => signs.format(count).replace('-', '−'),
    number: (count) => number.format(count),
    money: (value) => money(value, 'auto'),
    price: (value) => money(value, 'stripIfInteger'),
    percent: (count) => new Intl.NumberFormat(locale, { style: 'percent' }).format(count / 100),
    date: (instant) => date.format(new Date(instant)),
    lastDay: (end) => {
      // What ends at midnight is good through the day before.
      const last = Date.parse(end) - 1;
      const style =
        Math.abs(last - Date.now()) < nearMs ? near : ({ dateStyle: 'medium' } as const);
      return new Intl.DateTimeFormat(written, { ...style, timeZone }).format(last);
    },
    days: (count) =>
      new Intl.NumberFormat(written, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(
        count,
      ),
    month: (instant) => month.format(new Date(instant)),
  };
};
