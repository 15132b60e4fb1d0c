import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../server/base/clock.ts';
import { createLogger } from '../../../server/base/logger.ts';
import { storefrontMember } from '../../../server/contract/storefront.ts';
import { createGuestLimits } from '../../../server/http/limit-guests.ts';
import { createStorefrontRouter } from '../../../server/http/storefront/storefront-router.ts';
import { joinMember } from '../../../server/operations/join-member.ts';
import { createConnectionReader } from '../../../server/operations/read-connection.ts';
import { createShopReader } from '../../../server/operations/read-shop.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, openDeps, publish, testEncryption } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';

const secret = 'the-secret-of-the-app';
const ada = '501';
const photos = 'https://photos.example/shop';
const films = 'https://films.example/shop';

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;

/** Signs as Shopify's app proxy does. */
async function ask(path: string, by: { customerId?: string; body?: unknown } = {}) {
  const given = {
    shop: shop.domain,
    logged_in_customer_id: by.customerId ?? '',
    path_prefix: '/apps/regulars',
    timestamp: String(Math.floor(Date.now() / 1000)),
  };
  const text = Object.entries(given)
    .map(([key, value]) => `${key}=${value}`)
    .toSorted()
    .join('');
  const signature = createHmac('sha256', secret).update(text).digest('hex');
  const query = new URLSearchParams({ ...given, signature }).toString();
  const response = await fetch(`${served.origin}/proxy${path}?${query}`, {
    ...(by.body !== undefined && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(by.body),
    }),
  });
  return { status: response.status, body: await response.json() };
}

async function waysOf(customerId?: string) {
  const { body } = await ask('/member', customerId === undefined ? {} : { customerId });
  return storefrontMember.parse(body).ways_to_earn;
}

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  const base = { id: 'spend', kind: 'per_amount' as const, points: 1 };
  await publish(deps.db, shop, {
    earning: {
      rules: [
        { ...base, per: { amount: '1.00', currency: 'USD' } },
        { id: 'first', kind: 'nth_order', nth: 1, points: 50 },
        { id: 'past', kind: 'per_order', points: 5, when: { until: '2020-01-01' } },
        { id: 'golden', kind: 'per_order', points: 9, when: { tiers: ['gold'] } },
        { id: 'none', kind: 'product_exclusion', products: { tags: ['sale'] } },
      ],
    },
    tiers: { basis: 'points_earned', levels: [{ id: 'gold', name: 'Gold', threshold: 1000 }] },
    activities: [
      { type: 'sign_up', points: 100 },
      { type: 'birthday', points: 200 },
      { type: 'profile_complete', points: 30 },
      { type: 'social_follow', points: 20, title: 'Photos', url: photos },
      { type: 'social_follow', points: 25, title: 'Films', url: films },
      { type: 'review', points: 50 },
      { type: 'newsletter', points: 10, tiers: ['gold'], url: 'https://shop.example/news' },
    ],
  });
  await joinMember(deps, {
    shop,
    person: {
      customerId: ada,
      email: 'ada@example.com',
      phone: null,
      firstName: 'Ada',
      lastName: 'Lovelace',
      joinedAt: new Date(),
    },
    joinedBy: 'api',
    now: new Date(),
  });
  const router = createStorefrontRouter({
    ...deps,
    shops: createShopReader(deps.db),
    clock: systemClock,
    guestLimits: createGuestLimits(),
    appUrl: 'https://regulars.example',
    apiKey: 'the-api-key',
    appSecrets: [secret],
    openApiSecret: () => null,
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

describe('ways to earn', () => {
  it('are all that the program has now, for somebody who looks around', async () => {
    const ways = await waysOf();
    expect(ways.map(({ kind }) => kind)).toEqual([
      'sign_up',
      'birthday',
      'profile_complete',
      'social_follow',
      'social_follow',
      'review',
      'newsletter',
      'per_amount',
      'nth_order',
      'per_order',
    ]);
    expect(ways.some((way) => 'done' in way && way.done)).toBe(false);
  });

  it('are what a member can use, with what is done', async () => {
    const ways = await waysOf(ada);
    expect(ways).toHaveLength(8);
    expect(ways[0]).toMatchObject({ kind: 'sign_up', done: true, next_at: null });
    expect(ways[1]).toMatchObject({ kind: 'birthday', done: false, next_at: null });
    expect(ways[3]).toMatchObject({ title: 'Photos', url: photos, done: false, can_claim: true });
    expect(ways[5]).toMatchObject({ kind: 'review', can_claim: false });
    expect(ways.at(-1)).toMatchObject({ kind: 'nth_order', points: 50, nth: 1, selected: false });
  });
});

describe('POST /activities', () => {
  it('takes a shopper’s word once for each address', async () => {
    const claim = (url: string) =>
      ask('/activities', { customerId: ada, body: { type: 'social_follow', url } });
    const first = await claim(photos);
    expect(first.status).toBe(200);
    const page = storefrontMember.parse(first.body);
    expect(page.member?.balance.available).toBe(120);
    expect(page.ways_to_earn[3]).toMatchObject({ title: 'Photos', done: true });
    expect(page.ways_to_earn[4]).toMatchObject({ title: 'Films', done: false });
    const again = await claim(photos);
    expect([again.status, again.body.code]).toEqual([422, 'limit_reached']);
    expect((await claim(films)).status).toBe(200);
    expect((await claim('https://elsewhere.example')).body.code).toBe('url_needed');
  });

  it('takes it for nothing that others know better, and from no stranger', async () => {
    const body = { type: 'review' };
    expect((await ask('/activities', { customerId: ada, body })).status).toBe(400);
    const follow = { type: 'social_follow', url: photos };
    expect((await ask('/activities', { body: follow })).status).toBe(401);
    const news = { type: 'newsletter' };
    const refused = await ask('/activities', { customerId: ada, body: news });
    expect(refused.body.code).toBe('tier_needed');
  });
});

describe('POST /profile', () => {
  it('keeps a birthday, which completes the profile, and says when it may be changed', async () => {
    const before = storefrontMember.parse((await ask('/member', { customerId: ada })).body);
    expect(before.member?.profile).toEqual({
      birthday: null,
      birthday_from: null,
      missing: ['birthday'],
    });
    const save = (birthday: string) => ask('/profile', { customerId: ada, body: { birthday } });
    expect((await save('2999-01-01')).body.code).toBe('birthday_impossible');
    expect((await save('1990-02-30')).status).toBe(400);
    const saved = await save('1990-03-05');
    const { member, ways_to_earn: ways } = storefrontMember.parse(saved.body);
    expect(member?.profile).toMatchObject({ birthday: '1990-03-05', missing: [] });
    expect(member?.balance.available).toBe((before.member?.balance.available ?? 0) + 30);
    expect(ways[1]).toMatchObject({ kind: 'birthday', done: false });
    // Midnight in New York.
    expect(ways[1]).toHaveProperty('next_at', expect.stringMatching(/-03-05T05:00:00.000Z$/));
    expect(ways[2]).toMatchObject({ kind: 'profile_complete', done: true });
    expect((await save('1991-03-05')).body.code).toBe('birthday_changed_lately');
  });
});
