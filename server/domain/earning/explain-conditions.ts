import type { Award, SkippedPart, SkipReason } from './award.ts';
import type { Reader } from '../speech/reader.ts';
import type { Sentences } from '../speech/sentences.ts';
import { sayDecimal, sayList, sayName } from '../speech/say-values.ts';

/** Of an order that earned nothing, which conditions it didn't meet. */
export function explainConditions({ nothing, skipped }: Award, reader: Reader): string[] {
  if (nothing !== 'conditions' && nothing !== 'limit_reached') return [];
  if (reader.kind === 'staff') return skipped.map(explainSkipped);
  return [...new Set(skipped.filter(isInviting).map((part) => invite(part, reader)))];
}

type Inviting = Extract<
  SkipReason,
  'weekdays' | 'days_of_month' | 'hours' | 'minimum_order' | 'tiers'
>;
const inviting: ReadonlySet<SkipReason> = new Set<Inviting>([
  'weekdays',
  'days_of_month',
  'hours',
  'minimum_order',
  'tiers',
]);

/** What a shopper may be told, and can do: whom the shop keeps apart is its own affair. */
function isInviting(part: SkippedPart): part is SkippedPart & { reason: Inviting } {
  return inviting.has(part.reason);
}

function invite(
  { reason, wants }: SkippedPart & { reason: Inviting },
  { speech, nameOwn }: Reader,
): string {
  const { language } = speech;
  const points = sayName(speech);
  const each = (words: readonly string[]) => sayList(words, language);
  const [from = '', until = ''] = wants;
  switch (reason) {
    case 'weekdays':
      return speech.say('earning.ordersOnWeekdays', {
        days: each(wants.map((day) => sayWeekday(day, language))),
        points,
      });
    case 'days_of_month':
      return speech.say('earning.ordersOnDates', {
        days: each(wants.map((day) => speech.say('earning.dayOfMonth', { day: Number(day) }))),
        points,
      });
    case 'hours':
      return speech.say('earning.ordersBetween', { from, until, points });
    case 'minimum_order':
      return speech.say('earning.ordersOfAmount', {
        amounts: each(wants.map((amount) => sayWanted(amount, speech))),
        points,
      });
    case 'tiers':
      return speech.say('earning.ordersOfTiers', {
        tiers: each(
          wants.map((title) => {
            const text = nameOwn({ kind: 'tier', id: null, title });
            return speech.say('earning.quoted', { text });
          }),
        ),
        points,
      });
  }
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function sayWeekday(day: string, language: string): string {
  // The first of June 2026 was a Monday.
  const known = new Date(Date.UTC(2026, 5, 1 + weekdays.indexOf(day)));
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(known);
}

/** An amount as conditions hold it, "50.00 USD". */
function sayWanted(amount: string, speech: Sentences): string {
  const [decimal = '', currency = ''] = amount.split(' ');
  return `${sayDecimal(decimal, speech)} ${currency}`;
}

/** For staff: what a rule or a campaign asked for that the order didn't have. */
export function explainSkipped({ source, id, title, reason, wants }: SkippedPart): string {
  const name = source === 'rule' ? `Rule “${id}”` : `Campaign “${title ?? id}”`;
  return `${name} ${wanting[reason](wants)}.`;
}

const quoted = (words: readonly string[]) => list(words.map((word) => `“${word}”`));
const list = (words: readonly string[]) => sayList(words, 'en');
const days = (words: readonly string[]) =>
  list(words.map((day) => day.charAt(0).toUpperCase() + day.slice(1)));
const time = ([minute = '']: readonly string[]) => minute.replace('T', ', ');
const datesOf = (words: readonly string[]) => list(words.map((day) => ordinal(Number(day))));
const nth = (value: number) => (value === 1 ? 'first' : ordinal(value));

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** "1st", "13th". */
function ordinal(value: number): string {
  return `${value}${endings[ordinals.select(value)] ?? 'th'}`;
}

const wanting: Readonly<Record<SkipReason, (wants: readonly string[]) => string>> = {
  from: (wants) => `holds from ${time(wants)} on`,
  until: (wants) => `held until ${time(wants)}`,
  weekdays: (wants) => `holds on ${days(wants)} only`,
  days_of_month: (wants) => `holds on the ${datesOf(wants)} of a month only`,
  hours: ([from, until]) => `holds from ${from} to ${until} only`,
  channels: (wants) => `holds for orders through ${list(wants)} only`,
  countries: (wants) => `holds for orders to ${list(wants)} only`,
  minimum_order: (wants) => `holds for orders of ${list(wants)} and more`,
  tiers: (wants) => `holds for the tier ${quoted(wants)} only`,
  segments: (wants) => `holds for the segment ${quoted(wants)} only`,
  customer_tags: (wants) => `holds for customers with the tag ${quoted(wants)} only`,
  customer_tags_none: (wants) => `doesn't hold for customers with the tag ${quoted(wants)}`,
  currency: (wants) => `has no rate for orders in ${list(wants)}`,
  products: () => 'is about products that the order doesn’t hold',
  another_first: () => 'gives way to another one that comes first',
  nth_order: ([order]) => `is for the ${nth(Number(order))} order`,
  goal: (wants) => `waits until ${list(wants)} is spent`,
  budget: () => 'has used up its budget',
};
