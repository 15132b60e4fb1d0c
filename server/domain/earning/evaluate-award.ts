import { type Award, type AwardLine, awardPointsMax, type NothingReason } from './award.ts';
import { chooseRate } from './choose-rate.ts';
import { compare, divide, fraction, type Fraction } from '../fraction.ts';
import { isZero, multiply, one, subtract, toText, zero } from '../fraction.ts';
import { measureBase, type MeasuredBase } from './measure-base.ts';
import type { OrderSnapshot, SnapshotOrder } from '../orders/order-snapshot.ts';
import type { EarningTerms } from '../program/earning-rule.ts';
import { roundPoints } from './round-points.ts';

export interface AwardTerms {
  earning: EarningTerms;
  /** A development store pays for test orders, so that a merchant can try the program. */
  isDevelopmentShop: boolean;
}

/** What an order has earned, going by all that is known of it now: the target that the ledger follows. */
export function evaluateAward(snapshot: OrderSnapshot, terms: AwardTerms): Award {
  const { order, refunds } = snapshot;
  const { rounding, pendingUntil, pendingDays, rules } = terms.earning;
  const waiting = { pendingUntil, pendingDays, fulfilled: snapshot.fulfilledAt !== null };
  if (order === null) return { ...emptyAward, rounding, ...waiting };
  const measured = measureBase(order, refunds, terms.earning);
  const rule = chooseRate(rules, order.currency);
  const failure = findFailure(order, terms, rule) ?? findNothingLeft(measured);
  const exact =
    rule === null || failure !== null
      ? zero
      : multiply(divide(measured.base, fraction(rule.perMinor)), fraction(rule.points));
  const points = Math.min(Number(roundPoints(exact, rounding)), awardPointsMax);
  return {
    points,
    nothing: failure ?? (points === 0 ? 'rounds_to_zero' : null),
    currency: order.currency,
    lines: measured.lines,
    shippingBase: toText(measured.shippingBase),
    linesBase: toText(measured.linesBase),
    amountsRefunded: toText(measured.amountsRefunded),
    orderTotal: toText(measured.orderTotal),
    base: toText(measured.base),
    fullBase: toText(measured.fullBase),
    returnedShare: toText(measureReturnedShare(measured)),
    rule,
    rounding,
    exactPoints: toText(exact),
    ...waiting,
  };
}

const earningStatuses: ReadonlySet<string> = new Set(['paid', 'partially_refunded', 'refunded']);

/** The first condition that bars the whole order, whatever is in it. */
function findFailure(
  order: SnapshotOrder,
  { earning, isDevelopmentShop }: AwardTerms,
  rule: Award['rule'],
): NothingReason | null {
  if (order.cancelledAt !== null) return 'cancelled';
  if (order.test && !isDevelopmentShop) return 'test_order';
  if (order.financialStatus === 'voided') return 'voided';
  if (!earningStatuses.has(order.financialStatus)) return 'not_paid';
  if (earning.rules.length === 0) return 'no_rule';
  return rule === null ? 'currency_without_rule' : null;
}

function findNothingLeft({ base, fullBase }: MeasuredBase): NothingReason | null {
  if (isZero(fullBase)) return 'nothing_eligible';
  return isZero(base) ? 'fully_refunded' : null;
}

/** The part of the order that came back, 0 to 1, whether or not it was ever paid for. */
function measureReturnedShare({ lines, base, fullBase, hasEnded }: MeasuredBase): Fraction {
  if (hasEnded) return one;
  const unitsGone = measureUnitsGone(lines);
  if (isZero(fullBase) || compare(unitsGone, one) === 0) return unitsGone;
  return subtract(one, divide(base, fullBase));
}

/** The share of units that are gone: all there is to go by when everything was free. Gift cards and tips weigh only among themselves. */
function measureUnitsGone(lines: readonly AwardLine[]): Fraction {
  const goods = lines.filter(
    ({ excluded, quantity }) => excluded !== 'gift_card' && excluded !== 'tip' && quantity > 0,
  );
  const counted = goods.length > 0 ? goods : lines;
  const bought = counted.reduce((units, line) => units + line.quantity, 0);
  const left = counted.reduce((units, line) => units + line.quantityLeft, 0);
  return bought === 0 ? zero : fraction(bought - left, bought);
}

/** Only refunds have been heard of: no currency is known, and ISO 4217 has a code for that. */
const emptyAward = {
  points: 0,
  nothing: 'not_seen',
  currency: 'XXX',
  lines: [],
  shippingBase: '0',
  linesBase: '0',
  amountsRefunded: '0',
  orderTotal: '0',
  base: '0',
  fullBase: '0',
  returnedShare: '0',
  rule: null,
  exactPoints: '0',
} satisfies Omit<Award, 'rounding' | 'pendingUntil' | 'pendingDays' | 'fulfilled'>;
