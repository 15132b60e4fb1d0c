import { mergeOrder } from '../domain/orders/merge-order.ts';
import { mergeRefund } from '../domain/orders/merge-refund.ts';
import type { OrderSnapshot, SnapshotOrder } from '../domain/orders/order-snapshot.ts';
import type { StoredOrder } from '../store/orders.ts';
import type { ShopOrder, ShopRefund } from '../../webhooks/shop-event.ts';
import type { Contacts } from './open-settlement.ts';

/** One message about one order: a full order, or a refund on its own. */
export type OrderMessage =
  | { orderId: string; order: ShopOrder }
  | { orderId: string; refund: ShopRefund };

export function contactsOf(messages: readonly OrderMessage[]): Contacts {
  const contacts = new Map<string, ShopOrder>();
  for (const message of messages) {
    if (!('order' in message)) continue;
    const known = contacts.get(message.orderId);
    if (known === undefined || Date.parse(known.updatedAt) <= Date.parse(message.order.updatedAt))
      contacts.set(message.orderId, message.order);
  }
  return contacts;
}

/** The orders as they were stored, brought up to date with what was told of them. */
export function mergeMessages(
  stored: ReadonlyMap<string, StoredOrder>,
  messages: readonly OrderMessage[],
): StoredOrder[] {
  const snapshots = new Map<string, OrderSnapshot>(
    [...stored].map(([id, order]) => [id, order.snapshot]),
  );
  for (const message of messages) {
    const snapshot = snapshots.get(message.orderId);
    if (snapshot === undefined) continue;
    snapshots.set(
      message.orderId,
      'order' in message
        ? mergeOrder(snapshot, toSnapshot(message.order), message.order.refunds)
        : mergeRefund(snapshot, message.refund),
    );
  }
  return [...stored].map(([id, order]) => {
    const snapshot = snapshots.get(id) ?? order.snapshot;
    return {
      ...order,
      snapshot,
      name: snapshot.order?.name ?? order.name,
      placedAt: snapshot.order === null ? order.placedAt : new Date(snapshot.order.placedAt),
    };
  });
}

/** Only what the award reads is kept: no names, no addresses. */
export function toSnapshot(order: ShopOrder): Omit<SnapshotOrder, 'refundsInIt'> {
  return {
    orderId: order.orderId,
    name: order.name,
    updatedAt: order.updatedAt,
    placedAt: order.placedAt,
    cancelledAt: order.cancelledAt,
    financialStatus: order.financialStatus,
    fulfilled: order.fulfilled,
    test: order.test,
    channel: order.channel,
    taxesIncluded: order.taxesIncluded,
    currency: order.currency,
    totalPrice: order.totalPrice,
    shippingPrice: order.shippingPrice,
    shippingTax: order.shippingTax,
    presentment: order.presentment,
    country: order.country,
    customerId: order.customer?.customerId ?? null,
    discountCodes: order.discountCodes,
    ...(order.codeAmounts === undefined ? {} : { codeAmounts: order.codeAmounts }),
    lines: order.lines.map((line) => ({
      lineId: line.lineId,
      productId: line.productId,
      variantId: line.variantId,
      title: line.title,
      vendor: line.vendor,
      giftCard: line.giftCard,
      tip: line.tip,
      quantity: line.quantity,
      removedQuantity: line.removedQuantity,
      unitPrice: line.unitPrice,
      discount: line.discount,
      tax: line.tax,
    })),
  };
}
