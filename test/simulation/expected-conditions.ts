import { Temporal } from 'temporal-polyfill';
import type { ProgramDocument } from '../../server/contract/program/program.ts';
import type { OrderFacts } from '../../server/domain/earning/order-facts.ts';
import type { Line, Order } from './order.ts';
import { less, type Ratio, ratio } from './rational.ts';

/** Whether a rule or a campaign holds for an order, and which lines it names, worked out once more. */

type Rule = ProgramDocument['earning']['rules'][number];
type Campaign = ProgramDocument['campaigns'][number];
type Filter = NonNullable<Campaign['products']>;

export type Part = Pick<Rule | Campaign, 'when' | 'caps' | 'stacking'> & {
  products?: Filter | null;
  days_of_month?: readonly number[];
};

export interface Seen {
  order: Order;
  /** The base as it was bought. */
  full: Ratio;
  facts: OrderFacts;
  timeZone: string;
}

const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export function holds({ when, days_of_month = [] }: Part, { order, full, facts, timeZone }: Seen) {
  const { member } = facts;
  const clock = Temporal.Instant.fromEpochMilliseconds(order.placedAt.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime();
  const time = (text: string) => Temporal.PlainDateTime.from(text);
  const isBefore = (text: string) => Temporal.PlainDateTime.compare(clock, time(text)) < 0;
  const { hours } = when;
  const at = clock.hour * 60 + clock.minute;
  const from = minutesOf(hours?.from ?? '00:00');
  const until = hours === null ? 1440 : minutesOf(hours.until);
  const isNight = until <= from;
  // A night belongs to the day on which it began.
  const day = isNight && at < until ? clock.subtract({ days: 1 }) : clock;
  const weekday = weekdays[day.dayOfWeek - 1];
  const tags = member?.tags.map((tag) => tag.toLowerCase()) ?? [];
  const hasTag = (wanted: readonly string[]) =>
    wanted.some((tag) => tags.includes(tag.toLowerCase()));
  const minimum = when.minimum_order;
  return (
    (when.from === null || !isBefore(when.from)) &&
    (when.until === null || isBefore(when.until)) &&
    (isNight ? at >= from || at < until : at >= from && at < until) &&
    (when.weekdays.length === 0 || when.weekdays.some((name) => name === weekday)) &&
    (days_of_month.length === 0 || days_of_month.includes(day.day)) &&
    (when.channels.length === 0 || when.channels.includes(order.channel)) &&
    (when.countries.length === 0 || when.countries.includes(order.country ?? '')) &&
    (minimum === null || !less(full, ratio(Number(minimum.amount.replace('.', ''))))) &&
    (when.tiers.length === 0 || when.tiers.includes(member?.tierId ?? '')) &&
    (when.segments.length === 0 ||
      when.segments.some((id) => member?.segments.includes(id) === true)) &&
    (when.customer_tags.any.length === 0 || hasTag(when.customer_tags.any)) &&
    !hasTag(when.customer_tags.none)
  );
}

function minutesOf(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * 60 + minute;
}

/** Whether a filter names a line; what of its product is not known is named by nothing. */
export function isNamed({ products }: Part, line: Line, { facts }: Seen): boolean {
  if (products === undefined || products === null) return false;
  const known = facts.products[line.product.id];
  const isOne = (words: readonly string[], word: string | null | undefined) =>
    words.some((one) => one.toLowerCase() === word?.toLowerCase());
  return (
    products.products.includes(line.product.id) ||
    isOne(products.vendors, line.product.vendor) ||
    (known?.collections.some((name) => products.collections.includes(name)) ?? false) ||
    isOne(products.types, known?.type) ||
    (known?.tags.some((tag) => isOne(products.tags, tag)) ?? false)
  );
}
