import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { orderPayload, refundObject, refundPayload } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import {
  connectTestShop,
  deliver,
  type Message,
  onePerDollar,
  publish,
  standingOf,
} from '../support/shop.ts';
import { openDeps } from '../support/shop.ts';

let database: TestDatabase;
let deps: DrainDeps;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

async function newShop() {
  const shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, onePerDollar);
  return shop;
}

const customer = { id: '9007199254740993', email: 'ada@example.com' };
const jumper = { id: 11, price: '80.00', quantity: 2 };
const cap = { id: 12, price: '40.00', quantity: 1 };
const lines = [jumper, cap];
const firstRefund = {
  id: 501,
  orderId: '7001',
  lines: [{ lineId: 11, quantity: 1, subtotal: '80.00' }],
};

const paid: Message = {
  topic: 'orders/paid',
  body: orderPayload({ id: '7001', customer, updatedAt: '2026-11-01T10:00:05Z', lines }),
};

/** The life of one order: 200.00 bought, 80.00 returned, a goodwill of 20.00, told in every way there is. */
const life: Message[] = [
  {
    topic: 'orders/create',
    body: orderPayload({
      id: '7001',
      customer,
      updatedAt: '2026-11-01T10:00:00Z',
      status: 'pending',
      lines,
    }),
  },
  paid,
  { topic: 'refunds/create', body: refundPayload(firstRefund) },
  {
    topic: 'orders/updated',
    body: orderPayload({
      id: '7001',
      customer,
      updatedAt: '2026-11-05T14:00:00Z',
      status: 'partially_refunded',
      lines: [{ ...jumper, currentQuantity: 1 }, cap],
      refunds: [refundObject(firstRefund)],
    }),
  },
  { topic: 'refunds/create', body: refundPayload({ id: 502, orderId: '7001', amount: '20.00' }) },
];

describe('orders converge', () => {
  it('ends in the same balance whatever the order and number of the messages', async () => {
    const everyOrder = fc
      .shuffledSubarray([...life, ...life], { minLength: life.length })
      .filter((messages) => new Set(messages).size === life.length);
    await fc.assert(
      fc.asyncProperty(everyOrder, fc.integer({ min: 1, max: 4 }), async (messages, size) => {
        const shop = await newShop();
        for (let at = 0; at < messages.length; at += size)
          await deliver(deps, shop, messages.slice(at, at + size));
        // 200 less the unit of 80 leaves 120; of that a tenth (20 of 200) was given back: 108.
        expect(await standingOf(deps.db, shop, customer.id)).toEqual({
          available: 108,
          pending: 0,
          held: 0,
          lifetime: 108,
        });
      }),
      { numRuns: 25 },
    );
  });

  it('ends at zero when the order is cancelled, even if that is heard first', async () => {
    const shop = await newShop();
    const cancelled = orderPayload({
      id: '7002',
      customer,
      updatedAt: '2026-11-06T10:00:00Z',
      cancelledAt: '2026-11-06T10:00:00Z',
      status: 'refunded',
      lines,
    });
    const before = orderPayload({ id: '7002', customer, updatedAt: '2026-11-01T10:00:05Z', lines });
    await deliver(deps, shop, [{ topic: 'orders/cancelled', body: cancelled }]);
    await deliver(deps, shop, [{ topic: 'orders/paid', body: before }]);
    expect(await standingOf(deps.db, shop, customer.id)).toMatchObject({ available: 0 });
  });

  it('keeps what the rules of the day gave when the program changes later', async () => {
    const shop = await newShop();
    await deliver(deps, shop, life.slice(0, 2));
    await publish(deps.db, shop, {
      earning: {
        rules: [
          { id: 'spend', kind: 'per_amount', points: 5, per: { amount: '1.00', currency: 'USD' } },
        ],
      },
    });
    await deliver(deps, shop, life.slice(2));
    expect(await standingOf(deps.db, shop, customer.id)).toMatchObject({ available: 108 });
  });

  it('settles the same orders once when several workers drain the inbox together', async () => {
    const shop = await newShop();
    const messages = Array.from({ length: 40 }, (_, at) => ({
      topic: 'orders/paid',
      body: orderPayload({
        id: String(8000 + (at % 20)),
        customer: { id: String(100 + (at % 5)) },
        updatedAt: '2026-11-01T10:00:05Z',
        lines: [{ id: 1, price: '10.00', quantity: 1 }],
      }),
    }));
    const halves = [messages.slice(0, 20), messages.slice(20)];
    await Promise.all(halves.map((half) => deliver(deps, shop, half)));
    for (let at = 0; at < 5; at += 1)
      expect(await standingOf(deps.db, shop, String(100 + at))).toMatchObject({ available: 40 });
    expect(await checkLedger(deps.db, shop.shopId, new Date())).toMatchObject({ ok: true });
  });
});

describe('the inbox', () => {
  it('keeps a payload that can not be read, with the path of the field, and goes on', async () => {
    const shop = await newShop();
    const bad = Buffer.from(paid.body.toString().replace('"80.00"', '"eighty"'));
    await deliver(deps, shop, [
      { topic: 'orders/paid', body: bad },
      paid,
      { topic: 'carts/update', body: Buffer.from('{}') },
    ]);
    const rows = await deps.db.query(
      `select topic, state, error_path from inbox where shop_id = $1 order by arrival`,
      [shop.shopId],
    );
    expect(rows).toEqual([
      { topic: 'orders/paid', state: 'failed', error_path: 'line_items[0].price' },
      { topic: 'orders/paid', state: 'done', error_path: null },
      { topic: 'carts/update', state: 'ignored', error_path: null },
    ]);
    expect(await standingOf(deps.db, shop, customer.id)).toMatchObject({ available: 200 });
  });
});

describe('members', () => {
  it('joins a customer who buys, with the sign-up bonus once', async () => {
    const shop = await connectTestShop(deps.db);
    await publish(deps.db, shop, {
      ...onePerDollar,
      activities: [{ type: 'sign_up', points: 50 }],
    });
    await deliver(deps, shop, [paid, paid]);
    expect(await standingOf(deps.db, shop, customer.id)).toMatchObject({ available: 250 });
  });

  it('waits for the customer to join where joining is explicit', async () => {
    const shop = await connectTestShop(deps.db);
    await publish(deps.db, shop, { ...onePerDollar, joining: 'explicit' });
    await deliver(deps, shop, [paid]);
    expect(await standingOf(deps.db, shop, customer.id)).toMatchObject({ available: 0 });
    const [order] = await deps.db.query(
      `select member_id, (award ->> 'points')::int as points from orders where shop_id = $1`,
      [shop.shopId],
    );
    expect(order).toEqual({ member_id: null, points: 200 });
  });
});
