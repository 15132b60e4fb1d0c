import { linePayload } from './line-payload.ts';
import { cancelMail, paidMail, refundMail } from './mailbox.ts';
import {
  currentQuantity,
  orderTotals,
  refundedBy,
  shippingNet,
  touchOrder,
  worthOfUnits,
  type Order,
  type OrderRefund,
} from './order.ts';
import { refundPayload } from './refund-payload.ts';
import { ShopError } from './shop-error.ts';
import { readOrder, sendMail, startAction, type ShopState } from './shop-state.ts';
import { gateways, giveBack } from './tender.ts';

export interface RefundInput {
  /** What came back. */
  lines?: readonly { lineId: string; quantity: number }[];
  /** Gives the shipping back as well. */
  shipping?: boolean;
  /** Minor units beside the lines: goodwill. Without lines, a refund of an amount. */
  amount?: number;
  note?: string;
  restock?: boolean;
}

/**
 * Takes goods back, gives money back, or both: never more than was paid.
 * Tells refunds/create and orders/updated.
 */
export function refundOrder(state: ShopState, orderId: string, input: RefundInput): OrderRefund {
  const order = readOrder(state, orderId);
  if (order.cancelledAt) throw new ShopError('A cancelled order can’t be refunded again.');
  const action = startAction(state);
  const refund = takeBack(state, order, { input, at: action.at });
  touchOrder(order, action.at);
  sendMail(state, order.email, refundMail(order, refundedBy(refund)));
  action.tell('refunds/create', refundPayload(refund, order));
  action.tellOrder('orders/updated', order);
  return refund;
}

/** Cancels: everything that is left comes back, and the money. Tells orders/cancelled, refunds/create, orders/updated. */
export function cancelOrder(state: ShopState, orderId: string, reason = 'customer'): Order {
  const order = readOrder(state, orderId);
  if (order.cancelledAt) throw new ShopError('The order is cancelled already.');
  const action = startAction(state);
  const { paid, refunded } = orderTotals(order);
  order.cancelledAt = action.at;
  order.cancelReason = reason;
  touchOrder(order, action.at);
  const lines = order.lines
    .map((line) => ({ lineId: line.id, quantity: currentQuantity(line) }))
    .filter((line) => line.quantity > 0);
  const refund =
    lines.length > 0 || paid > refunded
      ? takeBack(state, order, {
          input: { lines, shipping: true },
          at: action.at,
          everything: true,
        })
      : null;
  sendMail(state, order.email, cancelMail(order, refund ? refundedBy(refund) : 0));
  action.tellOrder('orders/cancelled', order);
  if (refund) action.tell('refunds/create', refundPayload(refund, order));
  action.tellOrder('orders/updated', order);
  return order;
}

/** Takes what is still to pay. Tells orders/paid and orders/updated. */
export function markOrderPaid(state: ShopState, orderId: string): Order {
  const order = readOrder(state, orderId);
  const { outstanding } = orderTotals(order);
  if (order.cancelledAt || outstanding <= 0) throw new ShopError('There is nothing left to pay.');
  const action = startAction(state);
  order.gateway ??= gateways.transfer;
  order.payments.push({
    id: state.identifiers.next('transaction'),
    gateway: order.gateway,
    giftCard: null,
    amount: outstanding,
  });
  touchOrder(order, action.at);
  sendMail(state, order.email, paidMail(order));
  action.tellOrder('orders/paid', order);
  action.tellOrder('orders/updated', order);
  return order;
}

interface Taking {
  input: RefundInput;
  at: Date;
  /** Gives back whatever money is left, not the lines' worth. */
  everything?: boolean;
}

function takeBack(state: ShopState, order: Order, { input, at, everything }: Taking): OrderRefund {
  const { identifiers } = state;
  const { paid, refunded } = orderTotals(order);
  const wanted = input.lines ?? [];
  const shippingLeft = shippingNet(order) - (order.shipping?.refunded ?? 0);
  const shipping = input.shipping ? shippingLeft : 0;
  const beside = input.amount ?? 0;
  checkRefund(order, { wanted, beside, asked: wanted.length > 0 || shipping > 0 || beside > 0 });
  const worths = wanted.map((asked) => worthOfUnits(readLine(order, asked.lineId), asked.quantity));
  const worth = worths.reduce((sum, { subtotal, tax }) => sum + subtotal + tax, 0);
  const money = everything ? paid - refunded : paid === 0 ? 0 : worth + shipping + beside;
  if (money > paid - refunded) throw new ShopError('That is more than is left of what was paid.');

  for (const asked of wanted) readLine(order, asked.lineId).refunded += asked.quantity;
  if (order.shipping) order.shipping.refunded += shipping;
  const refund: OrderRefund = {
    id: identifiers.next('refund'),
    createdAt: at,
    note: input.note ?? null,
    restock: input.restock ?? wanted.length > 0,
    restockType: everything ? 'cancel' : 'return',
    lines: wanted.map((asked, index) => ({
      id: identifiers.next('refundLine'),
      lineId: asked.lineId,
      quantity: asked.quantity,
      ...(worths[index] ?? { subtotal: 0, tax: 0 }),
      lineItem: linePayload(readLine(order, asked.lineId)),
    })),
    shipping:
      shipping > 0
        ? {
            id: identifiers.next('refundLine'),
            adjustmentId: identifiers.next('adjustment'),
            amount: shipping,
          }
        : null,
    discrepancy: beside > 0 ? { id: identifiers.next('adjustment'), amount: beside } : null,
    transactions: giveBack(state, order, { amount: money, isCancelled: everything ?? false }),
  };
  order.refunds.push(refund);
  return refund;
}

function readLine(order: Order, lineId: string): Order['lines'][number] {
  const line = order.lines.find((candidate) => candidate.id === lineId);
  if (!line) throw new ShopError(`${order.name} has no line ${lineId}`);
  return line;
}

function checkRefund(
  order: Order,
  refund: { wanted: NonNullable<RefundInput['lines']>; beside: number; asked: boolean },
): void {
  if (!refund.asked && !order.cancelledAt) {
    throw new ShopError('Choose what to give back: units, shipping or an amount.');
  }
  if (!Number.isInteger(refund.beside) || refund.beside < 0) {
    throw new ShopError('An amount is a whole number of cents, zero or more.');
  }
  if (refund.beside > 0 && orderTotals(order).paid === 0) {
    throw new ShopError('Nothing was paid yet, so no amount can be given back.');
  }
  for (const { lineId, quantity } of refund.wanted) {
    const left = currentQuantity(readLine(order, lineId));
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > left) {
      throw new ShopError(`Only ${left} of this line can come back.`);
    }
  }
}
