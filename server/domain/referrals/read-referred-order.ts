import { measureBase } from '../earning/measure-base.ts';
import { readMinor } from '../currency.ts';
import { ceil, floor, isPositive, isZero, sum } from '../fraction.ts';
import type { OrderSnapshot } from '../orders/order-snapshot.ts';
import type { ReferredOrder } from './referral.ts';

const paidStatuses: ReadonlySet<string> = new Set(['paid', 'partially_refunded', 'refunded']);

/** What a referral asks of an order, as it stands now; null: nothing but refunds has been heard of it. */
export function readReferredOrder(snapshot: OrderSnapshot): Omit<ReferredOrder, 'isFirst'> | null {
  const { order } = snapshot;
  if (order === null) return null;
  // As the shop shows its prices: with tax where they hold it.
  const measured = measureBase(order, snapshot.refunds, {
    includeShipping: false,
    includeTax: order.taxesIncluded,
  });
  const isCancelled = order.cancelledAt !== null || order.financialStatus === 'voided';
  return {
    placedAt: new Date(order.placedAt),
    isPaid: paidStatuses.has(order.financialStatus),
    isCancelled,
    isRefunded: !isCancelled && isPositive(measured.fullBase) && isZero(measured.base),
    goodsMinor: Number(floor(measured.base)),
    currency: order.currency,
  };
}

/** What a code took off an order, in minor units of the order's currency; 0 where nobody said. */
export function readDiscount(snapshot: OrderSnapshot, code: string): number {
  const { order } = snapshot;
  if (order === null) return 0;
  const told = (order.codeAmounts ?? []).filter((each) => each.code.toUpperCase() === code);
  return Number(ceil(sum(told.map(({ amount }) => readMinor(amount, order.currency)))));
}
