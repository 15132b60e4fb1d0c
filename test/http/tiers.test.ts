import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLogger } from '../../server/base/logger.ts';
import { dayInZone } from '../../server/domain/day-in-zone.ts';
import { createAdminRouter } from '../../server/http/admin/admin-router.ts';
import { createApiRouter } from '../../server/http/api/api-router.ts';
import { createGuestLimits } from '../../server/http/limit-guests.ts';
import { createStorefrontRouter } from '../../server/http/storefront/storefront-router.ts';
import { createApiKey } from '../../server/operations/create-api-key.ts';
import { createConnectionReader } from '../../server/operations/read-connection.ts';
import { createShopReader } from '../../server/operations/read-shop.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../server/store/shops.ts';
import { orderPayload } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import {
  connectTestShop,
  deliver,
  memberIdOf,
  onePerDollar,
  openDeps,
  publish,
  testEncryption,
} from '../support/shop.ts';
import { adminParts, sessionToken } from './admin/admin-parts.ts';
import { serve, type Served } from './serve.ts';

const secret = 'the-secret-of-the-app';
const customer = { id: '501', email: 'ada@example.com' };
let now = new Date();
const year = Number(dayInZone(now, 'America/New_York').slice(0, 4));
const usd = (amount: string) => ({ amount, currency: 'USD' });

let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;
let memberId: string;
let key: string;
let served: Served;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  const { db, hashContact } = deps;
  shop = await connectTestShop(db);
  await publish(db, shop, {
    ...onePerDollar,
    tiers: {
      basis: 'money_spent',
      window: 'calendar_year',
      levels: [
        {
          id: 'silver',
          name: 'Silver',
          threshold: usd('500.00'),
          multiplier: 1.25,
          free_shipping: true,
        },
        { id: 'gold', name: 'Gold', threshold: usd('1000.00'), perks: [{ title: 'A cake' }] },
        { id: 'friends', name: 'Friends', threshold: null, hidden: true },
      ],
    },
  });
  ({ key } = await createApiKey(db, {
    shopId: shop.shopId,
    name: 'till',
    scopes: ['all'],
    by: 'test',
    now,
  }));
  const parts = {
    db,
    hashContact,
    encryption: testEncryption,
    appUrl: 'https://regulars.example',
    shops: createShopReader(db),
    clock: { now: () => now },
    log: createLogger('silent'),
    checkAnswers: true,
  };
  served = await serve({
    '/v1': createApiRouter(parts),
    '/proxy': createStorefrontRouter({
      ...parts,
      guestLimits: createGuestLimits(),
      apiKey: 'the-api-key',
      appSecrets: [secret],
      openApiSecret: () => null,
      tokens: { connections: createConnectionReader(db), encryption: testEncryption },
    }),
    '/api/admin': createAdminRouter({
      ...adminParts(db, 'http://127.0.0.1:9'),
      clock: parts.clock,
    }),
  });
  await buy('1', '100.00');
  memberId = await memberIdOf(db, shop, customer.id);
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

async function buy(id: string, price: string): Promise<void> {
  const at = now.toISOString();
  const lines = [{ id: 1, price, quantity: 1 }];
  const body = orderPayload({ id, customer, placedAt: at, updatedAt: at, lines });
  await deliver(deps, shop, [{ topic: 'orders/paid', body }], now);
}

async function ask(path: string, request: RequestInit = {}) {
  const answer = await fetch(served.origin + path, request);
  return { status: answer.status, body: await answer.json() };
}

const readMember = async () =>
  (await ask(`/v1/members/${memberId}`, { headers: { authorization: `Bearer ${key}` } })).body;

const askAdmin = (path: string, body?: unknown) =>
  ask(`/api/admin${path}`, {
    headers: {
      authorization: `Bearer ${sessionToken(shop.domain)}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });

async function askAsShopper() {
  const given = {
    shop: shop.domain,
    logged_in_customer_id: customer.id,
    path_prefix: '/apps/regulars',
    timestamp: String(Math.floor(now.getTime() / 1000)),
  };
  const text = Object.entries(given)
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('');
  const signature = createHmac('sha256', secret).update(text).digest('hex');
  const answer = await ask(`/proxy/member?${new URLSearchParams({ ...given, signature })}`);
  return answer.body.member.tier;
}

it('tells members, clients and staff of a tier, of the next one, and of what keeps it until when', async () => {
  expect(await readMember()).toMatchObject({
    tier: null,
    next_tier: { id: 'silver', name: 'Silver', threshold: usd('500.00'), missing: usd('400.00') },
  });
  expect(await askAsShopper()).toMatchObject({
    current: null,
    next: { name: 'Silver', missing: usd('400.00'), share: 0.2 },
    keep: null,
    ladder: [{ id: 'silver' }, { id: 'gold' }],
  });
  await buy('2', '650.50');
  const next = { id: 'gold', name: 'Gold', threshold: usd('1000.00'), missing: usd('249.50') };
  // What reached it this year keeps it for the next one.
  const keep = { missing: usd('0.00'), until: `${year + 2}-01-01T05:00:00.000Z`, in_grace: false };
  expect(await readMember()).toMatchObject({
    tier: {
      id: 'silver',
      name: 'Silver',
      since: now.toISOString(),
      locked: false,
      multiplier: 1.25,
      free_shipping: true,
      perks: [],
      progress: { basis: 'money_spent', figure: usd('750.50'), next, keep },
    },
    next_tier: next,
  });
  expect(await askAsShopper()).toMatchObject({ current: { name: 'Silver' }, next, keep });
  expect((await askAdmin(`/members/${memberId}/tier`)).body).toMatchObject({
    standing: { tier: { name: 'Silver' }, locked: false, figure: usd('750.50'), next, keep },
    choices: [
      { id: 'silver', by_hand_only: false },
      { id: 'gold', by_hand_only: false },
      { id: 'friends', by_hand_only: true },
    ],
    periods: [{ tier: { id: 'silver', name: 'Silver' }, how: 'qualified', ended_at: null }],
  });
});

it('lets staff give a tier for a reason, counts who has which, and shows a hidden one to who has it', async () => {
  const gift = { tier_id: 'friends', locked: false, reason: 'Ada bakes for us' };
  const path = `/members/${memberId}/tier`;
  expect((await askAdmin(path, { ...gift, reason: '' })).status).toBe(400);
  expect((await askAdmin(path, { ...gift, tier_id: 'nobody' })).body.code).toBe('tier_unknown');
  const given = await askAdmin(path, gift);
  expect(given.body).toMatchObject({
    standing: { tier: { name: 'Friends' }, next: null, keep: null },
    periods: [
      { how: 'given', reason: 'Ada bakes for us', actor: 'Staff 77' },
      { how: 'qualified', ended_at: now.toISOString() },
    ],
  });
  expect((await askAsShopper()).ladder).toHaveLength(3);
  const { ladder } = (await askAdmin('/tiers')).body;
  expect(
    ladder.levels.map(({ id, members }: { id: string; members: number }) => [id, members]),
  ).toEqual([
    ['silver', 0],
    ['gold', 0],
    ['friends', 1],
  ]);
  now = new Date(now.getTime() + 60_000);
  await askAdmin(path, { ...gift, tier_id: null });
  expect((await readMember()).tier).toMatchObject({ id: 'silver' });
});
