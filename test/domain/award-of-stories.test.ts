import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { noFacts } from '../../server/domain/earning/order-facts.ts';
import { readerOf } from '../../server/domain/speech/reader.ts';
import { explainAward } from '../../server/domain/earning/explain-award.ts';
import { emptySnapshot } from '../../server/domain/orders/order-snapshot.ts';
import { type OrderPayload, orderPayload, refundPayload } from '../support/build-payload.ts';

import {
  expectTold,
  folder,
  hear,
  type Message,
  terms,
  type Told,
  whole,
} from '../support/told-order.ts';
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
      'Line 11 × 1 counts 12,345 JPY.',
      '1 point for each 100 JPY of 12,345 JPY makes 123.45 points.',
      'Rounded down, that is 123 points.',
    ],
  },
  {
    of: 'dinar',
    because: 'by thousandths, because dinars have them',
    messages: [told({ currency: 'KWD', lines: [{ id: 11, price: '12.345', quantity: 1 }] })],
    award: { points: 123 },
    says: [
      'Line 11 × 1 counts 12.345 KWD.',
      '1 point for each 0.100 KWD of 12.345 KWD makes 123.45 points.',
      'Rounded down, that is 123 points.',
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
        evaluateAward(messages.reduce(hear, emptySnapshot), waiting, noFacts),
        { orderName: '#7001' },
        readerOf('shopper', { pointsName: { one: 'point', other: 'points' } }),
      );
    const onTheWay = told({ fulfilled: true }, 2);
    expect(say([told({})])).toEqual([
      ...all,
      '160 points can be spent once the order is fulfilled.',
    ]);
    expect(say([told({}), onTheWay])).toEqual(all);
    expect(say([onTheWay, told({}, 3)])).toEqual(all);
  });
});
