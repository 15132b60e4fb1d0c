import { formatMoney } from '../domain/currency.ts';
import type { Money } from '../domain/program/money.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import type { Counted, Texts } from './texts/texts.ts';

const languages: Readonly<Record<string, Texts>> = { de, en };

/** What a mail says, in the shop's language, with the shop's own name for points. */
export interface Speech {
  locale: string;
  texts: Texts;
  say(text: string, parts?: Readonly<Record<string, string>>): string;
  /** The form that goes with a number. */
  counted(forms: Counted, count: number): string;
  number(count: number): string;
  /** "1,240 points" */
  points(count: number): string;
  money(money: Money): string;
  /** "December 21": for a subject. */
  day(day: string): string;
  /** "Monday, December 21": no mail tells of a day that is further off than some weeks. */
  date(day: string): string;
}

/** `locale`: `en`, `de-AT`; a language without texts is written to in English. */
export function createSpeech(locale: string, pointsName: Counted): Speech {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  // A calendar day belongs to no zone.
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' });
  const date = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const counted = (forms: Counted, count: number): string =>
    plural.select(count) === 'one' ? forms.one : forms.other;
  return {
    locale,
    texts: languages[locale.slice(0, 2)] ?? en,
    say: (text, parts = {}) =>
      text.replaceAll(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? ''),
    counted,
    number: (count) => number.format(count),
    // A no-break space keeps a number and its name on one line.
    points: (count) => `${number.format(count)}\u00A0${counted(pointsName, count)}`,
    money: ({ minor, currency }) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        trailingZeroDisplay: 'stripIfInteger',
      }).format(Number(formatMoney(minor, currency))),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    date: (text) => date.format(new Date(`${text}T00:00:00Z`)),
  };
}
