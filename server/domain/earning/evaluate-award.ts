import { type Award, type AwardLine, type NothingReason, type SkippedPart } from './award.ts';
import { applyMultipliers } from './apply-multipliers.ts';
import type { AwardTerms } from './award-terms.ts';
import { paysIn } from './choose-rate.ts';
import { type Earned, earnByAmount } from './earn-by-amount.ts';
import { earnFixed } from './earn-fixed.ts';
import { findCap } from './find-limit.ts';
import { isZero, toText } from '../fraction.ts';
import { type EarningLine, groupLines } from './group-lines.ts';
import { holding, holdMultipliers, holdRates, type Skip } from './hold-program.ts';
import { measureBase, type MeasuredBase } from './measure-base.ts';
import { measureReturnedShare } from './measure-returned-share.ts';
import type { OrderFacts } from './order-facts.ts';
import type { OrderSnapshot, SnapshotOrder } from '../orders/order-snapshot.ts';
import type { SeenOrder } from './prepare-conditions.ts';
import { type PreparedTerms, prepareTerms } from './prepare-terms.ts';
import { type RoundedParts, roundParts } from './round-parts.ts';
import { readWallClock, type WallClock } from '../wall-clock.ts';

/**
 * What an order has earned, going by all that is known of it now and by the facts it first earned under: the target
 * that the ledger follows. Another refund never raises it.
 */
export function evaluateAward(
  snapshot: OrderSnapshot,
  terms: AwardTerms,
  facts: OrderFacts,
): Award {
  const { order, refunds } = snapshot;
  const { rounding, pendingUntil, pendingDays } = terms.earning;
  const waiting = { pendingUntil, pendingDays, fulfilled: snapshot.fulfilledAt !== null };
  if (order === null) return { ...emptyAward, rounding, ...waiting };
  const measured = measureBase(order, refunds, terms.earning);
  const prepared = prepareTerms(terms);
  const failure =
    findFailure(order, terms, prepared) ??
    findNothingLeft(measured) ??
    (prepared.readsProducts && !facts.productsRead ? 'products_unread' : null);
  const made = failure === null ? earn({ order, measured, facts }, terms, prepared) : nothingMade;
  const { points, parts, exact, limitedBy } = made.rounded;
  return {
    points,
    nothing: failure ?? (points === 0 ? findShortfall(made) : null),
    currency: order.currency,
    lines: made.lines ?? measured.lines,
    shippingBase: toText(measured.shippingBase),
    linesBase: toText(measured.linesBase),
    amountsRefunded: toText(measured.amountsRefunded),
    orderTotal: toText(measured.orderTotal),
    base: toText(measured.base),
    fullBase: toText(measured.fullBase),
    returnedShare: toText(measureReturnedShare(measured)),
    parts,
    skipped: made.skipped,
    limitedBy,
    rounding,
    exactPoints: toText(exact),
    ...waiting,
  };
}

const earningStatuses: ReadonlySet<string> = new Set(['paid', 'partially_refunded', 'refunded']);

/** The first condition that bars the whole order, whatever is in it. */
function findFailure(
  order: SnapshotOrder,
  { isDevelopmentShop }: AwardTerms,
  { rates, hasFixed }: PreparedTerms,
): NothingReason | null {
  if (order.cancelledAt !== null) return 'cancelled';
  if (order.test && !isDevelopmentShop) return 'test_order';
  if (order.financialStatus === 'voided') return 'voided';
  if (!earningStatuses.has(order.financialStatus)) return 'not_paid';
  if (hasFixed) return null;
  if (rates.length === 0) return 'no_rule';
  return rates.some(({ terms }) => paysIn(terms, order.currency)) ? null : 'currency_without_rule';
}

function findNothingLeft({ base, fullBase }: MeasuredBase): NothingReason | null {
  if (isZero(fullBase)) return 'nothing_eligible';
  return isZero(base) ? 'fully_refunded' : null;
}

interface Made {
  /** The lines, with what rules exclude of them. */
  lines: readonly AwardLine[] | null;
  rounded: RoundedParts;
  skipped: readonly SkippedPart[];
}

