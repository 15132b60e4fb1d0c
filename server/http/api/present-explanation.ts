import type { OrderExplanation } from '../../contract/api-explanation.ts';
import type { Money } from '../../contract/primitives.ts';
import type { Award } from '../../domain/earning/award.ts';
import { type AwardNames, explainAward } from '../../domain/earning/explain-award.ts';
import { fromText, roundHalfUp } from '../../domain/fraction.ts';
import type { StoredOrder } from '../../store/orders.ts';
import { presentMoney } from '../present-money.ts';

/** Why an order of a member earned what it did; one that was never evaluated has not been seen yet. */
export function presentExplanation(
  order: StoredOrder,
  step: { memberId: string; pointsName: AwardNames['pointsName'] },
): OrderExplanation {
  const { account, award } = order;
  const names = { pointsName: step.pointsName, orderName: order.name ?? account.orderId };
  return {
    order_id: account.orderId,
    name: order.name,
    member_id: step.memberId,
    points: award?.points ?? 0,
    granted: account.granted,
    revoked: account.revoked,
    forgiven: account.forgiven,
    pending: account.pending,
    nothing: award === null ? 'not_seen' : award.nothing,
    program_version: order.programVersion,
    lines: award === null ? [] : award.lines.map((line) => presentLine(line, award.currency)),
    arithmetic: award === null ? null : presentArithmetic(award),
    sentences: award === null ? [] : explainAward(award, names, 'staff'),
  };
}

function presentLine(
  line: Award['lines'][number],
  currency: string,
): OrderExplanation['lines'][number] {
  return {
    line_id: line.lineId,
    title: line.title,
    quantity: line.quantity,
    quantity_left: line.quantityLeft,
    counts: toMoney(line.base, currency),
    excluded: line.excluded,
  };
}

function presentArithmetic(award: Award): OrderExplanation['arithmetic'] {
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
    pending_days: award.pendingDays,
  };
}

function toMoney(minor: string, currency: string): Money {
  return presentMoney({ minor: Number(roundHalfUp(fromText(minor))), currency });
}
