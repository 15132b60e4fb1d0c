import type { OrderExplanation } from '../../contract/api-explanation.ts';
import type { OrderInWords } from '../../operations/read-orders.ts';
import { presentTrace } from '../present-trace.ts';

/** Why an order earned what it did; one that was never evaluated has not been seen yet. */
export function presentExplanation({ order, sentences }: OrderInWords): OrderExplanation {
  const { account, award } = order;
  const trace = award === null ? null : presentTrace(award);
  return {
    order_id: account.orderId,
    name: order.name,
    member_id: order.memberId,
    points: award?.points ?? 0,
    granted: account.granted,
    revoked: account.revoked,
    forgiven: account.forgiven,
    pending: account.pending,
    pending_until: account.pending > 0 ? (account.maturesAt?.toISOString() ?? null) : null,
    nothing: award === null ? 'not_seen' : award.nothing,
    program_version: order.programVersion,
    lines: trace?.lines ?? [],
    arithmetic: trace?.arithmetic ?? null,
    sentences,
  };
}
