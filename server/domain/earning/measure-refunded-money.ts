import { readMinor } from '../currency.ts';
import { add, atLeastZero, compare, divide, fraction, type Fraction } from '../fraction.ts';
import { isPositive, isZero, multiply, one, subtract, sum, zero } from '../fraction.ts';
import type { SnapshotOrder, SnapshotRefund } from '../orders/order-snapshot.ts';

export interface RefundedMoney {
  /** Given back beyond the worth of lines and shipping, shop money, minor units. */
  amounts: Fraction;
  /** Given back for shipping, tax included, shop money, minor units. */
  shipping: Fraction;
  /** Whether in all at least the order's total went back. */
  everything: boolean;
}

/**
 * What refunds gave back as money. It counts once a transaction of the refund has succeeded:
 * money that is pending or failed has not moved.
 */
export function measureRefundedMoney(
  order: SnapshotOrder,
  refunds: readonly SnapshotRefund[],
): RefundedMoney {
  const moved = refunds.filter((refund) => succeeded(refund).length > 0);
  const total = readMinor(order.totalPrice, order.currency);
  const paidBack = sum(moved.map((refund) => readPaidBack(refund, order) ?? zero));
  return {
    amounts: sum(moved.map((refund) => measureAmount(refund, order))),
    shipping: sum(moved.map(({ shipping }) => atLeastZero(readMinor(shipping, order.currency)))),
    everything: isPositive(total) && compare(paidBack, total) >= 0,
  };
}

/** What one refund gave back beyond its lines and shipping. */
function measureAmount(refund: SnapshotRefund, order: SnapshotOrder): Fraction {
  const discrepancy = atLeastZero(readMinor(refund.discrepancy, order.currency));
  if (refund.lines.length > 0 && isPositive(discrepancy)) return discrepancy;
  const money = readPaidBack(refund, order);
  // A currency that the order knows nothing of: the platform's own figure is all there is.
  if (money === null) return discrepancy;
  const worth = measureWorth(refund, order);
  const rest = atLeastZero(subtract(money, worth));
  const isNoise = isPositive(worth) && compare(rest, conversionNoise(refund, order)) <= 0;
  return isNoise ? zero : rest;
}

/** What a refund names its lines and shipping to be worth, tax included. */
function measureWorth(refund: SnapshotRefund, order: SnapshotOrder): Fraction {
  const money = (text: string) => readMinor(text, order.currency);
  const lines = refund.lines.flatMap(({ subtotal, tax }) =>
    order.taxesIncluded ? [money(subtotal)] : [money(subtotal), money(tax)],
  );
  return add(sum(lines), money(refund.shipping));
}

/** The succeeded transactions in shop money; null when one is in a currency that can't be converted. */
function readPaidBack(refund: SnapshotRefund, order: SnapshotOrder): Fraction | null {
  let money = zero;
  for (const { amount, currency } of succeeded(refund)) {
    const rate = readRate(order, currency);
    if (rate === null) return null;
    money = add(money, multiply(readMinor(amount, currency), rate));
  }
  return money;
}

/** Shop minor units for one minor unit of `paid`. The order's two totals are the rate it was bought at. */
function readRate(order: SnapshotOrder, paid: string): Fraction | null {
  const { currency, totalPrice, presentment } = order;
  if (paid === currency) return one;
  const shown = readMinor(presentment.totalPrice, presentment.currency);
  if (paid !== presentment.currency || isZero(shown)) return null;
  return divide(readMinor(totalPrice, currency), shown);
}

/**
 * Each line names a subtotal and a tax, both rounded by up to half a minor unit in both
 * currencies, and so are shipping and the totals: a rest within that is no money given.
 */
function conversionNoise(refund: SnapshotRefund, order: SnapshotOrder): Fraction {
  const foreign = succeeded(refund).find(({ currency }) => currency !== order.currency);
  const rate = foreign === undefined ? null : readRate(order, foreign.currency);
  if (rate === null) return zero;
  return multiply(add(one, rate), fraction(refund.lines.length + 1));
}

function succeeded({ transactions }: SnapshotRefund): SnapshotRefund['transactions'] {
  return transactions.filter(({ kind, status }) => kind === 'refund' && status === 'success');
}
