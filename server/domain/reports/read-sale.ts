import { measureBase } from '../earning/measure-base.ts';
import { floor, isPositive } from '../fraction.ts';
import type { OrderSnapshot } from '../orders/order-snapshot.ts';

/** What reports count of an order. */
export interface SaleMeasure {
  /** Goods after discounts and refunds, without tax and shipping, in minor units. */
  netMinor: number;
  currency: string;
}

const paidStatuses: ReadonlySet<string> = new Set(['paid', 'partially_refunded', 'refunded']);

/** What was sold, as the order stands now; null: it is a test, not paid for, or nothing of it is kept. */
export function readSale({ order, refunds }: OrderSnapshot): SaleMeasure | null {
  if (order === null || order.test || !paidStatuses.has(order.financialStatus)) return null;
  const { base } = measureBase(order, refunds, { includeTax: false, includeShipping: false });
  if (!isPositive(base)) return null;
  return { netMinor: Number(floor(base)), currency: order.currency };
}
