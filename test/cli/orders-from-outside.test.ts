import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edited, order, type Order, refund } from '../support/outside-payload.ts';
import {
  basket,
  hour,
  type Life,
  newNames,
  type Names,
  noWelcome,
  once,
  pointsOf,
  rules,
  ToldShop,
} from '../support/told-shop.ts';

/** The points that the rules of the domain give, worked out by hand, whatever becomes of the webhooks. */

let shop: ToldShop;

beforeAll(async () => {
  shop = await ToldShop.open('orders.myshopify.com');
}, 120_000);

afterAll(() => shop.close(), 60_000);

/** That order, and then what refunds did to it: first alone, then inside the order. */
const refunded = (
  name: string,
  points: number,
  refundsOf: (names: Names) => Omit<Parameters<typeof refund>[0], 'id' | 'orderId'>[],
): Life => ({
  name,
  points,
  tell: (names) => {
    const refunds = refundsOf(names).map((each, at) => ({
      ...each,
      id: names.refund(at),
      orderId: names.order,
    }));
    return [
      order('orders/create', { ...basket(names), status: 'pending', at: hour(1) }),
      order('orders/paid', { ...basket(names), at: hour(2) }),
      ...refunds.map((each) => refund(each)),
      ...refunds.map((_, at) =>
        order('orders/updated', {
          ...basket(names),
          status: 'partially_refunded',
          at: hour(3 + at),
          refunds: refunds.slice(0, at + 1),
        }),
      ),
    ];
  },
});

/** Some of the first line of the basket, with its tax. */
const some = (names: Names, quantity: number, subtotal: number) => [
  { id: names.line(0), quantity, subtotal, tax: 300 * quantity },
];

