import type { Message } from '../support/outside.ts';
import * as payload from '../support/outside-payload.ts';

/** An order as the platform knows it: the whole truth at any time. Money in minor units of the shop's currency. */

export interface Line {
  id: string;
  price: number;
  quantity: number;
  /** Of all units. */
  discount: number;
  /** Of all units. */
  tax: number;
  giftCard: boolean;
  /** Units edited away. */
  removed: number;
  /** As the platform names it in the order. */
  product: { id: string; vendor: string };
}

export interface Refund {
  id: string;
  lines: { id: string; quantity: number; subtotal: number; tax: number }[];
  shipping: { price: number; tax: number } | null;
  discrepancy: number;
  /** What was given back in money, and whether it arrived. */
  money: { amount: number; status: 'pending' | 'success' | 'failure' };
}

export interface Customer {
  id: string;
  email: string;
}

export interface Order {
  id: string;
  customer: Customer | null;
  email: string;
  placedAt: Date;
  updatedAt: Date;
  /** How often it has changed: of two tellings of one instant the later one has more happen. */
  changes: number;
  cancelled: boolean;
  paid: boolean;
  fulfilled: boolean;
  test: boolean;
  channel: string;
  country: string | null;
  currency: string;
  taxesIncluded: boolean;
  lines: Line[];
  shipping: { price: number; tax: number };
  refunds: Refund[];
  codes: string[];
  /** The public code of the link that the shopper came by, as the cart carried it. */
  ref: string | null;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

export function totalOf({ lines, shipping, taxesIncluded }: Order): number {
  const net = sum(lines.map((line) => line.price * line.quantity - line.discount));
  const tax = sum([...lines.map((line) => line.tax), shipping.tax]);
  return net + shipping.price + (taxesIncluded ? 0 : tax);
}

/** What has been given back or is on its way. */
export function moneyBack({ refunds }: Order): number {
  return sum(refunds.map(({ money }) => (money.status === 'failure' ? 0 : money.amount)));
}

export function unitsRefunded(refunds: readonly Refund[], lineId: string): number {
  return sum(
    refunds.flatMap(({ lines }) =>
      lines.filter(({ id }) => id === lineId).map(({ quantity }) => quantity),
    ),
  );
}

export function unitsLeft({ refunds }: Order, line: Line): number {
  return line.quantity - line.removed - unitsRefunded(refunds, line.id);
}

function statusOf(order: Order): string {
  if (!order.paid) return order.cancelled ? 'voided' : 'pending';
  const back = sum(
    order.refunds.map(({ money }) => (money.status === 'success' ? money.amount : 0)),
  );
  if (back === 0) return 'paid';
  return back >= totalOf(order) ? 'refunded' : 'partially_refunded';
}

/** The full order as it stands. */
export function tellOrder(order: Order, topic = 'orders/updated'): Message {
  return payload.order(topic, {
    id: order.id,
    fulfilled: order.fulfilled,
    customer: order.customer,
    email: order.email,
    placedAt: order.placedAt.toISOString(),
    at: order.updatedAt.toISOString(),
    ...(order.cancelled ? { cancelledAt: order.updatedAt.toISOString() } : {}),
    status: statusOf(order),
    currency: order.currency,
    taxesIncluded: order.taxesIncluded,
    test: order.test,
    source: order.channel,
    country: order.country,
    codes: order.codes,
    ...(order.ref === null ? {} : { attributes: { regulars_ref: order.ref } }),
    lines: order.lines.map((line) => ({
      id: line.id,
      price: line.price,
      quantity: line.quantity,
      current: unitsLeft(order, line),
      discounts: line.discount === 0 ? [] : [line.discount],
      tax: line.tax,
      giftCard: line.giftCard,
      product: line.product,
    })),
    shipping: order.shipping,
    refunds: order.refunds.map((refund) => refundOf(order, refund)),
  });
}

/** One refund alone, as a refunds/create. */
export function tellRefund(order: Order, refund: Refund): Message {
  return payload.refund(refundOf(order, refund));
}

function refundOf(order: Order, refund: Refund): payload.Refund {
  return {
    id: refund.id,
    orderId: order.id,
    currency: order.currency,
    lines: refund.lines,
    ...(refund.shipping === null ? {} : { shipping: refund.shipping }),
    discrepancy: refund.discrepancy,
    transactions: [refund.money],
  };
}
