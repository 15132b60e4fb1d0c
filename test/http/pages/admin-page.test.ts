import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdminPages } from '../../../server/http/pages/admin-page.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { readShopByDomain, type Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, openDeps } from '../../support/shop.ts';
import { adminParts, sessionToken } from '../admin/admin-parts.ts';
import { type ShopifyStandIn, startShopifyStandIn } from '../admin/shopify-stand-in.ts';
import { type Served, serve } from '../serve.ts';

const source = path.resolve(import.meta.dirname, '../../../admin-extension/index.html');
const appBridgeUrl = 'https://cdn.shopify.com/shopifycloud/app-bridge.js';

let database: TestDatabase;
let deps: DrainDeps;
let shopify: ShopifyStandIn;
let served: Served;
let shop: Shop;
let distDir: string;

async function get(address: string) {
  const response = await fetch(`${served.origin}${address}`);
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  const [, frames = ''] = /frame-ancestors ([^;]*)/.exec(policy) ?? [];
  return {
    status: response.status,
    headers: response.headers,
    policy,
    frames,
    text: await response.text(),
  };
}

beforeAll(async () => {
  distDir = await mkdtemp(path.join(os.tmpdir(), 'admin-pages-'));
  await cp(source, path.join(distDir, 'index.html'));
  await mkdir(path.join(distDir, 'assets'));
  await writeFile(path.join(distDir, 'assets/main-1a2b.js'), `export {};${'/* */'.repeat(1000)}`);
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  shopify = await startShopifyStandIn();
  const parts = adminParts(deps.db, shopify.origin);
  const frameOrigin = 'http://localhost:3002';
  const storefrontOrigin = 'http://localhost:3001';
  const addresses = { appBridgeUrl, frameOrigin, storefrontOrigin };
  served = await serve({ '/': createAdminPages({ ...parts, distDir, ...addresses }) });
});

afterAll(async () => {
  await served.close();
  await shopify.close();
  await deps.db.close();
  await database.drop();
  await rm(distDir, { recursive: true });
});

describe("the admin's document", () => {
  it('may be framed by the admin of the shop that it is opened for', async () => {
    for (const place of ['/', '/admin', '/admin/members/12']) {
      const page = await get(`${place}?shop=${shop.domain}&embedded=1`);
      expect(page.status).toBe(200);
      expect(page.frames).toBe(
        `https://${shop.domain} https://admin.shopify.com http://localhost:3002`,
      );
      expect(page.headers.get('X-Frame-Options')).toBeNull();
      expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(page.text).toContain('<div id="root">');
    }
  });

  it("names the app and Shopify's script, and leaves no gap", async () => {
    const { text, policy } = await get(`/?shop=${shop.domain}`);
    expect(text).toContain('content="the-api-key"');
    expect(text).toContain(`src="${appBridgeUrl}"`);
    expect(text).not.toMatch(/__[A-Z_]+__/);
    expect(policy).toContain("script-src 'self' https://cdn.shopify.com;");
  });

  it('may not be framed without a shop, or for what is no shop', async () => {
    for (const query of ['', '?shop=evil.example', '?shop=a.myshopify.com;%20https://evil.example'])
      expect((await get(`/${query}`)).frames).toBe("'none'");
  });

  it('installs the shop whose session token it brings', async () => {
    const domain = 'fresh.myshopify.com';
    const page = await get(`/?shop=${domain}&id_token=${sessionToken(domain)}`);
    expect(page.text).toContain('<div id="root">');
    expect(await readShopByDomain(deps.db, domain)).toMatchObject({ status: 'active' });
  });

  it('fetches a session token first where the shop is not known', async () => {
    const { text, policy, frames } = await get('/?shop=unknown.myshopify.com');
    expect(text).toContain('shopify.idToken()');
    const [, nonce = ''] = /<script nonce="([^"]+)"/.exec(text) ?? [];
    expect(policy).toContain(`'nonce-${nonce}'`);
    expect(frames).toContain('https://unknown.myshopify.com');
  });

  it('comes back with a token once, and then tells what is wrong itself', async () => {
    const foreign = sessionToken('another.myshopify.com');
    const address = `/?shop=unknown.myshopify.com&id_token=${foreign}`;
    expect((await get(address)).text).toContain('shopify.idToken()');
    expect((await get(`${address}&regulars_bounced=1`)).text).toContain('<div id="root">');
    expect(await readShopByDomain(deps.db, 'another.myshopify.com')).toBeNull();
  });
});

describe("the admin's files", () => {
  it('are kept by browsers for good, and sent compressed', async () => {
    const { status, headers } = await get('/admin/assets/main-1a2b.js');
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('Content-Encoding')).toMatch(/gzip|br/);
  });

  it('are not there when they are not: never a document in their place', async () => {
    expect((await get('/admin/assets/main-old.js')).status).toBe(404);
    expect((await get('/admin/assets/..%2findex.html')).status).not.toBe(200);
  });
});
