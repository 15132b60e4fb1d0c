import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminSession } from '../../../server/contract/admin.ts';
import { problem } from '../../../server/contract/problem.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { uninstallShop } from '../../../server/operations/uninstall-shop.ts';
import { readShopByDomain, saveShop, type Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, openDeps, testEncryption } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';
import { type ShopifyStandIn, startShopifyStandIn } from './shopify-stand-in.ts';

let database: TestDatabase;
let deps: DrainDeps;
let shopify: ShopifyStandIn;
let served: Served;
let forget: () => void;
let shops = 0;

const newDomain = () => `corner-${(shops += 1)}.myshopify.com`;

async function open(domain: string, token = sessionToken(domain)) {
  const response = await fetch(`${served.origin}/api/admin/session`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function findShop(domain: string): Promise<Shop> {
  const shop = await readShopByDomain(deps.db, domain);
  if (shop === null) expect.fail('the shop is not there');
  return shop;
}

const tokenOf = (shop: Shop) =>
  testEncryption.decrypt(shop.accessToken ?? '', { shopId: shop.shopId, column: 'access_token' });

async function change(shop: Shop, by: Partial<Shop>): Promise<void> {
  await deps.db.transaction((tx) => saveShop(tx, { ...shop, ...by }));
  forget();
}

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shopify = await startShopifyStandIn();
  const parts = adminParts(deps.db, shopify.origin);
  forget = () => parts.shops.forget();
  served = await serve({ '/api/admin': createAdminRouter(parts) });
});

afterAll(async () => {
  await served.close();
  await shopify.close();
  await deps.db.close();
  await database.drop();
});

describe('opening the admin', () => {
  it('installs a shop that nobody knows', async () => {
    const domain = newDomain();
    const { status, body } = await open(domain);
    expect(status).toBe(200);
    expect(adminSession.parse(body).shop).toEqual({
      domain,
      name: 'Corner Roasters',
      currency: 'EUR',
      time_zone: 'Europe/Vienna',
      points_name: { one: 'point', other: 'points' },
    });
    const shop = await findShop(domain);
    expect(shop).toMatchObject({ status: 'active', connectedBy: 'install' });
    expect(shop.accessToken).not.toContain('shpat');
    expect(tokenOf(shop)).toBe(`shpat_${shopify.exchanged.length}`);
    expect(shop.accessTokenExpiresAt?.getTime()).toBeGreaterThan(Date.now());
  });

  it('installs once, however many requests the page sends', async () => {
    const domain = newDomain();
    const before = shopify.exchanged.length;
    const answers = await Promise.all(Array.from({ length: 8 }, () => open(domain)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(shopify.exchanged.length).toBe(before + 1);
  });

  it('connects the same shop again after it was uninstalled', async () => {
    const domain = newDomain();
    await open(domain);
    const shop = await findShop(domain);
    await deps.db.transaction((tx) => uninstallShop(tx, shop, new Date()));
    forget();
    expect((await open(domain)).status).toBe(200);
    const again = await findShop(domain);
    expect(again).toMatchObject({ shopId: shop.shopId, status: 'active', uninstalledAt: null });
    expect(tokenOf(again)).toBe(`shpat_${shopify.exchanged.length}`);
  });

  it('takes a new token where the old ones have died, and only there', async () => {
    const domain = newDomain();
    await open(domain);
    const shop = await findShop(domain);
    const past = new Date(Date.now() - 60_000);
    await change(shop, { accessTokenExpiresAt: past });
    await open(domain);
    expect((await findShop(domain)).accessToken).toBe(shop.accessToken);
    await change(shop, { accessTokenExpiresAt: past, refreshTokenExpiresAt: past });
    await open(domain);
    expect((await findShop(domain)).accessToken).not.toBe(shop.accessToken);
  });

  it("leaves a custom app's token where it is", async () => {
    const shop = await connectTestShop(deps.db);
    const before = shopify.exchanged.length;
    expect((await open(shop.domain)).status).toBe(200);
    expect(shopify.exchanged.length).toBe(before);
    expect(await findShop(shop.domain)).toMatchObject({
      connectedBy: 'custom_app',
      accessToken: shop.accessToken,
    });
  });

  it('asks for a fresh session token when Shopify refuses this one', async () => {
    shopify.refuses = true;
    try {
      const { status, headers, body } = await open(newDomain());
      expect([status, problem.parse(body).code]).toEqual([401, 'unauthenticated']);
      expect(headers.get('X-Shopify-Retry-Invalid-Session-Request')).toBe('1');
    } finally {
      shopify.refuses = false;
    }
  });

  it('is refused without a session token of ours', async () => {
    const domain = newDomain();
    const tokens = [
      '',
      'nonsense',
      sessionToken(domain, { secret: 'another' }),
      sessionToken(domain, { aud: 'another-app' }),
      sessionToken(domain, { ageSeconds: 600 }),
    ];
    for (const token of tokens) {
      const { status, headers } = await open(domain, token);
      expect(status).toBe(401);
      expect(headers.get('X-Shopify-Retry-Invalid-Session-Request')).toBe('1');
    }
    expect(await readShopByDomain(deps.db, domain)).toBeNull();
  });
});
