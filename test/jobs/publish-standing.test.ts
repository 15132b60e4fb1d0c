import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import { publishStanding } from '../../server/jobs/publish-standing.ts';
import { tierRound } from '../../server/jobs/tier-round.ts';
import { adjustPoints } from '../../server/operations/adjust-points.ts';
import { giveTier } from '../../server/operations/place-tier.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { readPublication } from '../../server/store/standing-publications.ts';
import type { Shop } from '../../server/store/shops.ts';
import { loadAdminSchema } from '../support/admin-schema.ts';
import { orderPayload } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { platformsOf } from '../support/platforms.ts';
import {
  connectTestShop,
  deliver,
  memberIdOf,
  onePerDollar,
  openDeps,
  publish,
  testEncryption,
} from '../support/shop.ts';
import { type Sandbox, startSandbox } from '../sandbox/start-sandbox.ts';

const app = { url: 'http://localhost:1', apiKey: 'key', apiSecret: 'hush' };
const staff = { kind: 'staff', name: 'Grace' } as const;
const tiers = {
  basis: 'points_earned' as const,
  levels: [
    { id: 'silver', name: 'Silver', threshold: 500 },
    { id: 'gold', name: 'Gold', threshold: 1_000 },
  ],
};

let database: TestDatabase;
let sandbox: Sandbox;
let settling: DrainDeps;
let shop: Shop;
let now = new Date('2026-11-01T12:00:00Z');

beforeAll(async () => {
  database = await freshDatabase();
  sandbox = await startSandbox({
    storefrontPort: 0,
    adminPort: 0,
    app,
    domain: 'standing.myshopify.com',
    loadSchema: loadAdminSchema,
    customAppToken: 'shpat_test',
  });
  sandbox.pause();
  settling = openDeps(database.url);
  const access = await connectTestShop(settling.db);
  // The sandbox answers for one domain.
  await settling.db.query('update shops set domain = $2, access_token = $3 where shop_id = $1', [
    access.shopId,
    sandbox.domain,
    testEncryption.encrypt('shpat_test', { shopId: access.shopId, column: 'access_token' }),
  ]);
  shop = { ...access, domain: sandbox.domain };
  await publish(settling.db, shop, { ...onePerDollar, tiers });
});

afterAll(async () => {
  await settling.db.close();
  await sandbox.close();
  await database.drop();
});

/** What the sweep hands out at `now` is done; answers how many calls that took. */
async function sweep(memberId: string): Promise<number> {
  const before = sandbox.apiCalls().length;
  const due = await tierRound(settling, shop, now);
  const deps = {
    ...settling,
    clock: { now: () => now },
    platforms: platformsOf({
      shopify: createShopifyCommerce(createAdminClient({ adminOrigin: sandbox.adminApiOrigin })),
    }),
    encryption: testEncryption,
    refresh: () => Promise.reject(new TypeError('its token does not expire')),
  };
  if (due > 0) await publishStanding(deps, { shopId: shop.shopId, memberId }, { isLast: false });
  return sandbox.apiCalls().length - before;
}

it('tells the platform of a tier and points in one call a minute, changing only the tags that changed', async () => {
  const customer = sandbox.shop.customers[0];
  if (customer === undefined) throw new TypeError('the sandbox has customers');
  customer.tags = ['wholesale'];
  const buy = async (id: string, price: string) => {
    const lines = [{ id: 1, price, quantity: 1 }];
    const body = orderPayload({
      id,
      customer: { id: customer.id },
      placedAt: now.toISOString(),
      updatedAt: now.toISOString(),
      lines,
    });
    await deliver(settling, shop, [{ topic: 'orders/paid', body }], now);
  };
  const wait = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1_000);
  };
  await tierRound(settling, shop, now);
  await buy('1', '600.00');
  const memberId = await memberIdOf(settling.db, shop, customer.id);
  wait(30);
  await buy('2', '10.00');
  expect(await sweep(memberId)).toBe(0);
  wait(31);
  expect(await sweep(memberId)).toBe(1);
  expect(customer.tags).toEqual(['wholesale', 'regulars:silver']);
  expect(Object.fromEntries(customer.metafields)).toEqual({
    '$app.points': '610',
    '$app.tier': 'silver',
    '$app.tier_name': 'Silver',
  });

  await buy('3', '400.00');
  wait(61);
  expect(await sweep(memberId)).toBe(1);
  expect(customer.tags).toEqual(['wholesale', 'regulars:gold']);

  // Given and taken again: nothing is new by the time it is looked at.
  for (const points of [50, -50])
    await adjustPoints(settling.db, {
      shop,
      adjustment: {
        memberId,
        points,
        reason: 'To and fro',
        expiresAt: null,
        actor: staff,
        id: String(points),
      },
      now,
    });
  wait(61);
  expect(await sweep(memberId)).toBe(0);
  expect((await readPublication(settling.db, shop.shopId, memberId))?.dueAt).toBeNull();

  await giveTier(settling.db, {
    shop,
    gift: { memberId, tierId: null, locked: true, reason: 'A mistake', actor: staff },
    now,
  });
  wait(61);
  expect(await sweep(memberId)).toBe(1);
  expect(customer.tags).toEqual(['wholesale']);
  expect(Object.fromEntries(customer.metafields)).toEqual({ '$app.points': '1010' });
});

it('stays due when the platform is away, and forgets a customer who is gone', async () => {
  const id = '555000111';
  const lines = [{ id: 1, price: '700.00', quantity: 1 }];
  const at = now.toISOString();
  const body = orderPayload({ id: '9', customer: { id }, placedAt: at, updatedAt: at, lines });
  await deliver(settling, shop, [{ topic: 'orders/paid', body }], now);
  const memberId = await memberIdOf(settling.db, shop, id);
  now = new Date(now.getTime() + 61_000);
  sandbox.faults.next('server_error');
  await expect(sweep(memberId)).rejects.toThrow('Shopify could not answer');
  expect((await readPublication(settling.db, shop.shopId, memberId))?.dueAt).not.toBeNull();
  now = new Date(now.getTime() + 16 * 60_000);
  expect(await sweep(memberId)).toBe(1);
  expect(await readPublication(settling.db, shop.shopId, memberId)).toMatchObject({
    dueAt: null,
    published: null,
  });
});

it('takes tags and fields off when the program has no tiers any more', async () => {
  const customer = sandbox.shop.customers[1];
  if (customer === undefined) throw new TypeError('the sandbox has customers');
  const at = now.toISOString();
  const lines = [{ id: 1, price: '700.00', quantity: 1 }];
  const told = { id: '10', customer: { id: customer.id }, placedAt: at, updatedAt: at, lines };
  await deliver(settling, shop, [{ topic: 'orders/paid', body: orderPayload(told) }], now);
  const memberId = await memberIdOf(settling.db, shop, customer.id);
  now = new Date(now.getTime() + 61_000);
  await sweep(memberId);
  expect(customer.tags).toEqual(['regulars:silver']);
  await publish(settling.db, shop, onePerDollar);
  await tierRound(settling, shop, now);
  now = new Date(now.getTime() + 61_000);
  expect(await sweep(memberId)).toBe(1);
  expect(customer.tags).toEqual([]);
  expect([...customer.metafields.keys()]).toEqual(['$app.points']);
});
