import { formatMoney } from '../domain/currency.ts';
import type { PointsName } from '../domain/points-name.ts';
import type { Money } from '../domain/program/money.ts';
import { sayCurrency } from '../domain/speech/say-currency.ts';
import { ar } from './texts/ar.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { fr } from './texts/fr.ts';
import { he } from './texts/he.ts';
import { it } from './texts/it.ts';
import { ja } from './texts/ja.ts';
import { nl } from './texts/nl.ts';
import { pl } from './texts/pl.ts';
import { ptBR } from './texts/pt-br.ts';
import type { Counted, Texts } from './texts/texts.ts';
import { zhHans } from './texts/zh-hans.ts';

/** A further language is one more file. `iw` is what Hebrew was called before. */
export const mailTexts: Readonly<Record<string, Texts>> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  it,
  iw: he,
  ja,
  nl,
  pl,
  pt: ptBR,
  zh: zhHans,
};

/** What a mail says, in the shop's language, with the shop's own name for points. */
export interface Speech {
  locale: string;
  texts: Texts;
  say(text: string, parts?: Readonly<Record<string, string>>): string;
  /** The form that goes with a number. */
  counted(forms: Counted, count: number): string;
  number(count: number): string;
  /** "points": as it stands behind a number. */
  pointsWord(count: number): string;
  /** "1,240 points" */
  points(count: number): string;
  money(money: Money): string;
  /** "December 21": for a subject. */
  day(day: string): string;
  /** "Monday, December 21": no mail tells of a day that is further off than some weeks. */
  date(day: string): string;
}

/** `locale`: `en`, `de-AT`; a language without texts is written to in English. */
export function createSpeech(locale: string, pointsName: PointsName): Speech {
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
  const pointsWord = (count: number): string =>
    pointsName[plural.select(count)] ?? pointsName.other;
  const counted = (forms: Counted, count: number): string =>
    plural.select(count) === 'one' ? forms.one : forms.other;
  return {
    locale,
    texts: mailTexts[locale.slice(0, 2)] ?? en,
    say: (text, parts = {}) =>
      text.replaceAll(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? ''),
    counted,
    number: (count) => number.format(count),
    // A no-break space keeps a number and its name on one line.
    points: (count) => `${number.format(count)}\u00A0${pointsWord(count)}`,
    pointsWord,
    money: ({ minor, currency }) =>
      sayCurrency({ amount: formatMoney(minor, currency), currency }, locale),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    date: (text) => date.format(new Date(`${text}T00:00:00Z`)),
  };
}
