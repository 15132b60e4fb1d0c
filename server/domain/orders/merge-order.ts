import { canonicalText, compareTexts } from '../canonical-text.ts';
import { compareInstants } from '../compare-instants.ts';
import { mergeRefund } from './merge-refund.ts';
import type { OrderSnapshot, SnapshotOrder, SnapshotRefund } from './order-snapshot.ts';

/**
 * Brings a snapshot up to date with a full order and the refunds that the same message carried.
 * The newest order stays, every refund stays: the same messages in any order and number give the
 * same snapshot.
 */
export function mergeOrder(
  snapshot: OrderSnapshot,
  order: Omit<SnapshotOrder, 'refundsInIt'>,
  refundsInIt: readonly SnapshotRefund[],
): OrderSnapshot {
  const told: SnapshotOrder = { ...order, refundsInIt: refundsInIt.length };
  const { refunds } = refundsInIt.reduce(mergeRefund, snapshot);
  const stays = snapshot.order !== null && compareVersions(snapshot.order, told) >= 0;
  return {
    order: stays ? snapshot.order : told,
    refunds,
    customer: newestCustomer(snapshot.customer, told),
    fulfilledAt: told.fulfilled
      ? earliest(snapshot.fulfilledAt, told.updatedAt)
      : snapshot.fulfilledAt,
  };
}

function newestCustomer(
  known: OrderSnapshot['customer'],
  { customerId, updatedAt }: SnapshotOrder,
): OrderSnapshot['customer'] {
  if (customerId === null) return known;
  const told = { customerId, toldAt: updatedAt };
  if (known === null) return told;
  const newer =
    compareInstants(told.toldAt, known.toldAt) ||
    compareTexts(canonicalText(told), canonicalText(known));
  return newer > 0 ? told : known;
}

function earliest(known: string | null, told: string): string {
  if (known === null) return told;
  return (compareInstants(known, told) || compareTexts(known, told)) <= 0 ? known : told;
}

/**
 * By the platform's own time of change; at the same instant by how much has happened to the order,
 * because a message that arrives later need not say what is newer.
 */
function compareVersions(a: SnapshotOrder, b: SnapshotOrder): number {
  return (
    compareInstants(a.updatedAt, b.updatedAt) ||
    Number(a.cancelledAt !== null) - Number(b.cancelledAt !== null) ||
    a.refundsInIt - b.refundsInIt ||
    rankStatus(a) - rankStatus(b) ||
    compareTexts(canonicalText(a), canonicalText(b))
  );
}

/** In the order in which an order goes through them. */
const financialStatuses = [
  'pending',
  'authorized',
  'expired',
  'partially_paid',
  'voided',
  'paid',
  'partially_refunded',
  'refunded',
];

/** A status that nobody knows yet ranks below them all. */
function rankStatus({ financialStatus }: SnapshotOrder): number {
  return financialStatuses.indexOf(financialStatus);
}
