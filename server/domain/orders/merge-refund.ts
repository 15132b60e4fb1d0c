import { canonicalText, compareTexts } from '../canonical-text.ts';
import type { OrderSnapshot, SnapshotRefund } from './order-snapshot.ts';

/**
 * Adds a refund to what is known, by its id. The same messages in any order and number give the
 * same snapshot.
 */
export function mergeRefund(snapshot: OrderSnapshot, refund: SnapshotRefund): OrderSnapshot {
  const known = snapshot.refunds.find(({ refundId }) => refundId === refund.refundId);
  if (known !== undefined && compareVersions(known, refund) >= 0) return snapshot;
  const others = snapshot.refunds.filter((other) => other !== known);
  return {
    ...snapshot,
    refunds: [...others, refund].toSorted((a, b) => compareTexts(a.refundId, b.refundId)),
  };
}

/** Refunds carry no time of change: of two versions, the later is the one whose money has moved. */
function compareVersions(a: SnapshotRefund, b: SnapshotRefund): number {
  return (
    countSettled(a) - countSettled(b) ||
    countSucceeded(a) - countSucceeded(b) ||
    a.transactions.length - b.transactions.length ||
    compareTexts(canonicalText(a), canonicalText(b))
  );
}

function countSettled(refund: SnapshotRefund): number {
  return refund.transactions.filter(({ status }) => status !== 'pending').length;
}

function countSucceeded(refund: SnapshotRefund): number {
  return refund.transactions.filter(({ status }) => status === 'success').length;
}
