import type { SkipReason } from './award.ts';
import { formatMoney } from '../currency.ts';
import { compare, fraction, type Fraction } from '../fraction.ts';
import type { OrderFacts } from './order-facts.ts';
import type { SnapshotOrder } from '../orders/order-snapshot.ts';
import type { Conditions } from '../program/conditions.ts';
import type { TierTerms } from '../program/tier-terms.ts';
import type { CalendarDay, WallClock } from '../wall-clock.ts';

/** The order as conditions see it: as it was first bought, with the facts that are frozen with it. */
export interface SeenOrder {
  order: SnapshotOrder;
  /** The base before anything came back, minor units. */
  fullBase: Fraction;
  facts: OrderFacts;
  /** What the shop's clock showed when it was placed. */
  clock: () => WallClock;
}

/** One part of a rule's conditions: why the rule doesn't hold when it fails, and what it wanted. */
export interface Check {
  reason: SkipReason;
  wants: readonly string[];
  holds: (seen: SeenOrder) => boolean;
}

export interface PreparedWhen {
  when: Conditions;
  /** Of a campaign; empty: all. */
  daysOfMonth?: readonly number[];
}

/** The parts that are set, as questions to an order, the time first: a campaign of long ago asks no more. */
export function prepareConditions(
  { when, daysOfMonth = [] }: PreparedWhen,
  tiers: TierTerms | null,
): readonly Check[] {
  return [...timeChecks(when, daysOfMonth), ...orderChecks(when), ...memberChecks(when, tiers)];
}

function timeChecks(
  { from, until, weekdays, hours }: Conditions,
  daysOfMonth: readonly number[],
): Check[] {
  const dayOf = hours === null ? today : dayOfNight(hours);
  const checks: Check[] = [];
  if (from !== null)
    checks.push({
      reason: 'from',
      wants: [from],
      holds: ({ clock }) => clock().minute >= from,
    });
  if (until !== null)
    checks.push({
      reason: 'until',
      wants: [until],
      holds: ({ clock }) => clock().minute < until,
    });
  if (weekdays.length > 0)
    checks.push({
      reason: 'weekdays',
      wants: weekdays,
      holds: ({ clock }) => weekdays.includes(dayOf(clock()).weekday),
    });
  if (daysOfMonth.length > 0)
    checks.push({
      reason: 'days_of_month',
      wants: daysOfMonth.map(String),
      holds: ({ clock }) => daysOfMonth.includes(dayOf(clock()).dayOfMonth),
    });
  if (hours !== null)
    checks.push({
      reason: 'hours',
      wants: [hours.from, hours.until],
      holds: ({ clock }) => isWithin(clock().hour, hours),
    });
  return checks;
}

type Hours = NonNullable<Conditions['hours']>;

const overMidnight = ({ from, until }: Hours) => until <= from;

function isWithin(time: string, hours: Hours): boolean {
  const { from, until } = hours;
  return overMidnight(hours) ? time >= from || time < until : time >= from && time < until;
}

const today = (clock: WallClock): CalendarDay => clock.today;

/** A night belongs to the day on which it began: "Friday, 22:00 to 02:00" ends on Saturday. */
function dayOfNight(hours: Hours): (clock: WallClock) => CalendarDay {
  if (!overMidnight(hours)) return today;
  return (clock) => (clock.hour < hours.until ? clock.yesterday : clock.today);
}

function orderChecks({ channels, minimumOrder, countries }: Conditions): Check[] {
  const checks: Check[] = [];
  if (channels.length > 0)
    checks.push({
      reason: 'channels',
      wants: channels,
      holds: ({ order }) => channels.includes(order.channel),
    });
  if (countries.length > 0)
    checks.push({
      reason: 'countries',
      wants: countries,
      holds: ({ order }) => order.country !== null && countries.includes(order.country),
    });
  if (minimumOrder !== null) {
    const { minor, currency } = minimumOrder;
    const least = fraction(minor);
    checks.push({
      reason: 'minimum_order',
      wants: [`${formatMoney(minor, currency)} ${currency}`],
      holds: ({ order, fullBase }) => order.currency === currency && compare(fullBase, least) >= 0,
    });
  }
  return checks;
}

function memberChecks(
  { customerTags, tiers, segments }: Conditions,
  ladder: TierTerms | null,
): Check[] {
  const checks: Check[] = [];
  if (tiers.length > 0)
    checks.push({
      reason: 'tiers',
      wants: tiers.map((id) => ladder?.levels.find((level) => level.id === id)?.name ?? id),
      holds: ({ facts }) => facts.member?.tierId != null && tiers.includes(facts.member.tierId),
    });
  if (segments.length > 0)
    checks.push({
      reason: 'segments',
      wants: segments,
      holds: ({ facts }) => facts.member?.segments.some((id) => segments.includes(id)) ?? false,
    });
  const { any, none } = customerTags;
  if (any.length > 0)
    checks.push({ reason: 'customer_tags', wants: any, holds: ({ facts }) => hasTag(facts, any) });
  if (none.length > 0)
    checks.push({
      reason: 'customer_tags_none',
      wants: none,
      holds: ({ facts }) => !hasTag(facts, none),
    });
  return checks;
}

/** Tags are the same in capitals and not, as in the shop. */
function hasTag({ member }: OrderFacts, wanted: readonly string[]): boolean {
  const tags = member?.tags.map((tag) => tag.toLowerCase()) ?? [];
  return wanted.some((tag) => tags.includes(tag.toLowerCase()));
}
