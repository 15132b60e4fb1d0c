import type { Award, AwardLine, NothingReason } from './award.ts';
import { explainConditions } from './explain-conditions.ts';
import { explainParts } from './explain-parts.ts';
import { sayMinor } from './say-points.ts';

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
    ...award.lines.map((line) => explainLine(line, award.currency, reader)),
    ...explainShipping(award),
    ...explainAmounts(award),
    ...explainParts(award, { pointsName: names.pointsName, reader }),
    ...conclusion,
    ...explainConditions(award, { pointsName: names.pointsName, reader }),
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
  'imported',
  'products_unread',
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
    products_unread: 'the shop has yet to tell what was bought',
    products_excluded: forStaff
      ? 'the program excludes everything in it'
      : `what was bought earns no ${pointsName.other}`,
    conditions: forStaff
      ? 'no rule of the program holds for it'
      : `it is none of the orders that earn ${pointsName.other} here`,
    limit_reached: `the most that can be earned had been reached before`,
    rounds_to_zero: `it is too small for a whole ${pointsName.one}`,
    imported: forStaff
      ? 'it came in with an import that gives no points'
      : 'it is from before this program',
  };
  return [`Order ${orderName} earned nothing: ${reasons[nothing]}.`];
}

function explainLine(
  { title, quantity, quantityLeft, base, excluded, excludedBy }: AwardLine,
  currency: string,
  reader: 'shopper' | 'staff',
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
    case 'by_rule':
      return `${title} earns nothing: ${
        reader === 'staff' ? `rule "${excludedBy}" excludes it` : 'the shop gives none for it'
      }.`;
    case null: {
      const units = quantityLeft === quantity ? `${quantity}` : `${quantityLeft} of ${quantity}`;
      return `${title} × ${units} counts ${sayMinor(base, currency)}.`;
    }
  }
}

function explainShipping({ shippingBase, currency }: Award): string[] {
  return shippingBase === '0' ? [] : [`Shipping counts ${sayMinor(shippingBase, currency)}.`];
}

function explainAmounts(award: Award): string[] {
  const { amountsRefunded, base, currency } = award;
  if (award.linesBase === '0' && award.shippingBase === '0') return [];
  const total = sayMinor(award.orderTotal, currency);
  if (base === '0') return [`All of ${total} was given back.`];
  if (amountsRefunded === '0') return [];
  const refunded = sayMinor(amountsRefunded, currency);
  if (award.lines.some(({ excluded }) => excluded === 'by_rule'))
    return [`${refunded} of ${total} was given back, and that share of all that it earned.`];
  return [`${refunded} of ${total} was given back, so ${sayMinor(base, currency)} is left.`];
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
