import type { EarningTerms } from '../program/earning-rule.ts';
import type { OrderSnapshot } from './order-snapshot.ts';

const dayMs = 86_400_000;

/** From when on an order's points can be spent; null while it is not known, because the order is still to be fulfilled. */
export function spendableFrom(
  { order, fulfilledAt }: OrderSnapshot,
  earning: Pick<EarningTerms, 'pendingUntil' | 'pendingDays'>,
  now: Date,
): Date | null {
  if (earning.pendingUntil === 'fulfilment')
    return fulfilledAt === null ? null : noLater(new Date(fulfilledAt), now);
  const placedAt = order === null ? now : new Date(order.placedAt);
  if (earning.pendingDays === 0) return noLater(placedAt, now);
  return new Date(placedAt.getTime() + earning.pendingDays * dayMs);
}

/** The platform's clock may be ahead of ours: what has happened there has happened. */
function noLater(instant: Date, now: Date): Date {
  return instant > now ? now : instant;
}
