import type { AwardLine } from './award.ts';
import { readMinor } from '../currency.ts';
import { add, atLeastZero, divide, type Fraction } from '../fraction.ts';
import { isZero, multiply, one, subtract, zero } from '../fraction.ts';
import { applyTax, measureLines } from './measure-lines.ts';
import { measureRefundedMoney } from './measure-refunded-money.ts';
import type { OrderSnapshot, SnapshotOrder } from '../orders/order-snapshot.ts';
import type { EarningTerms } from '../program/earning-rule.ts';

/** All in shop money, minor units, exact. */
export interface MeasuredBase {
  lines: readonly AwardLine[];
  /** What each line puts in, before refunds of amounts. */
  parts: readonly Fraction[];
  linesBase: Fraction;
  shippingBase: Fraction;
  amountsRefunded: Fraction;
  orderTotal: Fraction;
  /** The share of everything that refunds of amounts left, 0 to 1; 0 once the order has ended. */
  kept: Fraction;
  base: Fraction;
  fullBase: Fraction;
  /** Cancelled, voided, or all of its money went back: nothing counts any more. */
  hasEnded: boolean;
}

/** What of an order counts, whether or not it may earn. */
export function measureBase(
  order: SnapshotOrder,
  refunds: OrderSnapshot['refunds'],
  earning: Pick<EarningTerms, 'includeTax' | 'includeShipping'>,
): MeasuredBase {
  const lines = measureLines(order, refunds, earning.includeTax);
  const refunded = measureRefundedMoney(order, refunds);
  const fullShipping = earning.includeShipping ? measureShipping(order, earning.includeTax) : zero;
  // What refunds give back for shipping holds its tax, so it is held against the gross.
  const shippingKept = keptOf(measureShipping(order, true), refunded.shipping);
  const shippingBase = multiply(fullShipping, shippingKept);
  const orderTotal = readMinor(order.totalPrice, order.currency);
  const hasEnded =
    order.cancelledAt !== null || order.financialStatus === 'voided' || refunded.everything;
  const kept = hasEnded ? zero : keptOf(orderTotal, refunded.amounts);
  return {
    lines: lines.lines,
    parts: lines.parts,
    linesBase: lines.base,
    shippingBase,
    amountsRefunded: refunded.amounts,
    orderTotal,
    kept,
    base: multiply(add(lines.base, shippingBase), kept),
    fullBase: add(lines.fullBase, fullShipping),
    hasEnded,
  };
}

function measureShipping(order: SnapshotOrder, includeTax: boolean): Fraction {
  return applyTax(
    readMinor(order.shippingPrice, order.currency),
    readMinor(order.shippingTax, order.currency),
    { included: order.taxesIncluded, wanted: includeTax },
  );
}

/** The share of a whole that is not gone; of nothing, nothing can go. */
function keptOf(whole: Fraction, gone: Fraction): Fraction {
  return isZero(whole) ? one : atLeastZero(subtract(one, divide(gone, whole)));
}