describe('with one point for each dollar', () => {
  it('counts goods less discounts, without tax, shipping, tips and gift cards', async () => {
    await shop.v1.publish({ ...noWelcome, earning: { rules } });
    const lives: Life[] = [
      // 2 × 19.99 + 5.00 = 44.98
      once('plain', 44, ({ line }) => ({
        lines: [
          { id: line(0), price: 1999, quantity: 2, tax: 330 },
          { id: line(1), price: 500 },
        ],
        shipping: { price: 995, tax: 80 },
      })),
      // 100.00 − 12.34 − 5.00 = 82.66
      once('two discounts on a line', 82, ({ line }) => ({
        lines: [{ id: line(0), price: 10_000, discounts: [1234, 500] }],
      })),
      // 120.00 holds 20.00 of tax
      once('taxes included', 100, ({ line }) => ({
        taxesIncluded: true,
        lines: [{ id: line(0), price: 12_000, tax: 2000 }],
        shipping: { price: 1200, tax: 200 },
      })),
      // 25.50 of goods beside a gift card of 50.00
      once('a gift card and goods', 25, ({ line }) => ({
        lines: [
          { id: line(0), price: 5000, giftCard: true },
          { id: line(1), price: 2550 },
        ],
      })),
      once('gift cards only', 0, ({ line }) => ({
        lines: [{ id: line(0), price: 5000, giftCard: true }],
      })),
      // 40.00 of goods and a tip of 8.00, which the platform tells as a line
      once('a tip', 40, ({ line }) => ({
        source: 'pos',
        tipReceived: 800,
        lines: [
          { id: line(0), price: 4000 },
          { id: line(1), price: 800, tip: true },
        ],
      })),
      once('all given away', 0, ({ line }) => ({
        lines: [{ id: line(0), price: 4000, discounts: [4000] }],
      })),
      // 200.00 in shop money, whatever the shopper saw
      once('another currency at the checkout', 200, ({ line }) => ({
        presentment: { currency: 'JPY', rate: 1.5 },
        lines: [{ id: line(0), price: 10_000, quantity: 2 }],
      })),
      // ¥12,345 at one point for each ¥100; 12.345 KWD at one for each 0.100
      once('yen', 123, ({ line }) => ({
        currency: 'JPY',
        lines: [{ id: line(0), price: 12_345 }],
      })),
      once('dinar', 123, ({ line }) => ({
        currency: 'KWD',
        lines: [{ id: line(0), price: 12_345 }],
      })),
      once('a currency without a rule', 0, ({ line }) => ({
        currency: 'EUR',
        lines: [{ id: line(0), price: 12_345 }],
      })),
      once('a test order', 0, ({ line }) => ({
        test: true,
        lines: [{ id: line(0), price: 10_000 }],
      })),
      once('a draft order', 70, ({ line }) => ({
        source: 'shopify_draft_order',
        lines: [{ id: line(0), price: 7000 }],
      })),
      once('a subscription', 31, ({ line }) => ({
        source: 'subscription_contract',
        lines: [{ id: line(0), price: 3199 }],
      })),
      ...['pending', 'authorized', 'partially_paid', 'voided'].map((status) =>
        once(`an order that is ${status}`, 0, ({ line }) => ({
          status,
          lines: [{ id: line(0), price: 10_000 }],
        })),
      ),
    ];
    expect(await shop.tell(lives)).toEqual(pointsOf(lives));
    expect(await shop.isSound()).toBe(true);
  }, 120_000);

  it('takes back what refunds, edits and cancellations say, and nothing more', async () => {
    await shop.v1.publish({ ...noWelcome, earning: { rules } });
    // Untouched, the basket counts 89.99 + 20.00 = 109.99, and 134.19 were paid for it.
    const lives: Life[] = [
      refunded('nothing back', 109, () => []),
      // 89.99 × 2 ÷ 3 + 20.00 = 79.993…
      refunded('one of three', 79, (names) => [
        { lines: some(names, 1, 3000), transactions: [{ amount: 3300 }] },
      ]),
      // 89.99 ÷ 3 + 20.00 = 49.996…
      refunded('one, and then another', 49, (names) => [
        { lines: some(names, 1, 3000), transactions: [{ amount: 3300 }] },
        { lines: some(names, 1, 3000), transactions: [{ amount: 3300 }] },
      ]),
      refunded('goods back, no money moved', 79, (names) => [{ lines: some(names, 1, 3000) }]),
      refunded('goods back, money under way', 79, (names) => [
        { lines: some(names, 1, 3000), transactions: [{ amount: 3300, status: 'pending' }] },
      ]),
      refunded('goods back for less than their worth', 79, (names) => [
        { lines: some(names, 1, 3000), discrepancy: -500, transactions: [{ amount: 2800 }] },
      ]),
      // 79.9933… × (1 − 10.00 ÷ 134.19) = 74.03…
      refunded('goods back for more than their worth', 74, (names) => [
        { lines: some(names, 1, 3000), discrepancy: 1000, transactions: [{ amount: 4300 }] },
      ]),
      // 109.99 × (1 − 13.42 ÷ 134.19) = 98.99…
      refunded('an amount', 98, () => [{ discrepancy: 1342, transactions: [{ amount: 1342 }] }]),
      refunded('an amount under way', 109, () => [
        { discrepancy: 1342, transactions: [{ amount: 1342, status: 'pending' }] },
      ]),
      refunded('an amount that failed', 109, () => [
        { discrepancy: 1342, transactions: [{ amount: 1342, status: 'failure' }] },
      ]),
      refunded('shipping only', 109, () => [
        { shipping: { price: 1200, tax: 120 }, transactions: [{ amount: 1320 }] },
      ]),
      refunded('everything', 0, (names) => [
        {
          lines: [
            ...some(names, 3, 8999),
            { id: names.line(1), quantity: 1, subtotal: 2000, tax: 200 },
          ],
          shipping: { price: 1200, tax: 120 },
          transactions: [{ amount: 13_419 }],
        },
      ]),
      refunded('all of the money', 0, () => [
        { discrepancy: 13_419, transactions: [{ amount: 13_419 }] },
      ]),
      {
        // 89.99 ÷ 3 + 20.00: an edit took two away, and no refund says so
        name: 'edited down',
        points: 49,
        tell: (names) => {
          const lines = basket(names).lines.map((each) =>
            each.quantity === 3 ? { ...each, current: 1 } : each,
          );
          return [
            order('orders/create', { ...basket(names), at: hour(1) }),
            edited(names.order),
            order('orders/updated', {
              ...basket(names),
              lines,
              at: hour(2),
            }),
          ];
        },
      },
      {
        // 109.99 + 15.00
        name: 'edited up',
        points: 124,
        tell: (names) => [
          order('orders/paid', { ...basket(names), at: hour(1) }),
          edited(names.order),
          order('orders/updated', {
            ...basket(names),
            lines: [...basket(names).lines, { id: names.line(2), price: 1500 }],
            at: hour(2),
          }),
        ],
      },
      {
        name: 'cancelled after a refund',
        points: 0,
        tell: (names) => {
          const back = {
            id: names.refund(0),
            orderId: names.order,
            lines: some(names, 1, 3000),
            transactions: [{ amount: 3300 }],
          };
          const ended = {
            ...basket(names),
            status: 'partially_refunded',
            refunds: [back],
            cancelledAt: hour(4),
            at: hour(4),
          };
          return [
            order('orders/create', { ...basket(names), at: hour(1) }),
            refund(back),
            order('orders/cancelled', ended),
            order('orders/updated', ended),
          ];
        },
      },
      {
        name: 'cancelled at the very second of its payment',
        points: 0,
        tell: (names) => [
          order('orders/paid', { ...basket(names), at: hour(2) }),
          order('orders/cancelled', { ...basket(names), cancelledAt: hour(2), at: hour(2) }),
        ],
      },
      {
        name: 'voided',
        points: 0,
        tell: (names) => [
          order('orders/create', { ...basket(names), status: 'authorized', at: hour(1) }),
          order('orders/cancelled', {
            ...basket(names),
            status: 'voided',
            cancelledAt: hour(2),
            at: hour(2),
          }),
        ],
      },
      {
        // ¥ to the shopper: 1 of 2 back, told in the shopper's money
        name: 'a refund in another currency',
        points: 100,
        tell: (names) => {
          const priced = { presentment: { currency: 'JPY', rate: 1.5 } };
          const told: Order = {
            id: names.order,
            customer: names.customer,
            lines: [{ id: names.line(0), price: 10_000, quantity: 2 }],
            ...priced,
          };
          const back = {
            id: names.refund(0),
            orderId: names.order,
            lines: [{ id: names.line(0), quantity: 1, subtotal: 10_000 }],
            transactions: [{ amount: 15_000, currency: 'JPY' }],
            ...priced,
          };
          return [order('orders/paid', { ...told, at: hour(1) }), refund(back)];
        },
      },
    ];
    expect(await shop.tell(lives)).toEqual(pointsOf(lives));
    expect(await shop.isSound()).toBe(true);
  }, 120_000);

  it('has the newest news win when several orders of one customer are told backwards', async () => {
    await shop.v1.publish({ ...noWelcome, earning: { rules } });
    const { customer } = newNames();
    const lives = [newNames(), newNames(), newNames()].map((names) => ({ ...names, customer }));
    for (const names of lives.toReversed())
      for (const message of [
        refund({
          id: names.refund(0),
          orderId: names.order,
          lines: [{ id: names.line(1), quantity: 1, subtotal: 2000 }],
        }),
        order('orders/paid', { ...basket(names), at: hour(2) }),
        order('orders/create', { ...basket(names), status: 'pending', at: hour(1) }),
      ])
        await shop.post(message);
    // Three times 89.99, each rounded by itself.
    expect(await shop.balanceBecomes({ customer }, '267/0/0')).toBe('267/0/0');
  }, 60_000);
});
