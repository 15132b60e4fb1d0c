import { orderPayload, refundObject, refundPayload } from './build-payload.ts';
import type { Message } from './shop.ts';

interface SimulatedLine {
  id: number;
  /** Whole dollars. */
  price: number;
  quantity: number;
  /** Units taken away by editing. */
  edited: number;
}

interface SimulatedRefund {
  id: number;
  lines: { lineId: number; quantity: number }[];
  /** Whole dollars given back without goods. */
  amount: number;
}

/** An order as the platform knows it, the whole truth at any time. */
export interface SimulatedOrder {
  id: string;
  customer: { id: string; email: string } | null;
  email: string;
  placedAt: Date;
  updatedAt: Date;
  cancelled: boolean;
  lines: SimulatedLine[];
  refunds: SimulatedRefund[];
  codes: string[];
}

const moneyOf = (dollars: number) => `${dollars}.00`;

/** The full order as it stands, told as an orders/updated. */
export function tellOrder(order: SimulatedOrder): Message {
  return {
    topic: 'orders/updated',
    body: orderPayload({
      id: order.id,
      customer: order.customer,
      email: order.email,
      placedAt: order.placedAt.toISOString(),
      updatedAt: order.updatedAt.toISOString(),
      cancelledAt: order.cancelled ? order.updatedAt.toISOString() : null,
      lines: order.lines.map((line) => ({
        id: line.id,
        price: moneyOf(line.price),
        quantity: line.quantity,
        currentQuantity: unitsLeft(order, line),
      })),
      codes: order.codes,
      refunds: order.refunds.map((refund) => refundObject(payloadOf(order, refund))),
    }),
  };
}

/** One refund alone, as a refunds/create. */
export function tellRefund(order: SimulatedOrder, refund: SimulatedRefund): Message {
  return { topic: 'refunds/create', body: refundPayload(payloadOf(order, refund)) };
}

function payloadOf(order: SimulatedOrder, refund: SimulatedRefund) {
  const lines = refund.lines.map(({ lineId, quantity }) => {
    const price = order.lines.find(({ id }) => id === lineId)?.price ?? 0;
    return { lineId, quantity, subtotal: moneyOf(price * quantity) };
  });
  const amount = refund.amount > 0 ? { amount: moneyOf(refund.amount) } : {};
  return { id: refund.id, orderId: order.id, lines, ...amount };
}

export function unitsRefunded(order: SimulatedOrder, lineId: number): number {
  return order.refunds
    .flatMap((refund) => refund.lines)
    .reduce((units, line) => units + (line.lineId === lineId ? line.quantity : 0), 0);
}

export function unitsLeft(order: SimulatedOrder, line: SimulatedLine): number {
  return line.quantity - line.edited - unitsRefunded(order, line.id);
}

export function amountsRefunded(order: SimulatedOrder): number {
  return order.refunds.reduce((sum, refund) => sum + refund.amount, 0);
}

/** All money that went back: for goods at their price, and without goods. */
export function moneyBack(order: SimulatedOrder): number {
  return order.lines.reduce(
    (sum, line) => sum + line.price * unitsRefunded(order, line.id),
    amountsRefunded(order),
  );
}

export function totalOf(order: SimulatedOrder): number {
  return order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
}

/**
 * What the rules say, worked out on its own: price × units left, less the share of the total that was refunded
 * without goods; nothing once all money went back. As a fraction of dollars.
 */
function baseOf(order: SimulatedOrder): { over: bigint; under: bigint } {
  const total = BigInt(totalOf(order));
  const left = order.lines.reduce(
    (sum, line) => sum + BigInt(line.price) * BigInt(unitsLeft(order, line)),
    0n,
  );
  if (order.cancelled || moneyBack(order) >= totalOf(order)) return { over: 0n, under: total };
  return { over: left * (total - BigInt(amountsRefunded(order))), under: total };
}

/** The points this order is worth at so many points a dollar. */
export function pointsDue(order: SimulatedOrder, perDollar: number): number {
  const { over, under } = baseOf(order);
  return Number((over * BigInt(perDollar)) / under);
}

/** What comes back of points that were spent on it: the share of the order that came back, rounded down. */
export function pointsBack(order: SimulatedOrder, spent: number): number {
  const { over, under } = baseOf(order);
  const whole = under * BigInt(totalOf(order));
  return Number((BigInt(spent) * (whole - over)) / whole);
}
