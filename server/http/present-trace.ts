import type { AwardTrace } from '../contract/award-trace.ts';
import type { Money } from '../contract/primitives.ts';
import type { Award, AwardPart, PartArithmetic } from '../domain/earning/award.ts';
import { explainSkipped } from '../domain/earning/explain-conditions.ts';
import { fromText, roundHalfUp } from '../domain/fraction.ts';
import { presentMoney } from './present-money.ts';

/** An award line by line with its arithmetic: exact in itself, its amounts rounded to the minor unit. */
export function presentTrace(award: Award): AwardTrace {
  return {
    lines: award.lines.map((line) => presentLine(line, award.currency)),
    arithmetic: presentArithmetic(award),
  };
}

function presentLine(line: Award['lines'][number], currency: string): AwardTrace['lines'][number] {
  return {
    line_id: line.lineId,
    title: line.title,
    quantity: line.quantity,
    quantity_left: line.quantityLeft,
    counts: toMoney(line.base, currency),
    excluded: line.excluded,
  };
}

function presentArithmetic(award: Award): AwardTrace['arithmetic'] {
  const { currency } = award;
  return {
    lines: toMoney(award.linesBase, currency),
    shipping: toMoney(award.shippingBase, currency),
    amounts_refunded: toMoney(award.amountsRefunded, currency),
    order_total: toMoney(award.orderTotal, currency),
    base: toMoney(award.base, currency),
    base_before_refunds: toMoney(award.fullBase, currency),
    parts: award.parts.map(presentPart),
    skipped: award.skipped.map((one) => ({
      source: one.source,
      id: one.id,
      title: one.title,
      reason: one.reason,
      sentence: explainSkipped(one),
    })),
    limited_by: award.limitedBy,
    exact_points: award.exactPoints,
    rounding: award.rounding,
    pending_until: award.pendingUntil,
    pending_days: award.pendingDays,
  };
}

type Part = AwardTrace['arithmetic']['parts'][number];

function presentPart(part: AwardPart): Part {
  return {
    source: part.source,
    id: part.id,
    kind: part.kind,
    title: part.title,
    points: part.points,
    exact_points: part.exact,
    limited_by: part.limitedBy,
    ...noArithmetic,
    ...presentHow(part),
  };
}

const noArithmetic = {
  rate: null,
  spent: null,
  multiplier: null,
  multiplied: null,
  each: null,
  units: null,
  order_no: null,
  goal: null,
  times: null,
} satisfies Partial<Part>;

function presentHow(part: PartArithmetic): Partial<Part> {
  switch (part.kind) {
    case 'per_amount': {
      const { points, perMinor, currency } = part.rate;
      return {
        rate: { points, per: presentMoney({ minor: perMinor, currency }) },
        spent: toMoney(part.of, currency),
      };
    }
    case 'product_multiplier':
    case 'multiplier':
      return { multiplier: part.percent / 100, multiplied: part.of };
    case 'product_points':
      return { each: part.each, units: part.units };
    case 'nth_order':
      return { order_no: part.orderNo };
    case 'spend_goal':
      return { goal: presentMoney(part.goal), times: part.times };
    case 'per_order':
    case 'flat':
      return {};
  }
}

function toMoney(minor: string, currency: string): Money {
  return presentMoney({ minor: Number(roundHalfUp(fromText(minor))), currency });
}
