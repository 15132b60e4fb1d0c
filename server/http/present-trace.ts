import type { AwardTrace } from '../contract/award-trace.ts';
import type { Money } from '../contract/primitives.ts';
import type { Award } from '../domain/earning/award.ts';
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
  const { currency, rule } = award;
  return {
    lines: toMoney(award.linesBase, currency),
    shipping: toMoney(award.shippingBase, currency),
    amounts_refunded: toMoney(award.amountsRefunded, currency),
    order_total: toMoney(award.orderTotal, currency),
    base: toMoney(award.base, currency),
    base_before_refunds: toMoney(award.fullBase, currency),
    rule: rule && {
      id: rule.id,
      points: rule.points,
      per: presentMoney({ minor: rule.perMinor, currency: rule.currency }),
    },
    exact_points: award.exactPoints,
    rounding: award.rounding,
    pending_until: award.pendingUntil,
    pending_days: award.pendingDays,
  };
}

function toMoney(minor: string, currency: string): Money {
  return presentMoney({ minor: Number(roundHalfUp(fromText(minor))), currency });
}
