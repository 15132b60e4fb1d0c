import type { Award, NothingReason } from './award.ts';
import { floor, fromText } from '../fraction.ts';

/** What of an order counts for tiers, goals and segments: 1 order at the most, money in minor units, its points. */
export interface OrderCount {
  orders: number;
  spentMinor: number;
  points: number;
}

export const nothingCounts: OrderCount = { orders: 0, spentMinor: 0, points: 0 };

/**
 * With these it doesn't matter what was bought. An order that no rule pays for was bought all the same; one that waits
 * for its products counts with them, lest it earns by the tier that it reaches itself.
 */
const barsCounting: ReadonlySet<NothingReason> = new Set([
  'not_seen',
  'cancelled',
  'test_order',
  'voided',
  'not_paid',
  'products_unread',
]);

/** An order counts while it is paid for and something of it is left; a refund lowers what it counts. */
export function countOrder({ base, nothing, points }: Award): OrderCount {
  if (base === '0' || (nothing !== null && barsCounting.has(nothing))) return nothingCounts;
  return { orders: 1, spentMinor: Number(floor(fromText(base))), points };
}
