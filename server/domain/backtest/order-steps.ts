import type { OrderSnapshot, SnapshotOrder, SnapshotRefund } from '../orders/order-snapshot.ts';
import type { PastOrder } from './past-events.ts';

/** An order as it was known from some time on. */
export interface OrderStep {
  at: Date;
  snapshot: OrderSnapshot;
}

/**
 * What happened to an order, one after the other: it was bought, each of its refunds came, it was cancelled. The
 * last step is the order as it is stored. Edits tell no time: they count from the beginning.
 */
export function stepsOf({
  snapshot,
  placedAt,
}: Pick<PastOrder, 'snapshot' | 'placedAt'>): OrderStep[] {
  const { order, refunds } = snapshot;
  if (order === null) return [];
  const happened = timesOf(order, refunds, placedAt.getTime());
  const last = happened.at(-1);
  if (last === undefined) return [{ at: placedAt, snapshot }];
  return [
    { at: placedAt, snapshot: asOf(snapshot, order, placedAt.getTime() - 1) },
    ...happened.slice(0, -1).map((time) => ({
      at: new Date(time),
      snapshot: asOf(snapshot, order, time),
    })),
    { at: new Date(last), snapshot },
  ];
}

/** When something was taken from it, each time once. */
function timesOf(
  order: SnapshotOrder,
  refunds: readonly SnapshotRefund[],
  placedAt: number,
): number[] {
  const times = refunds.map((refund) => timeOf(refund, order));
  if (order.cancelledAt !== null) times.push(Date.parse(order.cancelledAt));
  return [...new Set(times.map((time) => Math.max(time, placedAt)))].toSorted((a, b) => a - b);
}

function timeOf({ createdAt }: SnapshotRefund, order: SnapshotOrder): number {
  return Date.parse(createdAt ?? order.updatedAt);
}

function asOf(snapshot: OrderSnapshot, order: SnapshotOrder, time: number): OrderSnapshot {
  const { cancelledAt, financialStatus } = order;
  const wasRefunded = financialStatus === 'refunded' || financialStatus === 'partially_refunded';
  return {
    ...snapshot,
    order: {
      ...order,
      cancelledAt: cancelledAt !== null && Date.parse(cancelledAt) <= time ? cancelledAt : null,
      financialStatus: wasRefunded ? 'paid' : financialStatus,
    },
    refunds: snapshot.refunds.filter((refund) => timeOf(refund, order) <= time),
  };
}