const nothingMade: Made = {
  lines: null,
  rounded: roundParts([], { rounding: 'down', limit: null }),
  skipped: [],
};

interface MeasuredOrder {
  order: SnapshotOrder;
  measured: MeasuredBase;
  facts: OrderFacts;
}

/** Rates, then what multiplies them, then what doesn't follow the amount; then the limit on all of it, and the rounding. */
function earn(
  { order, measured, facts }: MeasuredOrder,
  terms: AwardTerms,
  prepared: PreparedTerms,
): Made {
  const { earning } = terms;
  const skipped: SkippedPart[] = [];
  const skip: Skip = ({ source, id, title }, reason, wants = []) =>
    void skipped.push({ source, id, title, reason, wants });
  const seen = see({ order, measured, facts }, terms.timeZone);
  const { lines, earning: left } = exclude(
    { order, measured, facts },
    holding(prepared.exclusions, seen, skip),
  );
  const rates = holdRates(prepared.rates, seen, skip);
  const multipliers = holdMultipliers(prepared, seen, { skip, tiers: terms.tiers });
  const groups = groupLines(left, measured.shippingBase, {
    rates,
    multipliers,
    products: facts.products,
    skip,
  });
  const paid = earnByAmount(groups, rates, measured.kept);
  const { ofProducts, ofTier, ofCampaigns } = multipliers;
  const extras = applyMultipliers(paid, groups, {
    multipliers: [...ofProducts, ...(ofTier === null ? [] : [ofTier]), ...ofCampaigns],
    meeting: earning.multipliers,
  });
  const fixed = earnFixed(prepared, seen, {
    left: { lines: left, kept: measured.kept, base: measured.base },
    skip,
  });
  const earned: Earned[] = [...[...paid, ...extras].map((part) => part.earned), ...fixed];
  const limit = findCap(earning.caps, facts.given['orders']);
  const rounded = roundParts(earned, { rounding: earning.rounding, limit });
  return { lines, rounded, skipped };
}

/** The clock is read once, and only when something asks for it. */
function see({ order, measured, facts }: MeasuredOrder, timeZone: string): SeenOrder {
  let clock: WallClock | undefined;
  return {
    order,
    fullBase: measured.fullBase,
    facts,
    clock: () => (clock ??= readWallClock(new Date(order.placedAt), timeZone)),
  };
}

/** Splits what was bought into lines that a rule excludes, which are said to be, and those that may earn. */
function exclude(
  { order, measured, facts }: MeasuredOrder,
  exclusions: PreparedTerms['exclusions'],
): { lines: readonly AwardLine[]; earning: EarningLine[] } {
  const earning: EarningLine[] = [];
  const lines = measured.lines.map((said, at): AwardLine => {
    const line = order.lines[at];
    const base = measured.parts[at];
    if (line === undefined || base === undefined || line.giftCard || line.tip) return said;
    const by = exclusions.find(({ names }) => names?.(line, facts.products));
    if (by !== undefined)
      return said.excluded === null
        ? { ...said, excluded: 'by_rule', excludedBy: by.terms.id }
        : said;
    earning.push({ line, unitsLeft: said.quantityLeft, base });
    return said;
  });
  return { lines, earning };
}

/** Why an order that could earn earned nothing. */
function findShortfall({ lines, rounded, skipped }: Made): NothingReason {
  const { parts } = rounded;
  if (parts.some(({ limitedBy }) => limitedBy !== null)) return 'limit_reached';
  if (parts.length > 0) return 'rounds_to_zero';
  const mayEarn = lines?.some(({ excluded }) => excluded === null) ?? false;
  const isExcluded = lines?.some(({ excluded }) => excluded === 'by_rule') ?? false;
  if (isExcluded && !mayEarn) return 'products_excluded';
  return skipped.some(({ reason }) => reason === 'budget') && skipped.length === 1
    ? 'limit_reached'
    : 'conditions';
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
  parts: [],
  skipped: [],
  limitedBy: null,
  exactPoints: '0',
} satisfies Omit<Award, 'rounding' | 'pendingUntil' | 'pendingDays' | 'fulfilled'>;
