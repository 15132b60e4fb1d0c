import type { StorefrontLedgerItem, StorefrontOrder } from '../../contract/storefront.ts';
import type { HistoryItem } from '../../operations/explain-lines.ts';
import type { OrderInWords } from '../../operations/read-orders.ts';

export function presentLedgerItem(item: HistoryItem): StorefrontLedgerItem {
  return {
    id: String(item.seq),
    occurred_at: item.occurredAt.toISOString(),
    points: item.feltPoints,
    kind: item.kind,
    title: item.title,
    explanation: item.explanation,
    available_after: item.availableAfter,
  };
}

export function presentOrder({ order, name, sentences }: OrderInWords): StorefrontOrder {
  const { account } = order;
  return {
    order_id: account.orderId,
    name,
    placed_at: (order.placedAt ?? order.firstSeenAt).toISOString(),
    points: account.granted - account.revoked,
    pending: account.pending,
    pending_until: account.pending > 0 ? (account.maturesAt?.toISOString() ?? null) : null,
    explanation: sentences,
  };
}
