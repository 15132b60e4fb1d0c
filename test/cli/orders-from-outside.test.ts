import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Message, Outside, postWebhook, until, V1 } from '../support/outside.ts';
import { edited, order, type Order, refund } from '../support/outside-payload.ts';

/**
 * The balances that the domain's rules give, worked out by hand, for lives of orders whose webhooks
 * come late, twice and in any order.
 */

const shop = 'orders.myshopify.com';
const seed = 20_261_121;
/** How often each life is told, each time in another order and of another order. */
const tellings = 5;
const waitMs = 60_000;

let outside: Outside;
let v1: V1;
let url: string;

beforeAll(async () => {
  outside = await Outside.open();
  url = (await outside.start()).url;
  v1 = new V1(url, await outside.connect(shop));
}, 120_000);

afterAll(() => outside.close(), 60_000);

/** What one order and its customer are called in one telling. */
interface Names {
  order: string;
  customer: { id: string; email: string };
  /** The same number in every telling, another id in each. */
  line: (at: number) => string;
  refund: (at: number) => string;
}

interface Life {
  name: string;
  points: number;
  tell: (names: Names) => Message[];
}

const beyond = 9_007_199_254_741_000n;
let named = 0n;

function newNames(): Names {
  named += 1n;
  const base = beyond + named * 100n;
  return {
    order: String(base),
    customer: { id: String(base + 1n), email: `c${named}@example.com` },
    line: (at) => String(base + 10n + BigInt(at)),
    refund: (at) => String(base + 50n + BigInt(at)),
  };
}

