import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import { publishStanding } from '../../server/jobs/publish-standing.ts';
import { tierRound } from '../../server/jobs/tier-round.ts';
import { adjustPoints } from '../../server/operations/adjust-points.ts';
import { expirePoints } from '../../server/operations/expire-points.ts';
import { extendLot } from '../../server/operations/extend-lot.ts';
import { joinMember } from '../../server/operations/join-member.ts';
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

async function buy(id: string, customerId: string, price: string): Promise<void> {
  const at = now.toISOString();
  const lines = [{ id: 1, price, quantity: 1 }];
  const told = { id, customer: { id: customerId }, placedAt: at, updatedAt: at, lines };
  await deliver(settling, shop, [{ topic: 'orders/paid', body: orderPayload(told) }], now);
}

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
  const wait = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1_000);
  };
  await tierRound(settling, shop, now);
  await buy('1', customer.id, '600.00');
  const memberId = await memberIdOf(settling.db, shop, customer.id);
  wait(30);
  await buy('2', customer.id, '10.00');
  expect(await sweep(memberId)).toBe(0);
  wait(31);
  expect(await sweep(memberId)).toBe(1);
  expect(customer.tags).toEqual(['wholesale', 'regulars:silver']);
  expect(Object.fromEntries(customer.metafields)).toEqual({
    '$app.points': '610',
    '$app.tier': 'silver',
    '$app.tier_name': 'Silver',
  });

  await buy('3', customer.id, '400.00');
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
  await buy('9', id, '700.00');
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

it('tells what expires next and when, what another policy or a later date makes of it, and takes it off', async () => {
  const customer = sandbox.shop.customers[2];
  if (customer === undefined) throw new TypeError('the sandbox has customers');
  await buy('11', customer.id, '20.00');
  const memberId = await memberIdOf(settling.db, shop, customer.id);
  const give = async (points: number, expiresAt: string | null) => {
    const terms = { memberId, points, reason: 'A test', actor: staff, id: `${points}` };
    const adjustment = { ...terms, expiresAt: expiresAt === null ? null : new Date(expiresAt) };
    expect(await adjustPoints(settling.db, { shop, adjustment, now })).toBeInstanceOf(Array);
  };
  const shown = async () => {
    now = new Date(now.getTime() + 61_000);
    const calls = await sweep(memberId);
    const [points, on] = ['expiring_points', 'expires_on'].map((key) =>
      customer.metafields.get(`$app.${key}`),
    );
    return { calls, points, on };
  };
  // The shop is in New York: the last instant of March 5 there.
  await give(500, '2027-03-06T05:00:00Z');
  await give(40, '2027-06-01T04:00:00Z');
  expect(await shown()).toEqual({ calls: 1, points: '500', on: '2027-03-05' });
  expect(await shown()).toEqual({ calls: 0, points: '500', on: '2027-03-05' });

  // Nothing moves but a date.
  const [lot] = await settling.db.query<{ lot_seq: string }>(
    'select lot_seq from lots where shop_id = $1 and member_id = $2 and points = 500',
    [shop.shopId, memberId],
  );
  const later = { reason: 'A favour', actor: staff, expiresAt: new Date('2027-08-01T04:00:00Z') };
  const extension = { memberId, lotSeq: Number(lot?.lot_seq), ...later };
  expect(await extendLot(settling.db, { shop, extension, now })).toBe('extended');
  expect(await shown()).toEqual({ calls: 1, points: '40', on: '2027-05-31' });

  // A policy dates what had no date; it takes nothing before a full period is over.
  const policy = { kind: 'per_lot' as const, months: 1 };
  await publish(settling.db, shop, { ...onePerDollar, tiers, expiry: policy });
  for (let pass = 0; pass < 3; pass += 1) await expirePoints(settling.db, shop, now);
  const dated = await shown();
  expect(dated).toMatchObject({ calls: 1, points: '20' });
  expect(dated.on).toMatch(/^202\d-\d\d-\d\d$/);

  await publish(settling.db, shop, { ...onePerDollar, tiers });
  await give(-560, null);
  expect(await shown()).toEqual({ calls: 1, points: undefined, on: undefined });
});

it('takes tags and fields off when the program has no tiers any more', async () => {
  const customer = sandbox.shop.customers[1];
  if (customer === undefined) throw new TypeError('the sandbox has customers');
  await buy('10', customer.id, '700.00');
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

describe('where the program has no tiers', () => {
  beforeAll(() =>
    publish(settling.db, shop, { ...onePerDollar, expiry: { kind: 'per_lot', months: 12 } }, now),
  );

  const sweepLater = (memberId: string) => {
    now = new Date(now.getTime() + 61_000);
    return sweep(memberId);
  };
  const join = (customerId: string | null, email: string) => {
    const nameless = { phone: null, firstName: null, lastName: null, joinedAt: now };
    const person = { customerId, email, ...nameless };
    return joinMember(settling, { shop, person, joinedBy: 'api', now });
  };

  it('tells of a member who comes with their first order what they have, and when it expires', async () => {
    const customer = sandbox.shop.createCustomer({ email: 'first@example.com', firstName: 'Fay' });
    customer.tags = ['wholesale'];
    await buy('20', customer.id, '20.00');
    const memberId = await memberIdOf(settling.db, shop, customer.id);
    expect(await sweepLater(memberId)).toBe(1);
    expect(customer.tags).toEqual(['wholesale']);
    expect(Object.fromEntries(customer.metafields)).toEqual({
      '$app.points': '20',
      '$app.expiring_points': '20',
      '$app.expires_on': expect.stringMatching(/^2027-11-\d\d$/),
    });

    const expiresAt = new Date('2028-08-01T04:00:00Z');
    const extension = { memberId, lotSeq: 1, expiresAt, reason: 'A favour', actor: staff };
    expect(await extendLot(settling.db, { shop, extension, now })).toBe('extended');
    expect(await sweepLater(memberId)).toBe(1);
    expect(customer.metafields.get('$app.expires_on')).toBe('2028-07-31');
  });

  it('tells of who joins without points, and of who becomes a customer only later', async () => {
    const email = 'later@example.com';
    const customer = sandbox.shop.createCustomer({ email, firstName: 'Lea' });
    const { memberId } = await join(null, email);
    expect(await readPublication(settling.db, shop.shopId, memberId)).toBeNull();
    expect(await join(customer.id, email)).toEqual({ memberId, created: false });
    expect(await sweepLater(memberId)).toBe(1);
    expect(Object.fromEntries(customer.metafields)).toEqual({ '$app.points': '0' });
  });

  it('owes nothing where the shop has no platform that knows its customers', async () => {
    const connect = (by: string) =>
      settling.db.query('update shops set connected_by = $2 where shop_id = $1', [shop.shopId, by]);
    await connect('stripe');
    await buy('22', '555000333', '20.00');
    await connect('custom_app');
    const memberId = await memberIdOf(settling.db, shop, '555000333');
    expect(await readPublication(settling.db, shop.shopId, memberId)).toBeNull();
  });
});
