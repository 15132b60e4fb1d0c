import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../server/base/clock.ts';
import { createLogger } from '../../../server/base/logger.ts';
import { problem } from '../../../server/contract/problem.ts';
import {
  storefrontHistory,
  storefrontMember,
  storefrontStatement,
  storefrontOrders,
} from '../../../server/contract/storefront.ts';
import { redemptionAnswer } from '../../../server/contract/storefront-reward.ts';
import { createGuestLimits } from '../../../server/http/limit-guests.ts';
import { createStorefrontRouter } from '../../../server/http/storefront/storefront-router.ts';
import { createConnectionReader } from '../../../server/operations/read-connection.ts';
import { createShopReader } from '../../../server/operations/read-shop.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { settleRedemption } from '../../../server/operations/settle-redemption.ts';
import { uninstallShop } from '../../../server/operations/uninstall-shop.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { orderPayload } from '../../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import {
  connectTestShop,
  deliver,
  onePerDollar,
  openDeps,
  publish,
  testEncryption,
} from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';

const secret = 'the-secret-of-the-app';
const previousSecret = 'the-secret-before';
const ownSecret = 'the-secret-of-a-custom-app';
const ada = '501';
const bob = '502';

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;
let customShop: Shop;

interface Ask {
  shop?: Shop;
  customerId?: string;
  body?: unknown;
  secret?: string;
  timestamp?: number;
  query?: Record<string, string>;
}

/** Signs as Shopify's app proxy does. */
function sign(by: Ask): string {
  const given = {
    shop: (by.shop ?? shop).domain,
    logged_in_customer_id: by.customerId ?? '',
    path_prefix: '/apps/regulars',
    timestamp: String(by.timestamp ?? Math.floor(Date.now() / 1000)),
    ...by.query,
  };
  const text = Object.entries(given)
    .map(([key, value]) => `${key}=${value}`)
    .toSorted()
    .join('');
  const signature = createHmac('sha256', by.secret ?? secret)
    .update(text)
    .digest('hex');
  return new URLSearchParams({ ...given, signature }).toString();
}

