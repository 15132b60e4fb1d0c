import { type Award, type AwardLine, awardPointsMax, type NothingReason } from './award.ts';
import { formatDecimal, formatMoney } from '../currency.ts';
import {
  ceil,
  floor,
  type Fraction,
  fraction,
  fromText,
  multiply,
  roundHalfUp,
} from '../fraction.ts';

export interface AwardNames {
  pointsName: { one: string; other: string };
  /** What people call the order: `#1001`. */
  orderName: string;
  /** The day on which what waits can be spent; null when nothing waits. Left out, the program's waiting time is said. */
  readyOn?: string | null | undefined;
}

/** Says in plain English, step by step, why an order earned what it did, or why nothing. */
export function explainAward(
  award: Award,
  names: AwardNames,
  reader: 'shopper' | 'staff',
): string[] {
  const conclusion = concludeNothing(award, names, reader);
  if (award.nothing !== null && reasonsBeforeArithmetic.has(award.nothing)) return conclusion;
  return [
    ...award.lines.map((line) => explainLine(line, award.currency)),
    ...explainShipping(award),
    ...explainAmounts(award),
    ...explainRate(award, names, reader),
    ...conclusion,
    ...explainPending(award, names),
  ];
}

/** With these it doesn't matter what is in the order. */
const reasonsBeforeArithmetic: ReadonlySet<NothingReason> = new Set([
  'not_seen',
  'cancelled',
  'voided',
  'test_order',
  'not_paid',
  'no_rule',
  'currency_without_rule',
]);

function concludeNothing(
  { nothing, currency }: Award,
  { orderName, pointsName }: AwardNames,
  reader: 'shopper' | 'staff',
): string[] {
  if (nothing === null) return [];
  const forStaff = reader === 'staff';
  const reasons: Record<NothingReason, string> = {
    not_seen: 'the shop has told nothing of it yet',
    cancelled: 'it was cancelled',
    voided: 'its payment was voided',
    test_order: forStaff
      ? 'it is a test order, and those earn in development stores only'
      : 'it is a test order',
    not_paid: 'it has not been paid yet',
    no_rule: forStaff
      ? 'the program has no rule that pays for orders'
      : `orders earn no ${pointsName.other} in this shop`,
    currency_without_rule: forStaff
      ? `the program has no rule for orders in ${currency}`
      : `orders in ${currency} earn no ${pointsName.other}`,
    nothing_eligible: `nothing in it counts for ${pointsName.other}`,
    fully_refunded: 'nothing that counts is left of it',
    rounds_to_zero: `it is too small for a whole ${pointsName.one}`,
  };
  return [`Order ${orderName} earned nothing: ${reasons[nothing]}.`];
}

function explainLine(
  { title, quantity, quantityLeft, base, excluded }: AwardLine,
  currency: string,
): string {
  switch (excluded) {
    case 'gift_card':
      return `${title} doesn't count: it is a gift card.`;
    case 'tip':
      return `${title} doesn't count: it is a tip.`;
    case 'removed':
      return `${title} doesn't count: it was taken off the order.`;
    case 'refunded':
      return `${title} doesn't count: it was returned.`;
    case null: {
      const units = quantityLeft === quantity ? `${quantity}` : `${quantityLeft} of ${quantity}`;
      return `${title} × ${units} counts ${money(base, currency)}.`;
    }
  }
}

function explainShipping({ shippingBase, currency }: Award): string[] {
  return shippingBase === '0' ? [] : [`Shipping counts ${money(shippingBase, currency)}.`];
}

function explainAmounts(award: Award): string[] {
  const { amountsRefunded, base, currency } = award;
  if (award.linesBase === '0' && award.shippingBase === '0') return [];
  const total = money(award.orderTotal, currency);
  if (base === '0') return [`All of ${total} was given back.`];
  if (amountsRefunded === '0') return [];
  const refunded = money(amountsRefunded, currency);
  return [`${refunded} of ${total} was given back, so ${money(base, currency)} is left.`];
}

function explainRate(
  award: Award,
  { pointsName }: AwardNames,
  reader: 'shopper' | 'staff',
): string[] {
  const { rule, currency, points } = award;
  if (rule === null || award.exactPoints === '0') return [];
  const name = (count: number) => (count === 1 ? pointsName.one : pointsName.other);
  const rate = `${rule.points} ${name(rule.points)} for each ${formatMoney(rule.perMinor, currency)} ${currency}`;
  const by = reader === 'staff' ? ` (rule "${rule.id}")` : '';
  const of = `${rate}${by} of ${money(award.base, currency)} makes`;
  if (points === awardPointsMax)
    return [`${of} ${points} ${name(points)}, the most for one order.`];
  const exact = fromText(award.exactPoints);
  if (exact.denominator === 1n) return [`${of} ${points} ${name(points)}.`];
  const direction = BigInt(points) > floor(exact) ? 'up' : 'down';
  return [
    `${of} ${twoDecimals(exact, direction)} ${pointsName.other}, rounded ${direction} to ${points}.`,
  ];
}

function explainPending(award: Award, { pointsName, readyOn }: AwardNames): string[] {
  const { points, pendingDays } = award;
  if (points === 0 || readyOn === null) return [];
  const they = points === 1 ? `This ${pointsName.one}` : `These ${pointsName.other}`;
  if (readyOn !== undefined) return [`${they} can be spent from ${readyOn} on.`];
  if (award.pendingUntil === 'fulfilment')
    return award.fulfilled
      ? []
      : [`${they} ${points === 1 ? 'becomes' : 'become'} spendable when the order is fulfilled.`];
  if (pendingDays === 0) return [];
  const days = pendingDays === 1 ? '1 day' : `${pendingDays} days`;
  return [`${they} can be spent ${days} after the order earned ${points === 1 ? 'it' : 'them'}.`];
}

/** Whole minor units: the reader sees money, the award keeps the fraction. */
function money(minor: string, currency: string): string {
  return `${formatMoney(roundHalfUp(fromText(minor)), currency)} ${currency}`;
}

/** Cut in the direction of the rounding, so that 199.999 rounded down doesn't read 200.00. */
function twoDecimals(value: Fraction, direction: 'up' | 'down'): string {
  const hundredths = multiply(value, fraction(100));
  return formatDecimal(direction === 'up' ? ceil(hundredths) : floor(hundredths), 2);
}
