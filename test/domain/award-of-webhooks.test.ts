import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Award } from '../../server/domain/earning/award.ts';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { explainAward } from '../../server/domain/earning/explain-award.ts';
import { mergeOrder } from '../../server/domain/orders/merge-order.ts';
import { mergeRefund } from '../../server/domain/orders/merge-refund.ts';
import { emptySnapshot, type OrderSnapshot } from '../../server/domain/orders/order-snapshot.ts';
import type { ShopOrder } from '../../webhooks/shop-event.ts';
import { translateDelivery } from '../../webhooks/shopify/translate-delivery.ts';
import { buildEarning, buildOrder, buildLine, buildRule } from '../support/build-order.ts';
import { type OrderPayload, orderPayload, refundPayload } from '../support/build-payload.ts';

const folder = new URL('../fixtures/webhooks/', import.meta.url);

/** Adds what one message says. */
function receive(known: OrderSnapshot, file: string): OrderSnapshot {
  const topic =
    /refunds?[./]/.test(file) && !file.includes('order') ? 'refunds/create' : 'orders/updated';
  return hear(known, { topic, body: readFileSync(new URL(file, folder)) });
}

function hear(known: OrderSnapshot, { topic, body }: Message): OrderSnapshot {
  const read = translateDelivery(topic, body);
  if (!read.ok) throw new TypeError(`${topic}: ${read.problem.path} ${read.problem.message}`);
  if (read.event.kind === 'refund') return mergeRefund(known, read.event.refund);
  if (read.event.kind === 'order') return receiveOrder(known, read.event.order);
  throw new TypeError(`${topic} is no message about an order`);
}

