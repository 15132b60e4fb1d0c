import { randomUUID } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../server/base/clock.ts';
import { createLogger } from '../../../server/base/logger.ts';
import { problem } from '../../../server/contract/problem.ts';
import { storefrontMember, storefrontOrder } from '../../../server/contract/storefront.ts';
import { redemptionAnswer, storefrontBasket } from '../../../server/contract/storefront-reward.ts';
import { createGuestLimits } from '../../../server/http/limit-guests.ts';
import { createStorefrontRouter } from '../../../server/http/storefront/storefront-router.ts';
import { createConnectionReader } from '../../../server/operations/read-connection.ts';
import { createShopReader } from '../../../server/operations/read-shop.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { uninstallShop } from '../../../server/operations/uninstall-shop.ts';
import { readShopSigns } from '../../../server/store/shop-signs.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { orderPayload } from '../../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import {
  connectTestShop,
  deliver,
  memberIdOf,
  onePerDollar,
  openDeps,
  publish,
  testEncryption,
} from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';

const apiKey = 'the-api-key';
const secret = 'the-secret-of-the-app';
const previousSecret = 'the-secret-before';
const ada = '501';
const bob = '502';

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;
let other: Shop;

const now = () => Math.floor(Date.now() / 1000);
const gid = (customerId: string) => `gid://shopify/Customer/${customerId}`;

/** As Shopify signs it for an extension: no issuer, the bare host of the shop, good for five minutes. */
function sign(claims: JWTPayload & { dest?: string } = {}, by = secret): Promise<string> {
  const issued = now();
  return new SignJWT({
    dest: shop.domain,
    aud: apiKey,
    exp: issued + 300,
    nbf: issued,
    iat: issued,
    jti: randomUUID(),
    ...claims,
  })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(by));
}

