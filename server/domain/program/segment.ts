import type { Money } from './money.ts';

/** Whole numbers of a member. */
export type NumberField =
  | 'orders'
  | 'days_since_last_order'
  | 'days_since_first_order'
  | 'days_since_joined'
  | 'balance'
  | 'points_earned'
  | 'referrals';

/** Money of a member, in the shop's currency. */
export type MoneyField = 'spent' | 'average_order';

/** Words of a member. */
export type WordField = 'tier' | 'tags' | 'country' | 'birthday_month' | 'rfm';

/** Both ends count. Who has no such figure (no order yet) is in no range. */
export type SegmentCondition =
  | { all: readonly SegmentCondition[] }
  | { any: readonly SegmentCondition[] }
  | { not: SegmentCondition }
  | { field: NumberField; atLeast?: number | undefined; atMost?: number | undefined }
  | { field: MoneyField; atLeast?: Money | undefined; atMost?: Money | undefined }
  | { field: WordField; in: readonly string[] }
  /** Did this activity at least so often, within the last days or ever. */
  | { field: 'activity'; type: string; times: number; withinDays?: number | undefined };

export interface Segment {
  id: string;
  name: string;
  where: SegmentCondition;
}
