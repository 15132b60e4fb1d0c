import type { Message } from '../support/outside.ts';
import type { Random } from '../support/random.ts';
import { baseOf, mayEarn } from './expected-points.ts';
import { type Order, tellOrder, tellRefund } from './order.ts';
import { ratio, roundTo, times } from './rational.ts';

export interface ManyOrders {
  messages: Message[];
  /** What each customer must have in the end: one point for each dollar that stays. */
  points: Map<string, number>;
}

const goodsOnly = { includeTax: false, includeShipping: false };

const placedAt = new Date('2026-11-01T10:00:00Z');
const ordersEach = 4;

/** Orders of many customers, with refunds and cancellations, told in exactly so many messages in any order. */
export function tellManyOrders(deliveries: number, random: Random): ManyOrders {
  const messages: Message[] = [];
  const points = new Map<string, number>();
  for (let nth = 0; messages.length < deliveries; nth += 1) {
    const { order, told } = lifeOf(nth, random);
    const customer = order.customer?.id ?? '';
    const rest = deliveries - messages.length;
    // The newest full order comes first in `told`: it alone says all.
    messages.push(...told.slice(0, rest));
    points.set(customer, (points.get(customer) ?? 0) + pointsOf(order));
  }
  return { messages: random.shuffle(messages), points };
}

/** One for each dollar that is left, rounded down. */
function pointsOf(order: Order): number {
  const known = { order, refunds: order.refunds };
  if (!mayEarn(known, false)) return 0;
  return roundTo(times(baseOf(known, goodsOnly).now, ratio(1, 100)), 'down');
}

function lifeOf(nth: number, random: Random): { order: Order; told: Message[] } {
  const customer = 7_000_000 + Math.floor(nth / ordersEach);
  const id = String(9_000_000 + nth);
  const order: Order = {
    id,
    customer: { id: String(customer), email: `c${customer}@example.com` },
    email: `c${customer}@example.com`,
    placedAt,
    updatedAt: placedAt,
    changes: 0,
    cancelled: false,
    paid: true,
    fulfilled: false,
    test: false,
    channel: 'web',
    country: 'US',
    currency: 'USD',
    taxesIncluded: false,
    lines: Array.from({ length: random.between(1, 2) }, (_, at) => ({
      id: `${id}${at}`,
      price: random.between(300, 9000),
      quantity: random.between(1, 3),
      discount: 0,
      tax: 0,
      giftCard: false,
      removed: 0,
      product: { id: '7001', vendor: 'Acme' },
    })),
    shipping: { price: 0, tax: 0 },
    refunds: [],
    codes: [],
    ref: null,
  };
  const told = [tellOrder(order, 'orders/paid')];
  const change = (what: () => void) => {
    order.updatedAt = new Date(order.updatedAt.getTime() + 60_000);
    what();
    told.unshift(tellOrder(order));
  };
  if (random.chance(40)) {
    const [line] = order.lines;
    const back =
      line === undefined ? [] : [{ id: line.id, quantity: 1, subtotal: line.price, tax: 0 }];
    const money = { amount: line?.price ?? 0, status: 'success' } as const;
    const refund = { id: `${id}7`, lines: back, shipping: null, discrepancy: 0, money };
    change(() => order.refunds.push(refund));
    told.push(tellRefund(order, refund));
  }
  if (random.chance(10))
    change(() => {
      order.cancelled = true;
    });
  return { order, told };
}
