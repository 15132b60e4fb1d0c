import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Award } from '../../server/domain/earning/award.ts';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { noFacts } from '../../server/domain/earning/order-facts.ts';
import { explainAward } from '../../server/domain/earning/explain-award.ts';
import { readerOf } from '../../server/domain/speech/reader.ts';
import { mergeOrder } from '../../server/domain/orders/merge-order.ts';
import { mergeRefund } from '../../server/domain/orders/merge-refund.ts';
import { type OrderSnapshot } from '../../server/domain/orders/order-snapshot.ts';
import type { ShopOrder } from '../../webhooks/shop-event.ts';
import { translateDelivery } from '../../webhooks/shopify/translate-delivery.ts';
import { buildAwardTerms, buildEarning, buildRule } from './build-order.ts';

export const folder = new URL('../fixtures/webhooks/', import.meta.url);

/** Adds what one message says. */
export function receive(known: OrderSnapshot, file: string): OrderSnapshot {
  const topic =
    /refunds?[./]/.test(file) && !file.includes('order') ? 'refunds/create' : 'orders/updated';
  return hear(known, { topic, body: readFileSync(new URL(file, folder)) });
}

export function hear(known: OrderSnapshot, { topic, body }: Message): OrderSnapshot {
  const read = translateDelivery(topic, body);
  if (!read.ok) throw new TypeError(`${topic}: ${read.problem.path} ${read.problem.message}`);
  if (read.event.kind === 'refund') return mergeRefund(known, read.event.refund);
  if (read.event.kind === 'order') return receiveOrder(known, read.event.order);
  throw new TypeError(`${topic} is no message about an order`);
}

export interface Message {
  topic: string;
  body: Buffer;
}

function receiveOrder(
  known: OrderSnapshot,
  { customer, refunds, ...order }: ShopOrder,
): OrderSnapshot {
  return mergeOrder(known, { ...order, customerId: customer?.customerId ?? null }, refunds);
}

const euroRule = buildRule({ id: 'euro', per: { minor: 100, currency: 'EUR' } });
const yenRule = buildRule({ id: 'yen', per: { minor: 100, currency: 'JPY' } });
const dinarRule = buildRule({ id: 'dinar', per: { minor: 100, currency: 'KWD' } });
export const terms = buildAwardTerms({
  earning: buildEarning({ rules: [buildRule(), euroRule, yenRule, dinarRule] }),
});

export interface Told {
  /** Why, as a test says it. */
  because: string;
  award: Partial<Award>;
  /** What the shopper reads. */
  says: readonly string[];
}

export const jumpers = 'Wool jumper × 2 counts 160.00 USD.';
export const cap = 'Cap × 1 counts 40.00 USD.';
export const whole = [jumpers, cap, '1 point for each 1.00 USD of 200.00 USD makes 200 points.'];
export const withoutCap = [
  jumpers,
  "Cap doesn't count: it was returned.",
  '1 point for each 1.00 USD of 160.00 USD makes 160 points.',
];

export function expectTold(
  snapshot: OrderSnapshot,
  { award, says }: Pick<Told, 'award' | 'says'>,
): void {
  const found = evaluateAward(snapshot, terms, noFacts);
  expect(found).toMatchObject(award);
  const reader = readerOf('shopper', { pointsName: { one: 'point', other: 'points' } });
  const orderName = snapshot.order?.name ?? '';
  expect(explainAward(found, { orderName }, reader)).toEqual(says);
}
