import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettableClock } from '../../server/base/clock.ts';
import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import { readTheme } from '../../server/jobs/read-theme.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { readShopSigns } from '../../server/store/shop-signs.ts';
import { saveShop, type Shop } from '../../server/store/shops.ts';
import { startTestBench, TestBrowser, type TestBench } from '../sandbox/fake-app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { platformsOf } from '../support/platforms.ts';
import { connectTestShop, openDeps, testEncryption } from '../support/shop.ts';

const now = new Date('2026-11-10T12:00:00Z');

let database: TestDatabase;
let bench: TestBench;
let deps: DrainDeps;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  bench = await startTestBench({ customers: [] });
  deps = openDeps(database.url);
  const { sandbox } = bench;
  const connected = await connectTestShop(deps.db);
  shop = {
    ...connected,
    domain: sandbox.domain,
    accessToken: testEncryption.encrypt(sandbox.customAppToken, {
      shopId: connected.shopId,
      column: 'access_token',
    }),
  };
  await deps.db.transaction((tx) => saveShop(tx, shop));
}, 120_000);

afterAll(async () => {
  await deps.db.close();
  await bench.close();
  await database.drop();
});

async function look() {
  const { sandbox } = bench;
  await readTheme(
    {
      ...deps,
      clock: new SettableClock(now),
      encryption: testEncryption,
      refresh: () => Promise.reject(new TypeError('its token does not expire')),
      platforms: platformsOf({
        shopify: createShopifyCommerce(createAdminClient({ adminOrigin: sandbox.adminApiOrigin })),
      }),
    },
    { shopId: shop.shopId },
  );
  const { theme, themeReadAt } = await readShopSigns(deps.db, shop.shopId);
  return { theme, themeReadAt };
}

describe('a look at the theme', () => {
  it('says nothing while the app may not look', async () => {
    expect(await look()).toEqual({ theme: null, themeReadAt: now });
  });

  it('finds the embed and the shop’s own colours once the merchant has said yes', async () => {
    const asked = await fetch(`${bench.sandbox.adminUrl}/optional-scopes?scopes=read_themes`, {
      method: 'POST',
    });
    expect(await asked.json()).toEqual({ granted: true });
    expect((await look()).theme).toEqual({
      embed: 'on',
      background: '#faf6ef',
      text: '#20261f',
      accent: '#2c4a3b',
      font: 'Instrument Sans',
    });
  });

  it('follows the switch of the theme editor, where a link brings it switched on', async () => {
    const browser = new TestBrowser(bench.sandbox.adminUrl);
    const editor = '/admin/themes/current/editor';
    await browser.post(editor, {});
    expect((await look()).theme?.embed).toBe('off');
    const { text } = await browser.get(`${editor}?context=apps&activateAppId=key/regulars-embed`);
    expect(text).toMatch(/name="embed"\s+checked/);
    expect(text).toContain('it is off now');
    await browser.post(editor, { embed: 'on' });
    expect((await look()).theme?.embed).toBe('on');
  });

  it('grants no more than what is optional', async () => {
    const asked = await fetch(
      `${bench.sandbox.adminUrl}/optional-scopes?scopes=read_themes,write_orders`,
      { method: 'POST' },
    );
    expect(await asked.json()).toEqual({ granted: false });
    expect(bench.sandbox.tokens.scopes.has('write_orders')).toBe(false);
  });
});
