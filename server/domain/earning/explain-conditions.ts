import type { Award, SkippedPart, SkipReason } from './award.ts';
import type { PartReader } from './explain-parts.ts';
import { sayList, sayOrdinal } from './say-points.ts';

/** Of an order that earned nothing, which conditions it didn't meet. */
export function explainConditions(
  { nothing, skipped }: Award,
  { pointsName, reader }: PartReader,
): string[] {
  if (nothing !== 'conditions' && nothing !== 'limit_reached') return [];
  if (reader === 'staff') return skipped.map(explainSkipped);
  const open = skipped.flatMap(({ reason, wants }) => inviting[reason]?.(wants) ?? []);
  return [...new Set(open)].map((orders) => `${orders} earn ${pointsName.other}.`);
}

/** For staff: what a rule or a campaign asked for that the order didn't have. */
export function explainSkipped({ source, id, title, reason, wants }: SkippedPart): string {
  const name = source === 'rule' ? `Rule “${id}”` : `Campaign “${title ?? id}”`;
  return `${name} ${wanting[reason](wants)}.`;
}

const quoted = (words: readonly string[]) => sayList(words.map((word) => `“${word}”`));
const days = (words: readonly string[]) =>
  sayList(words.map((day) => day.charAt(0).toUpperCase() + day.slice(1)));
const time = ([minute = '']: readonly string[]) => minute.replace('T', ', ');
const datesOf = (words: readonly string[]) =>
  sayList(words.map((day) => (day === '1' ? '1st' : sayOrdinal(Number(day)))));

const wanting: Readonly<Record<SkipReason, (wants: readonly string[]) => string>> = {
  from: (wants) => `holds from ${time(wants)} on`,
  until: (wants) => `held until ${time(wants)}`,
  weekdays: (wants) => `holds on ${days(wants)} only`,
  days_of_month: (wants) => `holds on the ${datesOf(wants)} of a month only`,
  hours: ([from, until]) => `holds from ${from} to ${until} only`,
  channels: (wants) => `holds for orders through ${sayList(wants)} only`,
  countries: (wants) => `holds for orders to ${sayList(wants)} only`,
  minimum_order: (wants) => `holds for orders of ${sayList(wants)} and more`,
  tiers: (wants) => `holds for the tier ${quoted(wants)} only`,
  segments: (wants) => `holds for the segment ${quoted(wants)} only`,
  customer_tags: (wants) => `holds for customers with the tag ${quoted(wants)} only`,
  customer_tags_none: (wants) => `doesn't hold for customers with the tag ${quoted(wants)}`,
  currency: (wants) => `has no rate for orders in ${sayList(wants)}`,
  products: () => 'is about products that the order doesn’t hold',
  another_first: () => 'gives way to another one that comes first',
  nth_order: ([nth]) => `is for the ${sayOrdinal(Number(nth))} order`,
  goal: (wants) => `waits until ${sayList(wants)} is spent`,
  budget: () => 'has used up its budget',
};

/** What a shopper may be told, and can do: whom the shop keeps apart is its own affair. */
const inviting: Partial<Record<SkipReason, (wants: readonly string[]) => string>> = {
  weekdays: (wants) => `Orders on ${days(wants)}`,
  days_of_month: (wants) => `Orders on the ${datesOf(wants)} of a month`,
  hours: ([from, until]) => `Orders from ${from} to ${until}`,
  minimum_order: (wants) => `Orders of ${sayList(wants)} and more`,
  tiers: (wants) => `Orders of members with the tier ${quoted(wants)}`,
};
