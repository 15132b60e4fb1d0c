import type { Reader } from '../speech/reader.ts';
import { sayCount, sayName } from '../speech/say-values.ts';
import type { Award, AwardLine, NothingReason } from './award.ts';
import { explainConditions } from './explain-conditions.ts';
import { explainParts } from './explain-parts.ts';
import { sayMinor } from './say-points.ts';

export interface AwardNames {
  /** What people call the order: `#1001`. */
  orderName: string;
  /** The day on which what waits can be spent; null when nothing waits. Left out, the program's waiting time is said. */
  readyOn?: string | null | undefined;
}

/** Says, step by step, why an order earned what it did, or why nothing. */
export function explainAward(award: Award, names: AwardNames, reader: Reader): string[] {
  const conclusion = concludeNothing(award, names, reader);
  if (award.nothing !== null && reasonsBeforeArithmetic.has(award.nothing)) return conclusion;
  return [
    ...award.lines.map((line) => explainLine(line, award.currency, reader)),
    ...explainShipping(award, reader),
    ...explainAmounts(award, reader),
    ...explainParts(award, reader),
    ...conclusion,
    ...explainConditions(award, reader),
    ...explainPending(award, names, reader),
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

/** Of these staff can change something, so it is told what. */
const reasonsForStaff: ReadonlySet<NothingReason> = new Set([
  'test_order',
  'no_rule',
  'currency_without_rule',
  'products_excluded',
  'conditions',
  'imported',
]);

function concludeNothing(
  { nothing, currency }: Award,
  { orderName }: AwardNames,
  { kind, speech }: Reader,
): string[] {
  if (nothing === null) return [];
  const area = kind === 'staff' && reasonsForStaff.has(nothing) ? 'staff' : 'earning';
  const names = { points: sayName(speech), point: speech.pointsWord(1) };
  return [speech.say(`${area}.nothing`, { order: orderName, why: nothing, currency, ...names })];
}

function explainLine(
  { title, quantity, quantityLeft, base, excluded, excludedBy }: AwardLine,
  currency: string,
  { kind, speech }: Reader,
): string {
  if (excluded === 'by_rule' && kind === 'staff')
    return speech.say('staff.excludedBy', { title, rule: String(excludedBy) });
  if (excluded !== null) return speech.say('earning.doesNotCount', { title, why: excluded });
  const counted = { title, quantity, money: sayMinor(base, currency, speech) };
  return quantityLeft === quantity
    ? speech.say('earning.counts', counted)
    : speech.say('earning.countsPart', { ...counted, left: quantityLeft });
}

function explainShipping({ shippingBase, currency }: Award, { speech }: Reader): string[] {
  if (shippingBase === '0') return [];
  return [
    speech.say('earning.shippingCounts', { money: sayMinor(shippingBase, currency, speech) }),
  ];
}

function explainAmounts(award: Award, { speech }: Reader): string[] {
  const { amountsRefunded, base, currency } = award;
  if (award.linesBase === '0' && award.shippingBase === '0') return [];
  const total = sayMinor(award.orderTotal, currency, speech);
  if (base === '0') return [speech.say('earning.allGivenBack', { total })];
  if (amountsRefunded === '0') return [];
  const refunded = sayMinor(amountsRefunded, currency, speech);
  if (award.lines.some(({ excluded }) => excluded === 'by_rule'))
    return [speech.say('earning.shareGivenBack', { refunded, total })];
  const left = sayMinor(base, currency, speech);
  return [speech.say('earning.partGivenBack', { refunded, total, left })];
}

function explainPending(award: Award, { readyOn }: AwardNames, { speech }: Reader): string[] {
  const { points: count, pendingDays } = award;
  if (count === 0 || readyOn === null) return [];
  const counted = { count, points: sayCount(count, speech) };
  if (readyOn !== undefined) return [speech.say('earning.readyOn', { ...counted, day: readyOn })];
  if (award.pendingUntil === 'fulfilment')
    return award.fulfilled ? [] : [speech.say('earning.readyWhenFulfilled', counted)];
  if (pendingDays === 0) return [];
  return [speech.say('earning.readyAfter', { ...counted, days: pendingDays })];
}
