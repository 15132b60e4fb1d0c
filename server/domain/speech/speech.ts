import { IntlMessageFormat } from 'intl-messageformat';
import type { PointsName } from '../points-name.ts';
import { type Amount, sayCurrency } from './say-currency.ts';

/** Texts by area and key, as ICU messages: `{count, plural, one {# order} other {# orders}}`. */
export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** `rooms.noCodes`: the area, and the key in it. */
export type TextId<T extends Texts> = {
  [Area in keyof T & string]: `${Area}.${keyof T[Area] & string}`;
}[keyof T & string];

/** The same texts in another language; what is missing is said in English. */
export type Translation<T extends Texts> = {
  readonly [Area in keyof T]?: { readonly [Key in keyof T[Area]]?: string };
};

export interface SpeechTerms {
  /** A language of ours. */
  language: string;
  pointsName: PointsName;
  /** The shop's: days are said as they run there. */
  timeZone: string;
  now: Date;
}

/** Everything that is said to a shopper, in one language and with the shop's own name for points. */
export interface Speech<T extends Texts> {
  language: string;
  /** The message itself, with its gaps: for whoever fills it later. */
  text(id: TextId<T>): string;
  say(id: TextId<T>, parts?: Readonly<Record<string, string | number>>): string;
  /** "1,240 points". */
  points(count: number): string;
  /** "points", or "point" where the language says so; of 5 it is the word for several. */
  pointsWord(count: number): string;
  /** "+120", "−500": the sign is always written; 0 has none. */
  signed(count: number): string;
  number(count: number): string;
  /** "$5.00". */
  money(value: Amount): string;
  /** "$5": whole amounts without decimals. */
  price(value: Amount): string;
  /** "15%". */
  percent(count: number): string;
  /** "Jan 31, 2027", as days run in the shop. */
  date(instant: string): string;
  /** "Jan 31, 2027, 9:30 AM": a day and its hour in the shop. */
  moment(instant: string): string;
  /** "January 31" of an ISO day; with its year where it has one. */
  day(isoDay: string): string;
  /** "Jan 31": the last day of what ends at an instant; when it is far, with its year. */
  lastDay(end: string): string;
  /** "14 days". */
  days(count: number): string;
  /** "November 2026". */
  month(instant: string): string;
}

/** Within this a day and a month say which year is meant. */
const nearMs = 300 * 86_400_000;
const noBreak = '\u00a0';

/** Written from right to left: what is not theirs keeps its own way there, between marks that nobody sees. */
const rightToLeft = new Set(['ar', 'he']);
const isolateGaps = (text: string): string => text.replaceAll(/\{\w+\}/g, '\u2068$&\u2069');

const parsed = new Map<string, IntlMessageFormat>();

/** Texts are few and fixed; a shop's own words come and go. */
const parsedMost = 20_000;

function fill(language: string, text: string, parts: Readonly<Record<string, unknown>>): string {
  const name = `${language}\n${text}`;
  let message = parsed.get(name);
  if (message === undefined) {
    message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    if (parsed.size >= parsedMost) parsed.clear();
    parsed.set(name, message);
  }
  return String(message.format(parts));
}

/** A statement says thousands of days, and to make a format takes longer than to say one. */
function datesIn(language: string) {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (value: number | Date, style: Intl.DateTimeFormatOptions): string => {
    const name = JSON.stringify(style);
    const format = formats.get(name) ?? new Intl.DateTimeFormat(language, style);
    formats.set(name, format);
    return format.format(value);
  };
}

function sayDays(count: number, language: string): string {
  const ofDays = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
  const text = new Intl.NumberFormat(language, ofDays).format(count);
  // "14 日": no Japanese sentence has that space, and no date.
  return language === 'ja' ? text.replace(/\s/, '') : text;
}

/** Speaks `english` in the language of `translation`. Whoever says a text fills all of its gaps: one that is left breaks it. */
export function makeSpeech<const T extends Texts>(
  { english, translation }: { english: T; translation: Translation<T> },
  { language, pointsName, timeZone, now }: SpeechTerms,
): Speech<T> {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const signs = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  const isMirrored = rightToLeft.has(language);
  const dated = datesIn(language);
  const pointsWord = (count: number): string =>
    pointsName[plural.select(count)] ?? pointsName.other;
  const find = (id: string): { text: string; isOurs: boolean } => {
    const [area = '', key = ''] = id.split('.');
    const translated = translation[area]?.[key];
    const text = translated ?? english[area]?.[key] ?? id;
    const isOurs = translated !== undefined;
    return { text: isOurs && isMirrored ? isolateGaps(text) : text, isOurs };
  };
  return {
    language,
    text: (id) => find(id).text,
    say: (id, parts = {}) => {
      const { text, isOurs } = find(id);
      return fill(isOurs ? language : 'en', text, parts);
    },
    // A no-break space keeps a number and its name on one line.
    points: (count) => `${number.format(count)}${noBreak}${pointsWord(count)}`,
    pointsWord,
    signed: (count) => signs.format(count).replace('-', '−'),
    number: (count) => number.format(count),
    money: (value) => sayCurrency(value, language, 'auto'),
    price: (value) => sayCurrency(value, language),
    percent: (count) => new Intl.NumberFormat(language, { style: 'percent' }).format(count / 100),
    date: (instant) => dated(new Date(instant), { dateStyle: 'medium', timeZone }),
    moment: (instant) =>
      dated(new Date(instant), { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    day: (isoDay) => dated(new Date(`${isoDay}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' }),
    lastDay: (end) => {
      // What ends at midnight is good through the day before.
      const last = Date.parse(end) - 1;
      const isNear = Math.abs(last - now.getTime()) < nearMs;
      return dated(last, {
        ...(isNear ? { day: 'numeric', month: 'short' } : { dateStyle: 'medium' }),
        timeZone,
      });
    },
    days: (count) => sayDays(count, language),
    month: (instant) => dated(new Date(instant), { month: 'long', year: 'numeric', timeZone }),
  };
}