async function ask(path: string, by: Ask = {}) {
  const response = await fetch(`${served.origin}/proxy${path}?${sign(by)}`, {
    ...(by.body !== undefined && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(by.body),
    }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function buy(of: Shop, customerId: string, order: { id: string; price: string }) {
  const body = orderPayload({
    id: order.id,
    customer: { id: customerId },
    updatedAt: '2026-11-02T10:00:00Z',
    lines: [{ id: 1, price: order.price, quantity: 1 }],
  });
  await deliver(deps, of, [{ topic: 'orders/paid', body }]);
}

/** The day so many days from now. */
function dayOf(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Issued, as the job would settle it. */
async function redeem(customerId: string, points = 100): Promise<string> {
  const redemptionId = randomUUID();
  const body = { id: redemptionId, reward_id: 'slider', points };
  const { status } = await ask('/redemptions', { customerId, body });
  expect(status).toBe(202);
  const news = { news: 'issued', discountId: 'gid://shopify/DiscountCodeNode/1' } as const;
  await settleRedemption(deps.db, { shop, redemptionId, news, now: new Date() });
  return redemptionId;
}

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  customShop = await connectTestShop(deps.db);
  for (const each of [shop, customShop])
    await publish(deps.db, each, {
      ...onePerDollar,
      activities: [{ type: 'sign_up', points: 100 }],
    });
  await buy(shop, ada, { id: '7001001', price: '900.00' });
  await buy(shop, bob, { id: '7001002', price: '900.00' });
  const router = createStorefrontRouter({
    ...deps,
    shops: createShopReader(deps.db),
    clock: systemClock,
    guestLimits: createGuestLimits(),
    appUrl: 'https://regulars.example',
    apiKey: 'the-api-key',
    appSecrets: [secret, previousSecret],
    openApiSecret: (of) => (of.shopId === customShop.shopId ? ownSecret : null),
    tokens: { connections: createConnectionReader(deps.db), encryption: testEncryption },
    log: createLogger('silent'),
    checkAnswers: true,
  });
  served = await serve({ '/proxy': router });
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

describe('a statement', () => {
  it('opens, adds up and closes, and is the shopper’s own', async () => {
    const period = { from: '2026-01-01', to: '2099-12-31' };
    const tooLong = await ask('/statement', { customerId: ada, query: period });
    expect(problem.parse(tooLong.body).code).toBe('period_too_long');
    const query = { from: dayOf(-30), to: dayOf(1) };
    const { status, body } = await ask('/statement', { customerId: ada, query });
    expect(status).toBe(200);
    const statement = storefrontStatement.parse(body);
    expect(statement).toMatchObject({
      shop: shop.name,
      ...query,
      points_name: { one: 'point', other: 'points' },
      opening: { available: 0, pending: 0, held: 0 },
      too_many: false,
    });
    expect(statement.lines.length).toBeGreaterThan(1);
    const points = statement.lines.reduce((sum, line) => sum + line.points, 0);
    expect(statement.closing.available).toBe(points);
  });

  it('is for members, and for days', async () => {
    const query = { from: dayOf(-30), to: dayOf(0) };
    expect((await ask('/statement', { query })).status).toBe(401);
    expect((await ask('/statement', { customerId: ada })).status).toBe(400);
    const backwards = { from: query.to, to: query.from };
    expect((await ask('/statement', { customerId: ada, query: backwards })).status).toBe(422);
  });
});

describe('the signature', () => {
  it('is wrong: 401, and nothing is said', async () => {
    const { status, body } = await ask('/member', { secret: 'another', customerId: ada });
    expect(status).toBe(401);
    expect(problem.parse(body).code).toBe('unauthenticated');
  });

  it('is too old: 401', async () => {
    const timestamp = Math.floor(Date.now() / 1000) - 600;
    expect((await ask('/member', { timestamp, customerId: ada })).status).toBe(401);
  });

  it('may be made with the secret before', async () => {
    expect((await ask('/member', { secret: previousSecret })).status).toBe(200);
  });

  it("of a custom app's shop is made with that app's own secret, and with no other", async () => {
    expect((await ask('/member', { shop: customShop, secret: ownSecret })).status).toBe(200);
    expect((await ask('/member', { shop: customShop })).status).toBe(401);
    expect((await ask('/member', { secret: ownSecret })).status).toBe(401);
  });

  it('is right for a shop that nobody knows: 404', async () => {
    const stranger = { ...shop, domain: 'nobody.myshopify.com' };
    expect((await ask('/member', { shop: stranger })).status).toBe(404);
  });

  it('is right for a shop that has removed the app: 404', async () => {
    const gone = await connectTestShop(deps.db);
    await deps.db.transaction((tx) => uninstallShop(tx, gone, new Date()));
    expect((await ask('/member', { shop: gone })).status).toBe(404);
  });
});

describe('GET /member', () => {
  it('shows a guest what the program offers', async () => {
    const { status, body, headers } = await ask('/member');
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(storefrontMember.parse(body)).toMatchObject({
      shop: { currency: 'USD', points_name: { one: 'point', other: 'points' } },
      signed_in: false,
      can_join: false,
      member: null,
      ways_to_earn: [
        { kind: 'sign_up', points: 100 },
        { kind: 'per_amount', points: 1, per: { amount: '1.00', currency: 'USD' } },
      ],
      rewards: [
        { id: 'five-off', points: 500, value: { amount: '5.00' }, slider: null },
        { id: 'slider', points: 100, value: { amount: '1.00' }, slider: { max_points: 5000 } },
      ],
    });
  });

  it('shows a member what they have', async () => {
    const { body } = await ask('/member', { customerId: ada });
    const page = storefrontMember.parse(body);
    expect(page).toMatchObject({ signed_in: true, can_join: false });
    expect(page.member?.balance).toEqual({ available: 1000, pending: 0, held: 0 });
  });

  it('believes the signature, not what else was sent', async () => {
    const { body } = await ask('/member', { customerId: ada, query: { member_id: '1' } });
    expect(storefrontMember.parse(body).member?.balance.available).toBe(1000);
  });
});

describe('POST /join', () => {
  it('makes a member of a customer who is none, once', async () => {
    const before = storefrontMember.parse((await ask('/member', { customerId: '601' })).body);
    expect(before).toMatchObject({ signed_in: true, can_join: true, member: null });
    const joined = storefrontMember.parse(
      (await ask('/join', { customerId: '601', body: {} })).body,
    );
    expect(joined.member?.balance.available).toBe(100);
    const again = storefrontMember.parse(
      (await ask('/join', { customerId: '601', body: {} })).body,
    );
    expect(again.member).toEqual(joined.member);
  });

  it('is not for guests, and not by GET', async () => {
    expect((await ask('/join', { body: {} })).status).toBe(401);
    expect((await ask('/join', { customerId: '602' })).status).toBe(405);
  });
});

describe('GET /history', () => {
  it('tells the member their lines', async () => {
    const { body } = await ask('/history', { customerId: bob });
    const history = storefrontHistory.parse(body);
    expect(history.next_cursor).toBeNull();
    expect(history.items.map(({ points, title }) => [points, title])).toEqual([
      [900, 'Order #1002'],
      [100, 'Welcome bonus'],
    ]);
  });

  it('goes on from a cursor, and refuses what is none', async () => {
    const customerId = bob;
    const older = await ask('/history', { customerId, query: { cursor: '2' } });
    expect(storefrontHistory.parse(older.body).items).toHaveLength(1);
    const wrong = await ask('/history', { customerId, query: { cursor: 'x' } });
    expect(wrong.status).toBe(400);
  });

  it('is for members', async () => {
    expect((await ask('/history')).status).toBe(401);
    expect((await ask('/history', { customerId: '999' })).status).toBe(403);
  });
});

describe('GET /orders', () => {
  const eve = '503';

  it('lists every order, newest first, also one that earned nothing, each with the reason', async () => {
    await buy(shop, eve, { id: '7003001', price: '40.00' });
    const body = orderPayload({
      id: '7003002',
      customer: { id: eve },
      updatedAt: '2026-11-02T10:00:00Z',
      status: 'pending',
      lines: [{ id: 1, price: '60.00', quantity: 1 }],
    });
    await deliver(deps, shop, [{ topic: 'orders/create', body }]);
    const answer = storefrontOrders.parse((await ask('/orders', { customerId: eve })).body);
    expect(answer.next_cursor).toBeNull();
    const found = new Map(answer.items.map((order) => [order.order_id, order]));
    expect(found.get('7003001')).toMatchObject({ points: 40, pending: 0, pending_until: null });
    const unpaid = found.get('7003002');
    expect(unpaid).toMatchObject({ points: 0, pending: 0 });
    expect(unpaid?.explanation).toEqual([
      `Order ${unpaid?.name} earned nothing: it has not been paid yet.`,
    ]);
  });

  it('goes on from a cursor without a gap or a repetition, and refuses what is none', async () => {
    const fay = '504';
    for (let count = 0; count < 23; count += 1)
      await buy(shop, fay, { id: `70041${String(count).padStart(2, '0')}`, price: '1.00' });
    const first = storefrontOrders.parse((await ask('/orders', { customerId: fay })).body);
    expect(first.items).toHaveLength(20);
    const query = { cursor: first.next_cursor ?? '' };
    const rest = storefrontOrders.parse((await ask('/orders', { customerId: fay, query })).body);
    expect(rest.next_cursor).toBeNull();
    const ids = [...first.items, ...rest.items].map((order) => order.order_id);
    expect(new Set(ids).size).toBe(23);
    const wrong = await ask('/orders', { customerId: fay, query: { cursor: 'x' } });
    expect(wrong.status).toBe(400);
  });

  it("is for members, and shows nobody else's", async () => {
    expect((await ask('/orders')).status).toBe(401);
    const { items } = storefrontOrders.parse((await ask('/orders', { customerId: ada })).body);
    expect(items.map((order) => order.order_id)).toEqual(['7001001']);
  });
});

describe('redemptions', () => {
  it('hold the points at once; the same id again is the same redemption', async () => {
    const body = { id: randomUUID(), reward_id: 'five-off' };
    const first = await ask('/redemptions', { customerId: bob, body });
    expect(first.status).toBe(202);
    const { redemption, balance } = redemptionAnswer.parse(first.body);
    expect(redemption).toMatchObject({ status: 'held', points: 500, code: null, can_cancel: true });
    expect(balance).toEqual({ available: 500, pending: 0, held: 500 });
    const again = await ask('/redemptions', { customerId: bob, body });
    expect(again.body).toEqual(first.body);
    const read = await ask(`/redemptions/${body.id}`, { customerId: bob });
    expect(redemptionAnswer.parse(read.body).redemption.id).toBe(body.id);
  });

  it('are refused with a reason, and move nothing', async () => {
    const cases = [
      [{ id: randomUUID(), reward_id: 'slider', points: 5000 }, 422, 'not_enough_points'],
      [{ id: randomUUID(), reward_id: 'slider' }, 422, 'points_required'],
      [{ id: randomUUID(), reward_id: 'none' }, 422, 'reward_unknown'],
      [{ id: 'x', reward_id: 'five-off' }, 400, 'invalid_request'],
    ] as const;
    for (const [body, status, code] of cases) {
      const answer = await ask('/redemptions', { customerId: '601', body });
      expect([answer.status, problem.parse(answer.body).code]).toEqual([status, code]);
    }
    const page = storefrontMember.parse((await ask('/member', { customerId: '601' })).body);
    expect(page.member?.balance).toEqual({ available: 100, pending: 0, held: 0 });
  });

  it('of somebody else are not there', async () => {
    const id = await redeem(ada);
    expect((await ask(`/redemptions/${id}`, { customerId: bob })).status).toBe(404);
    const cancel = await ask(`/redemptions/${id}/cancel`, { customerId: bob, body: {} });
    expect(cancel.status).toBe(404);
    expect((await ask('/redemptions/not-an-id', { customerId: bob })).status).toBe(404);
    const taken = { id, reward_id: 'slider', points: 100 };
    const answer = await ask('/redemptions', { customerId: bob, body: taken });
    expect([answer.status, problem.parse(answer.body).code]).toEqual([409, 'redemption_id_taken']);
  });

  it('are undone once the code is known to be stopped', async () => {
    const id = await redeem(ada);
    const before = redemptionAnswer.parse(
      (await ask(`/redemptions/${id}`, { customerId: ada })).body,
    );
    expect(before.redemption).toMatchObject({ status: 'issued', can_cancel: true });
    expect(before.redemption.code).toMatch(/^REG-/);

    const asked = ask(`/redemptions/${id}/cancel`, { customerId: ada, body: {} });
    await expect
      .poll(async () => {
        const { body } = await ask(`/redemptions/${id}`, { customerId: ada });
        return redemptionAnswer.parse(body).redemption.can_cancel;
      })
      .toBe(false);
    const step = { shop, redemptionId: id, now: new Date() };
    await settleRedemption(deps.db, { ...step, news: { news: 'disabled' } });
    const { status, body } = await asked;
    expect(status).toBe(200);
    const { redemption, balance } = redemptionAnswer.parse(body);
    expect(redemption.status).toBe('cancelled');
    expect(balance.available).toBe(before.balance.available + 100);
  });

  it('can not be undone once used', async () => {
    const id = await redeem(ada);
    const step = { shop, redemptionId: id, now: new Date() };
    await settleRedemption(deps.db, { ...step, news: { news: 'used' } });
    const { status, body } = await ask(`/redemptions/${id}/cancel`, { customerId: ada, body: {} });
    expect([status, problem.parse(body).code]).toEqual([409, 'redemption_used']);
  });
});

describe('too much at once', () => {
  it('is slowed down, one customer by one', async () => {
    const customerId = '777';
    const answers = [];
    for (let count = 0; count < 12; count += 1)
      answers.push(await ask('/redemptions', { customerId, body: {} }));
    const last = answers.at(-1);
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await ask('/member', { customerId: ada })).status).toBe(200);
  });
});