async function ask(path: string, token: string, write?: { body: unknown }) {
  const response = await fetch(`${served.origin}/proxy${path}`, {
    method: write === undefined ? 'GET' : 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      Origin: 'https://extensions.shopifycdn.com',
    },
    ...(write !== undefined && { body: JSON.stringify(write.body) }),
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

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  other = await connectTestShop(deps.db);
  for (const each of [shop, other]) await publish(deps.db, each, onePerDollar);
  await buy(shop, ada, { id: '7001001', price: '900.00' });
  await buy(shop, bob, { id: '7001002', price: '400.00' });
  await buy(other, ada, { id: '7001003', price: '70.00' });
  const router = createStorefrontRouter({
    ...deps,
    shops: createShopReader(deps.db),
    clock: systemClock,
    guestLimits: createGuestLimits(),
    appUrl: 'https://regulars.example',
    apiKey,
    appSecrets: [secret, previousSecret],
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

describe('a session token of an extension', () => {
  it('shows its customer what they have, and what this basket may cost in points', async () => {
    const token = await sign({ sub: gid(ada) });
    const { body } = await ask('/member?locale=pt-BR', token);
    expect(storefrontMember.parse(body).member?.balance.available).toBe(900);
    const basket = await ask('/basket?amount=80&currency=USD&locale=en', token);
    expect(storefrontBasket.parse(basket.body).items.length).toBeGreaterThan(0);
  });

  it('redeems for them, the same redemption once', async () => {
    const token = await sign({ sub: gid(ada) });
    const body = { id: randomUUID(), reward_id: 'slider', points: 200 };
    expect(await ask('/redemptions', token, { body })).toMatchObject({ status: 202 });
    const again = await ask('/redemptions', await sign({ sub: gid(ada) }), { body });
    expect(redemptionAnswer.parse(again.body).balance.available).toBe(700);
    const stolen = await ask(`/redemptions/${body.id}`, await sign({ sub: gid(bob) }));
    expect(stolen.status).toBe(404);
    const undone = await ask(`/redemptions/${body.id}/cancel`, await sign({ sub: gid(bob) }), {
      body: {},
    });
    expect(undone.status).toBe(404);
  });

  it('tells of their own order, and of nobody else’s or one that nobody looked at', async () => {
    const token = await sign({ sub: gid(ada) });
    const { body } = await ask('/orders/7001001', token);
    expect(storefrontOrder.parse(body)).toMatchObject({ order_id: '7001001', points: 900 });
    for (const id of ['7001002', '7001003', '1', 'x%27'])
      expect((await ask(`/orders/${id}`, token)).status).toBe(404);
  });

  it('is for one shop: the same customer id elsewhere is somebody else', async () => {
    const token = await sign({ dest: other.domain, sub: gid(ada) });
    const { member } = storefrontMember.parse((await ask('/member', token)).body);
    expect(member?.balance.available).toBe(70);
    expect(member?.id).toBe(await memberIdOf(deps.db, other, ada));
  });

  it('of a guest shows the program and nobody’s account', async () => {
    const token = await sign();
    const { body } = await ask('/member', token);
    expect(storefrontMember.parse(body)).toMatchObject({ signed_in: false, member: null });
    expect((await ask('/orders/7001001', token)).status).toBe(401);
    const redeeming = { body: { id: randomUUID(), reward_id: 'slider', points: 100 } };
    expect((await ask('/redemptions', token, redeeming)).status).toBe(401);
  });

  it('lets a customer join', async () => {
    const token = await sign({ sub: gid('777') });
    expect(storefrontMember.parse((await ask('/member', token)).body).can_join).toBe(true);
    const joined = storefrontMember.parse((await ask('/join', token, { body: {} })).body);
    expect(joined.member?.balance.available).toBe(0);
  });

  it.each([
    ['is a moment too old for our clock', { exp: now() - 5 }, secret],
    ['is signed with the secret before this one', {}, previousSecret],
    ['writes the shop as an address', { dest: 'ADDRESS' }, secret],
  ])('counts when it %s', async (_case, claims: { dest?: string; exp?: number }, by) => {
    const dest = claims.dest === undefined ? shop.domain : `https://${shop.domain}`;
    const token = await sign({ sub: gid(ada), ...claims, dest }, by);
    expect((await ask('/member', token)).status).toBe(200);
  });

  it.each([
    ['has run out', { exp: now() - 60 }, secret],
    ['has not begun', { nbf: now() + 60 }, secret],
    ['is for another app', { aud: 'another-key' }, secret],
    ['is signed by somebody else', {}, 'another-secret'],
    ['is for what is no shop', { dest: 'evil.example' }, secret],
    ['comes from another shop than it is for', { iss: 'https://evil.myshopify.com' }, secret],
    ['is of the staff', { sub: '77' }, secret],
    ['names somebody who is no customer', { sub: 'gid://shopify/Company/501' }, secret],
  ])('is refused when it %s', async (_case, claims: JWTPayload, by) => {
    const { status, body } = await ask('/member', await sign({ sub: gid(ada), ...claims }, by));
    expect(status).toBe(401);
    expect(problem.parse(body).code).toBe('unauthenticated');
  });

  it('may be used from wherever Shopify runs the extension, also to read a refusal', async () => {
    for (const token of [await sign({ sub: gid(ada) }), await sign({ exp: now() - 60 })]) {
      const { headers } = await ask('/member', token);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
    const asked = await fetch(`${served.origin}/proxy/redemptions`, {
      method: 'OPTIONS',
      headers: { Origin: 'null', 'Access-Control-Request-Method': 'POST' },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('null');
    expect(asked.headers.get('access-control-allow-headers')).toContain('Authorization');
  });

  it('says nothing about the theme’s widget', async () => {
    const fresh = await connectTestShop(deps.db);
    await publish(deps.db, fresh, onePerDollar);
    expect((await ask('/member', await sign({ dest: fresh.domain }))).status).toBe(200);
    expect((await readShopSigns(deps.db, fresh.shopId)).widgetSeenAt).toBeNull();
  });

  it('opens nothing once the shop has gone', async () => {
    const gone = await connectTestShop(deps.db);
    await deps.db.transaction((tx) => uninstallShop(tx, gone, new Date()));
    expect((await ask('/member', await sign({ dest: gone.domain, sub: gid(ada) }))).status).toBe(
      404,
    );
  });
});