function mulberry(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Posts every message twice under its delivery id and once more under another, all in one shuffled pile. */
async function tellAll(lives: readonly Life[]): Promise<{ life: Life; names: Names }[]> {
  const random = mulberry(seed);
  const told = lives.flatMap((life) =>
    Array.from({ length: tellings }, () => ({ life, names: newNames() })),
  );
  const pile = told.flatMap(({ life, names }) =>
    life.tell(names).flatMap((message) => {
      const deliveryId = crypto.randomUUID();
      return [
        { message, deliveryId },
        { message, deliveryId },
        { message, deliveryId: crypto.randomUUID() },
      ];
    }),
  );
  const inOrder = shuffled(pile, random);
  for (let at = 0; at < inOrder.length; at += 40) {
    const statuses = await Promise.all(
      inOrder
        .slice(at, at + 40)
        .map(({ message, deliveryId }) => postWebhook(url, { shop, message, deliveryId })),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  }
  return told;
}

async function settled(): Promise<void> {
  const inbox = await until(
    () => outside.ask('inbox', 'list', '--shop', shop),
    ({ counts }) => Number(counts?.waiting) === 0,
    waitMs,
  );
  expect(inbox.counts).toMatchObject({ waiting: 0, failed: 0 });
}

async function expectBalances(lives: readonly Life[]): Promise<void> {
  const told = await tellAll(lives);
  await settled();
  const found = new Map<string, Set<string | null>>();
  for (const { life, names } of told) {
    const balances = found.get(life.name) ?? new Set();
    found.set(life.name, balances.add(await v1.balance(names.customer.id)));
  }
  expect(Object.fromEntries([...found].map(([name, all]) => [name, [...all].join(' ')]))).toEqual(
    Object.fromEntries(lives.map(({ name, points }) => [name, `${points}/0/0`])),
  );
  expect((await v1.get('/ledger/health')).body).toMatchObject({ ok: true, broken: [] });
}

const noWelcome = { joining: 'automatic', activities: [], rewards: [] };
const per = (amount: string, currency: string, points = 1) => ({
  id: `per-${currency.toLowerCase()}`,
  kind: 'per_amount',
  points,
  per: { amount, currency },
});
const rules = [per('1.00', 'USD'), per('100', 'JPY'), per('0.100', 'KWD')];

/** The day and hour at which the messages of one life changed the order. */
const hour = (at: number) => `2026-11-11T${String(at).padStart(2, '0')}:00:00-05:00`;

/** A life of one paid order and nothing more. */
const once = (name: string, points: number, terms: (names: Names) => Partial<Order>): Life => ({
  name,
  points,
  tell: (names) => {
    const told = { id: names.order, customer: names.customer, lines: [], ...terms(names) };
    return [order('orders/create', told), order('orders/paid', told)];
  },
});

/** A paid order of 3 × 33.33 less 10.00, and 20.00 for one more; 12.00 shipping; 11.00 + 1.20 tax: 134.19. */
const basket = (names: Names): Order => ({
  id: names.order,
  customer: names.customer,
  lines: [
    { id: names.line(0), price: 3333, quantity: 3, discounts: [600, 400], tax: 900 },
    { id: names.line(1), price: 2000, tax: 200 },
  ],
  shipping: { price: 1200, tax: 120 },
});

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

describe('with one point for each dollar', () => {
  it('counts goods less discounts, without tax, shipping, tips and gift cards', async () => {
    await v1.publish({ ...noWelcome, earning: { rules } });
    await expectBalances([
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
      once('yen', 123, ({ line }) => ({ currency: 'JPY', lines: [{ id: line(0), price: 12_345 }] })),
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
    ]);
  }, 120_000);

  it('takes back what refunds, edits and cancellations say, and nothing more', async () => {
    await v1.publish({ ...noWelcome, earning: { rules } });
    // Untouched, the basket counts 89.99 + 20.00 = 109.99, and 134.19 were paid for it.
    const line = (names: Names, quantity: number, subtotal: number) => [
      { id: names.line(0), quantity, subtotal, tax: 300 * quantity },
    ];
    await expectBalances([
      refunded('nothing back', 109, () => []),
      // 89.99 × 2 ÷ 3 + 20.00 = 79.993…
      refunded('one of three', 79, (names) => [
        { lines: line(names, 1, 3000), transactions: [{ amount: 3300 }] },
      ]),
      // 89.99 ÷ 3 + 20.00 = 49.996…
      refunded('one, and then another', 49, (names) => [
        { lines: line(names, 1, 3000), transactions: [{ amount: 3300 }] },
        { lines: line(names, 1, 3000), transactions: [{ amount: 3300 }] },
      ]),
      refunded('goods back, no money moved', 79, (names) => [{ lines: line(names, 1, 3000) }]),
      refunded('goods back, money under way', 79, (names) => [
        { lines: line(names, 1, 3000), transactions: [{ amount: 3300, status: 'pending' }] },
      ]),
      refunded('goods back for less than their worth', 79, (names) => [
        { lines: line(names, 1, 3000), discrepancy: -500, transactions: [{ amount: 2800 }] },
      ]),
      // 79.9933… × (1 − 10.00 ÷ 134.19) = 74.03…
      refunded('goods back for more than their worth', 74, (names) => [
        { lines: line(names, 1, 3000), discrepancy: 1000, transactions: [{ amount: 4300 }] },
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
          lines: [...line(names, 3, 8999), { id: names.line(1), quantity: 1, subtotal: 2000, tax: 200 }],
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
          const [first, second] = basket(names).lines;
          const lines = [{ ...first, current: 1 }, second].filter((each) => each !== undefined);
          return [
            order('orders/create', { ...basket(names), at: hour(1) }),
            edited(names.order),
            order('orders/updated', { ...basket(names), lines: lines as Order['lines'], at: hour(2) }),
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
            lines: line(names, 1, 3000),
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
    ]);
  }, 120_000);

  it('has the newest news win when several orders of one customer are told backwards', async () => {
    await v1.publish({ ...noWelcome, earning: { rules } });
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
        expect(await postWebhook(url, { shop, message })).toBe(200);
    // Three times 89.99, each rounded by itself.
    expect(await until(() => v1.balance(customer.id), (found) => found === '267/0/0')).toBe(
      '267/0/0',
    );
  }, 60_000);
});

describe('with other terms', () => {
  const halves = once('terms', 0, ({ line }) => ({
    lines: [{ id: line(0), price: 10_050, tax: 1005 }],
    shipping: { price: 500, tax: 50 },
  }));
  const terms: [string, object, number][] = [
    ['adds tax', { include_tax: true, rules }, 110], // 110.55
    ['adds shipping', { include_shipping: true, rules }, 105], // 105.50
    ['adds both', { include_tax: true, include_shipping: true, rules }, 116], // 116.05
    ['rounds to the nearest', { rounding: 'nearest', rules }, 101], // 100.50
    ['rounds up', { rounding: 'up', rules: [per('10.00', 'USD')] }, 11], // 10.05
    ['gives one for each ten', { rules: [per('10.00', 'USD')] }, 10],
    ['gives seven for each three', { rules: [per('3.00', 'USD', 7)] }, 234], // 234.5
  ];
  it.each(terms)('%s', async (name, earning, points) => {
    await v1.publish({ ...noWelcome, earning });
    await expectBalances([{ ...halves, name, points }]);
  }, 60_000);

  it('keeps an old order at the terms it was earned under', async () => {
    const names = newNames();
    await v1.publish({ ...noWelcome, earning: { rules: [per('1.00', 'USD', 2)] } });
    await postWebhook(url, { shop, message: order('orders/paid', { ...basket(names), at: hour(1) }) });
    expect(await until(() => v1.balance(names.customer.id), (found) => found === '219/0/0')).toBe(
      '219/0/0',
    );
    await v1.publish({ ...noWelcome, earning: { rules } });
    const back = refund({
      id: names.refund(0),
      orderId: names.order,
      lines: [{ id: names.line(1), quantity: 1, subtotal: 2000 }],
    });
    await postWebhook(url, { shop, message: back });
    // 2 × 89.99 = 179.98
    expect(await until(() => v1.balance(names.customer.id), (found) => found === '179/0/0')).toBe(
      '179/0/0',
    );
  }, 60_000);

  it('holds points back for the pending days', async () => {
    await v1.publish({ ...noWelcome, earning: { rules, pending_days: 14 } });
    const names = newNames();
    const placedAt = new Date(Date.now() - 3_600_000).toISOString();
    const paid = order('orders/paid', { ...basket(names), placedAt, at: placedAt });
    await postWebhook(url, { shop, message: paid });
    expect(await until(() => v1.balance(names.customer.id), (found) => found !== null)).toBe(
      '0/109/0',
    );
    const back = refund({
      id: names.refund(0),
      orderId: names.order,
      lines: [{ id: names.line(1), quantity: 1, subtotal: 2000 }],
    });
    await postWebhook(url, { shop, message: back });
    expect(await until(() => v1.balance(names.customer.id), (found) => found !== '0/109/0')).toBe(
      '0/89/0',
    );
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    await outside.ask('jobs', 'run-due', '--now', day(13.9));
    expect(await v1.balance(names.customer.id)).toBe('0/89/0');
    await outside.ask('jobs', 'run-due', '--now', day(14.1));
    expect(await v1.balance(names.customer.id)).toBe('89/0/0');
    await outside.ask('jobs', 'run-due', '--now', day(14.1));
    expect(await v1.balance(names.customer.id)).toBe('89/0/0');
    expect((await v1.get('/ledger/health')).body.ok).toBe(true);
  }, 60_000);
});

describe('for people who have not joined', () => {
  const explicit = {
    joining: 'explicit',
    earning: { rules },
    activities: [{ type: 'sign_up', points: 50 }],
    rewards: [],
  };

  const guestOrder = (names: Names, contact: Partial<Order>) =>
    order('orders/paid', {
      ...basket(names),
      customer: null,
      placedAt: new Date(Date.now() - 86_400_000).toISOString(),
      ...contact,
    });

  it('keeps the orders of guests until they join with that e-mail or phone', async () => {
    await v1.publish(explicit);
    const [byMail, byPhone, byId] = [newNames(), newNames(), newNames()];
    const byHisMail = newNames();
    const phone = '+1 (415) 555-0177';
    const email = `Guest.${byMail.order}@Example.com`;
    for (const message of [
      guestOrder(byMail, { email }),
      guestOrder(byPhone, { email: '', phone }),
      guestOrder(byId, { customer: byId.customer, email: byId.customer.email }),
      guestOrder(byHisMail, { customer: byHisMail.customer, email: byHisMail.customer.email }),
    ]) {
      await postWebhook(url, { shop, message });
      await postWebhook(url, { shop, message });
    }
    await settled();
    expect(await v1.balance(byId.customer.id)).toBeNull();
    const found = await v1.get(`/members?email=${encodeURIComponent(email)}`);
    expect(found.body.items).toEqual([]);

    const mailed = await v1.post('/members', { email: email.toLowerCase() });
    expect(mailed).toMatchObject({ status: 201, body: { balance: { available: 159 } } });
    const phoned = await v1.post('/members', { phone: '+14155550177' });
    expect(phoned).toMatchObject({ status: 201, body: { balance: { available: 159 } } });
    const known = await v1.post('/members', { customer_id: byId.customer.id });
    expect(known).toMatchObject({ status: 201, body: { balance: { available: 159 } } });
    const proven = await v1.post('/members', { email: byHisMail.customer.email });
    expect(proven).toMatchObject({ status: 201, body: { balance: { available: 159 } } });
    const again = await v1.post('/members', { email });
    expect(again).toMatchObject({ status: 200, body: { id: mailed.body.id } });
    expect(again.body.balance?.available).toBe(159);
  }, 60_000);

  it('gives a guest’s order to the member it names, and the member nothing that was only typed', async () => {
    await v1.publish(explicit);
    const names = newNames();
    const email = `known.${names.order}@example.com`;
    const joined = await v1.post('/members', { email });
    const typed = guestOrder(names, { email, phone: '+1 415 555 0199' });
    await postWebhook(url, { shop, message: typed });
    await settled();
    const member = await v1.get(`/members/${String(joined.body.id)}`);
    expect(member.body.balance?.available).toBe(159);
    expect(member.body.identities).toEqual([{ type: 'email', value: email }]);
  }, 60_000);

  it('lets unclaimed orders go after sixty days', async () => {
    await v1.publish(explicit);
    const names = newNames();
    const email = `late.${names.order}@example.com`;
    const placedAt = new Date(Date.now() - 61 * 86_400_000).toISOString();
    await postWebhook(url, { shop, message: guestOrder(names, { email, placedAt }) });
    await settled();
    const joined = await v1.post('/members', { email });
    expect(joined.body.balance?.available).toBe(50);
  }, 60_000);

  it('has customers join by buying where the program says so, with one welcome', async () => {
    await v1.publish({ ...explicit, joining: 'automatic' });
    const names = newNames();
    const guest = newNames();
    const email = `walk.in.${guest.order}@example.com`;
    const messages = [
      order('orders/create', { ...basket(names), status: 'pending', at: hour(1) }),
      order('orders/paid', { ...basket(names), at: hour(2) }),
      guestOrder(guest, { email }),
    ];
    await Promise.all(messages.map((message) => postWebhook(url, { shop, message })));
    await settled();
    expect(await v1.balance(names.customer.id)).toBe('159/0/0');
    expect((await v1.get(`/members?email=${email}`)).body.items).toEqual([]);
    const same = await v1.post('/members', { customer_id: names.customer.id });
    expect(same.status).toBe(200);
    expect(await v1.balance(names.customer.id)).toBe('159/0/0');
  }, 60_000);
});