interface Message {
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
const terms = {
  earning: buildEarning({ rules: [buildRule(), euroRule, yenRule, dinarRule] }),
  isDevelopmentShop: false,
};

interface Told {
  /** Why, as a test says it. */
  because: string;
  award: Partial<Award>;
  /** What the shopper reads. */
  says: readonly string[];
}

const jumpers = 'Wool jumper × 2 counts 160.00 USD.';
const cap = 'Cap × 1 counts 40.00 USD.';
const whole = [jumpers, cap, '1 point for each 1.00 USD of 200.00 USD makes 200 points.'];
const withoutCap = [
  jumpers,
  "Cap doesn't count: it was returned.",
  '1 point for each 1.00 USD of 160.00 USD makes 160 points.',
];

const orders: Record<string, Told> = {
  'orders/create.json': {
    because: 'nothing, because it is not paid yet',
    award: { points: 0, nothing: 'not_paid' },
    says: ['Order #1001 earned nothing: it has not been paid yet.'],
  },
  'orders/paid.json': {
    because: 'a point a dollar of its goods, without tax and shipping',
    award: { points: 200 },
    says: whole,
  },
  'orders/updated.json': {
    because: 'the same as when it was paid, because nothing that counts has changed',
    award: { points: 200 },
    says: whole,
  },
  'orders/cancelled.json': {
    because: 'nothing, because it was cancelled',
    award: { points: 0, nothing: 'cancelled', returnedShare: '1' },
    says: ['Order #1001 earned nothing: it was cancelled.'],
  },
  'edge/order.authorized_only.json': {
    because: 'nothing, because its payment is only authorised',
    award: { points: 0, nothing: 'not_paid' },
    says: ['Order #1027 earned nothing: it has not been paid yet.'],
  },
  'edge/order.cart_attributes_referral.json': {
    because: 'what its goods earn, whatever its cart was marked with',
    award: { points: 200 },
    says: whole,
  },
  'edge/order.cli_trigger_sample.json': {
    because: 'nothing, because it was cancelled (and is a test)',
    award: { points: 0, nothing: 'cancelled', returnedShare: '1' },
    says: ['Order #9999 earned nothing: it was cancelled.'],
  },
  'edge/order.gift_card_line_item.json': {
    because: 'only for the cap, because a gift card earns when it is spent',
    award: { points: 40, base: '4000' },
    says: [
      "Gift card $50 doesn't count: it is a gift card.",
      cap,
      '1 point for each 1.00 USD of 40.00 USD makes 40 points.',
    ],
  },
  'edge/order.guest_checkout.json': {
    because: 'the same as any order, and waits for its guest to join',
    award: { points: 200 },
    says: whole,
  },
  'edge/order.multi_currency.json': {
    because: "by the shop's money, whatever the shopper paid in",
    award: { points: 200, currency: 'USD' },
    says: whole,
  },
  'edge/order.multiple_discount_codes.json': {
    because: 'for what was left to pay after both codes',
    award: { points: 175, base: '17500' },
    says: [
      'Wool jumper × 2 counts 140.00 USD.',
      'Cap × 1 counts 35.00 USD.',
      '1 point for each 1.00 USD of 175.00 USD makes 175 points.',
    ],
  },
  'edge/order.pos_no_customer.json': {
    because: 'the same in the shop as online, and waits for whoever bought',
    award: { points: 200 },
    says: whole,
  },
  'edge/order.pos_with_customer.json': {
    because: 'the same in the shop as online',
    award: { points: 200 },
    says: whole,
  },
  'edge/order.subscription_renewal.json': {
    because: 'the same at each renewal as at a first order',
    award: { points: 200 },
    says: whole,
  },
  'edge/order.taxes_included.json': {
    because: 'without the tax that its prices include, rounded down once',
    award: { points: 166, base: '16666', currency: 'EUR' },
    says: [
      'Wool jumper × 2 counts 133.33 EUR.',
      'Cap × 1 counts 33.33 EUR.',
      '1 point for each 1.00 EUR of 166.66 EUR makes 166.66 points, rounded down to 166.',
    ],
  },
  'edge/order.test_order.json': {
    because: 'nothing, because it is a test',
    award: { points: 0, nothing: 'test_order' },
    says: ['Order #1020 earned nothing: it is a test order.'],
  },
  'edge/order.updated_after_partial_refund.json': {
    because: 'for what is left, because a jumper came back',
    award: { points: 120, returnedShare: '2/5' },
    says: [
      'Wool jumper × 1 of 2 counts 80.00 USD.',
      cap,
      '1 point for each 1.00 USD of 120.00 USD makes 120 points.',
    ],
  },
  'edge/order.zero_total.json': {
    because: 'nothing, because everything in it was free',
    award: { points: 0, nothing: 'nothing_eligible', returnedShare: '0' },
    says: [
      'Wool jumper × 2 counts 0.00 USD.',
      'Cap × 1 counts 0.00 USD.',
      'Order #1023 earned nothing: nothing in it counts for points.',
    ],
  },
};

/** The order that the recorded refunds speak of. */
const refundable: OrderSnapshot = {
  ...emptySnapshot,
  order: buildOrder({
    lines: [
      buildLine({ lineId: '1000310' }),
      buildLine({ lineId: '1000311', title: 'Cap', quantity: 1, unitPrice: '40.00', tax: '4.00' }),
    ],
  }),
};

const afterRefund: Record<string, Told> = {
  'edge/refund.cli_trigger_sample.json': {
    because: 'all of it, because the refund names a line that the order does not have',
    award: { points: 200, returnedShare: '0' },
    says: whole,
  },
  'edge/refund.custom_amount_no_lines.json': {
    because: 'its share, because 25.00 of 230.00 were given back without goods',
    award: { points: 178, base: '410000/23', returnedShare: '5/46' },
    says: [
      jumpers,
      cap,
      '25.00 USD of 230.00 USD was given back, so 178.26 USD is left.',
      '1 point for each 1.00 USD of 178.26 USD makes 178.26 points, rounded down to 178.',
    ],
  },
  'edge/refund.line_and_shipping.json': {
    because: 'for the jumpers, because the cap came back; shipping never counted',
    award: { points: 160, amountsRefunded: '0', returnedShare: '1/5' },
    says: withoutCap,
  },
  'edge/refund.pending_transaction.json': {
    because: 'for the jumpers, because the cap came back though its money is still under way',
    award: { points: 160, returnedShare: '1/5' },
    says: withoutCap,
  },
  'edge/refund.shipping_only.json': {
    because: 'all of it, because only shipping was given back',
    award: { points: 200, returnedShare: '0' },
    says: whole,
  },
  'edge/refund.zero_amount_restock.json': {
    because: 'for the jumpers, because the cap was put back on the shelf',
    award: { points: 160, returnedShare: '1/5' },
    says: withoutCap,
  },
};

const rows = (told: Record<string, Told>) =>
  Object.entries(told).map(([file, { because, ...rest }]) => ({ file, because, ...rest }));

function expectTold(snapshot: OrderSnapshot, { award, says }: Pick<Told, 'award' | 'says'>): void {
  const found = evaluateAward(snapshot, terms);
  expect(found).toMatchObject(award);
  const names = { pointsName: { one: 'point', other: 'points' } };
  const orderName = snapshot.order?.name ?? '';
  expect(explainAward(found, { ...names, orderName }, 'shopper')).toEqual(says);
}

describe('recorded messages', () => {
  it.each(rows(orders))('$file earns $because', ({ file, award, says }) => {
    expectTold(receive(emptySnapshot, file), { award, says });
  });

  it.each(rows(afterRefund))('after $file an order earns $because', ({ file, award, says }) => {
    expectTold(receive(refundable, file), { award, says });
  });

  it('leave out no recorded order and no recorded refund', () => {
    const edge = readdirSync(new URL('edge/', folder)).filter((name) =>
      /^(order|refund)\./.test(name),
    );
    const known = [...Object.keys(orders), ...Object.keys(afterRefund)];
    expect(edge.map((name) => `edge/${name}`).filter((file) => !known.includes(file))).toEqual([]);
  });

  it('ends the same however the story of one order is told', () => {
    const story = [
      'orders/create.json',
      'orders/paid.json',
      'refunds/create.json',
      'orders/cancelled.json',
    ];
    const told = story.reduce(receive, emptySnapshot);
    const backwards = [...story, ...story].reduceRight(receive, emptySnapshot);
    expect(backwards).toEqual(told);
    expect(evaluateAward(told, terms).nothing).toBe('cancelled');
    const beforeTheEnd = story.slice(0, 3).toReversed().reduce(receive, emptySnapshot);
    expect(evaluateAward(beforeTheEnd, terms).points).toBe(120);
  });
});

/** An order of 2 × 80.00 unless said otherwise. */
const told = (order: Partial<OrderPayload>, at = 1): Message => ({
  topic: 'orders/updated',
  body: orderPayload({
    id: '7001',
    updatedAt: `2026-11-0${at}T10:00:00Z`,
    lines: [{ id: 11, price: '80.00', quantity: 2 }],
    ...order,
  }),
});

const refunded = (
  refund: Omit<Parameters<typeof refundPayload>[0], 'id' | 'orderId'>,
): Message => ({
  topic: 'refunds/create',
  body: refundPayload({ id: 9, orderId: '7001', ...refund }),
});

const all = [
  'Line 11 × 2 counts 160.00 USD.',
  '1 point for each 1.00 USD of 160.00 USD makes 160 points.',
];

const stories: (Told & { of: string; messages: readonly Message[] })[] = [
  {
    of: 'yen',
    because: 'by whole yen, because they have no cents',
    messages: [told({ currency: 'JPY', lines: [{ id: 11, price: '12345', quantity: 1 }] })],
    award: { points: 123 },
    says: [
      'Line 11 × 1 counts 12345 JPY.',
      '1 point for each 100 JPY of 12345 JPY makes 123.45 points, rounded down to 123.',
    ],
  },
  {
    of: 'dinar',
    because: 'by thousandths, because dinars have them',
    messages: [told({ currency: 'KWD', lines: [{ id: 11, price: '12.345', quantity: 1 }] })],
    award: { points: 123 },
    says: [
      'Line 11 × 1 counts 12.345 KWD.',
      '1 point for each 0.100 KWD of 12.345 KWD makes 123.45 points, rounded down to 123.',
    ],
  },
  {
    of: 'an edit that adds a line',
    because: 'for both lines, because one was added',
    messages: [
      told({}),
      told(
        {
          lines: [
            { id: 11, price: '80.00', quantity: 2 },
            { id: 12, price: '15.00', quantity: 1 },
          ],
        },
        2,
      ),
    ],
    award: { points: 175 },
    says: [
      'Line 11 × 2 counts 160.00 USD.',
      'Line 12 × 1 counts 15.00 USD.',
      '1 point for each 1.00 USD of 175.00 USD makes 175 points.',
    ],
  },
  {
    of: 'an edit that takes a line away',
    because: 'for the line that is left',
    messages: [
      told({
        lines: [
          { id: 11, price: '80.00', quantity: 2 },
          { id: 12, price: '15.00', quantity: 1, currentQuantity: 0 },
        ],
      }),
    ],
    award: { points: 160 },
    says: [all[0] ?? '', "Line 12 doesn't count: it was taken off the order.", all[1] ?? ''],
  },
  {
    of: 'a refund of money that failed',
    because: 'all of it, because no money went back',
    messages: [told({}), refunded({ amount: '40.00', status: 'failure' })],
    award: { points: 160, amountsRefunded: '0' },
    says: all,
  },
  {
    of: 'a refund of money that is under way',
    because: 'all of it, until the money has moved',
    messages: [told({}), refunded({ amount: '40.00', status: 'pending' })],
    award: { points: 160, amountsRefunded: '0' },
    says: all,
  },
  {
    of: 'a refund of money that was under way and succeeded',
    because: 'three quarters, because a quarter of the money went back',
    messages: [
      refunded({ amount: '40.00', status: 'success' }),
      told({}),
      refunded({ amount: '40.00', status: 'pending' }),
    ],
    award: { points: 120, returnedShare: '1/4' },
    says: [
      'Line 11 × 2 counts 160.00 USD.',
      '40.00 USD of 160.00 USD was given back, so 120.00 USD is left.',
      '1 point for each 1.00 USD of 120.00 USD makes 120 points.',
    ],
  },
  {
    of: 'an order that was given back whole',
    because: 'nothing, because all of its money went back',
    messages: [told({}), refunded({ amount: '160.00' })],
    award: { points: 0, nothing: 'fully_refunded', returnedShare: '1' },
    says: [
      'Line 11 × 2 counts 160.00 USD.',
      'All of 160.00 USD was given back.',
      'Order #7001 earned nothing: nothing that counts is left of it.',
    ],
  },
];

describe('what is told of an order', () => {
  it.each(stories)('$of: it earns $because', ({ messages, award, says }) => {
    expectTold(messages.reduce(hear, emptySnapshot), { award, says });
    expectTold(messages.toReversed().reduce(hear, emptySnapshot), { award, says });
  });

  it('draft orders and subscriptions: they earn as any other', () => {
    const body = readFileSync(new URL('orders/paid.json', folder), 'utf8');
    for (const channel of [
      'shopify_draft_order',
      'subscription_contract_checkout_one',
      '1354745',
    ]) {
      const changed = Buffer.from(
        body.replace('"source_name": "web"', `"source_name": "${channel}"`),
      );
      const snapshot = hear(emptySnapshot, { topic: 'orders/paid', body: changed });
      expect(snapshot.order?.channel).toBe(channel);
      expectTold(snapshot, { award: { points: 200 }, says: whole });
    }
  });

  it('points that wait for the order to be fulfilled: it says so, until it is', () => {
    const waiting = {
      ...terms,
      earning: { ...terms.earning, pendingUntil: 'fulfilment' as const },
    };
    const say = (messages: readonly Message[]) =>
      explainAward(
        evaluateAward(messages.reduce(hear, emptySnapshot), waiting),
        { pointsName: { one: 'point', other: 'points' }, orderName: '#7001' },
        'shopper',
      );
    const onTheWay = told({ fulfilled: true }, 2);
    expect(say([told({})])).toEqual([
      ...all,
      'These points become spendable when the order is fulfilled.',
    ]);
    expect(say([told({}), onTheWay])).toEqual(all);
    expect(say([onTheWay, told({}, 3)])).toEqual(all);
  });
});
