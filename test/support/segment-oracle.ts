import { Temporal } from 'temporal-polyfill';
import { dayInZone } from '../../server/domain/day-in-zone.ts';
import type { SegmentCondition } from '../../server/domain/program/segment.ts';
import { rfmCells } from '../../server/domain/segments/rfm-cells.ts';

/** A member as a segment may ask about them. */
export interface SegmentedMember {
  memberId: string;
  status: 'active' | 'deleted';
  joinedAt: Date;
  birthday: string | null;
  tags: readonly string[];
  available: number;
  /** Null: nothing was ever counted. */
  figures: {
    points: number;
    spentMinor: number;
    orders: number;
    firstOrderAt: Date;
    lastOrderAt: Date;
    country: string | null;
  } | null;
  tierId: string | null;
  activities: readonly { type: string; occurredAt: Date; granted: boolean }[];
  /** Recency, frequency and money, 1 to 5; null for who never bought. */
  scores: { recency: number; frequency: number; money: number } | null;
}

interface Reading {
  today: string;
  timeZone: string;
  currency: string;
}

/** Whether a member is in a segment, read out plainly. */
export function holds(
  condition: SegmentCondition,
  member: SegmentedMember,
  reading: Reading,
): boolean {
  if (member.status !== 'active') return false;
  if ('all' in condition) return condition.all.every((one) => holds(one, member, reading));
  if ('any' in condition) return condition.any.some((one) => holds(one, member, reading));
  if ('not' in condition) return !holds(condition.not, member, reading);
  const buyer = member.figures !== null && member.figures.orders > 0 ? member.figures : null;
  switch (condition.field) {
    case 'orders':
      return within(member.figures?.orders ?? 0, condition);
    case 'balance':
      return within(member.available, condition);
    case 'points_earned':
      return within(member.figures?.points ?? 0, condition);
    case 'referrals':
      return within(timesOf(member, 'referral', null, reading), condition);
    case 'days_since_joined':
      return within(age(member.joinedAt, reading), condition);
    case 'days_since_first_order':
      return buyer !== null && within(age(buyer.firstOrderAt, reading), condition);
    case 'days_since_last_order':
      return buyer !== null && within(age(buyer.lastOrderAt, reading), condition);
    case 'spent':
      return ofMoney(member.figures?.spentMinor ?? 0, condition, reading);
    case 'average_order':
      return buyer !== null && ofMoney(buyer.spentMinor / buyer.orders, condition, reading);
    case 'tier':
      return member.tierId !== null && condition.in.includes(member.tierId);
    case 'tags':
      return condition.in.some((tag) =>
        member.tags.some((own) => own.toLowerCase() === tag.toLowerCase()),
      );
    case 'country':
      return condition.in.includes(member.figures?.country ?? 'nowhere');
    case 'birthday_month':
      return (
        member.birthday !== null &&
        condition.in.includes(String(Number(member.birthday.slice(5, 7))))
      );
    case 'rfm':
      return rfmCells(condition.in).includes(cellOf(member));
    case 'activity':
      return (
        timesOf(member, condition.type, condition.withinDays ?? null, reading) >= condition.times
      );
  }
}

function cellOf({ scores }: SegmentedMember): number {
  if (scores === null) return 0;
  return 10 * scores.recency + Math.ceil((scores.frequency + scores.money) / 2);
}

function within(
  figure: number,
  {
    atLeast = -Infinity,
    atMost = Infinity,
  }: { atLeast?: number | undefined; atMost?: number | undefined },
): boolean {
  return figure >= atLeast && figure <= atMost;
}

type Money = { minor: number; currency: string } | undefined;

function ofMoney(
  figure: number,
  { atLeast, atMost }: { atLeast?: Money; atMost?: Money },
  { currency }: Reading,
): boolean {
  const [named] = [atLeast, atMost].flatMap((end) => end?.currency ?? []);
  return named === currency && within(figure, { atLeast: atLeast?.minor, atMost: atMost?.minor });
}

/** Calendar days of the shop. */
function age(instant: Date, { today, timeZone }: Reading): number {
  const day = Temporal.PlainDate.from(dayInZone(instant, timeZone));
  return day.until(Temporal.PlainDate.from(today), { largestUnit: 'days' }).days;
}

function timesOf(
  member: SegmentedMember,
  type: string,
  withinDays: number | null,
  reading: Reading,
): number {
  return member.activities.filter(
    (activity) =>
      activity.granted &&
      activity.type === type &&
      (withinDays === null || age(activity.occurredAt, reading) <= withinDays),
  ).length;
}
