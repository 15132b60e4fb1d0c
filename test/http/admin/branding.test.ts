import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettableClock } from '../../../server/base/clock.ts';
import {
  adminBranding,
  adminBrandingPreview,
  defaultBranding,
} from '../../../server/contract/branding.ts';
import type { ProgramInput } from '../../../server/contract/program/program.ts';
import {
  storefrontHistory,
  storefrontMember,
  storefrontOrders,
} from '../../../server/contract/storefront.ts';
import { storefrontReferralPage } from '../../../server/contract/storefront-referral.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import { createBrandingPreview } from '../../../server/http/pages/branding-preview.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import {
  connectTestShop,
  onePerDollar,
  openDeps,
  publish,
  testEncryption,
} from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

const program: ProgramInput = {
  ...onePerDollar,
  settings: { points_name: { one: 'bean', other: 'beans' } },
  activities: [{ type: 'sign_up', points: 100 }],
  expiry: { kind: 'per_lot', months: 12 },
  tiers: {
    basis: 'points_earned',
    levels: [
      { id: 'silver', name: 'Silver', threshold: 500 },
      { id: 'gold', name: 'Gold', threshold: 1500 },
    ],
  },
  rewards: [
    {
      id: 'five',
      kind: 'amount_off',
      title: 'Five off',
      points: 500,
      value: { amount: '5.00', currency: 'USD' },
      texts: { de: { title: 'Fünf Dollar Rabatt' } },
    },
    { id: 'ship', kind: 'free_shipping', title: 'Free shipping', points: 300 },
    {
      id: 'card',
      kind: 'gift_card',
      title: 'Gift card',
      points: 5000,
      value: { amount: '50.00', currency: 'USD' },
    },
  ],
  referrals: {
    advocate: { points: 500 },
    friend: { points: 100 },
  },
};

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;
let folder: string;
const clock = new SettableClock(new Date());

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  folder = await mkdtemp(path.join(os.tmpdir(), 'regulars-preview-'));
  await writeFile(path.join(folder, 'regulars-loader.js'), '/* loader */');
  const parts = adminParts(deps.db, 'http://127.0.0.1:9');
  served = await serve({
    '/api/admin': createAdminRouter({ ...parts, clock }),
    '/': createBrandingPreview({
      ...deps,
      ...parts,
      clock,
      encryption: testEncryption,
      folders: { widget: folder, preview: folder },
      frameOrigin: 'http://frame.example',
      storefrontOrigin: null,
    }),
  });
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, program);
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const ask = (address: string, body?: unknown) =>
  fetch(`${served.origin}/api/admin${address}`, {
    headers: {
      Authorization: `Bearer ${sessionToken(shop.domain)}`,
      'Content-Type': 'application/json',
    },
    ...(body !== undefined && { method: 'PUT', body: JSON.stringify(body) }),
  });

const open = (address: string, init?: RequestInit) => fetch(`${served.origin}${address}`, init);

async function openPreview(): Promise<string> {
  return adminBrandingPreview.parse(await (await ask('/branding/preview')).json()).url;
}

describe('the branding', () => {
  it('is kept whole, and says how far the shop has it', async () => {
    expect(adminBranding.parse(await (await ask('/branding')).json())).toEqual({
      branding: defaultBranding,
      saved: null,
      publication: { state: 'unsaved', published_at: null, refusal: null },
    });
    const plum = { ...defaultBranding, accent: '#6a2c70', wordings: { de: { join: 'Los' } } };
    const saved = await ask('/branding', plum);
    expect(saved.status).toBe(200);
    expect(adminBranding.parse(await saved.json())).toMatchObject({
      branding: plum,
      saved: { by: 'Staff 77' },
      publication: { state: 'waiting' },
    });
  });

  it('refuses what it can’t take by its path, and keeps what was', async () => {
    const before = await (await ask('/branding')).json();
    const wrong = { ...defaultBranding, bottom: 500, wordings: { en: { join: 'x'.repeat(40) } } };
    const answer = await ask('/branding', wrong);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      errors: [{ path: 'bottom' }, { path: 'wordings.en.join' }],
    });
    expect(await (await ask('/branding')).json()).toEqual(before);
  });
});

describe('its preview', () => {
  it('is a page for the frame of this shop’s admin, which runs our own files alone', async () => {
    const page = await open(await openPreview());
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(
      `frame-ancestors 'self' https://${shop.domain} https://admin.shopify.com http://frame.example`,
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    const html = await page.text();
    expect(html).toContain(`data-shop="${shop.domain}"`);
    expect(html).not.toMatch(/<script[^>]*>[^<]/);
    const file = await open('/branding-preview/files/regulars-loader.js');
    expect(file.headers.get('content-type')).toContain('javascript');
    expect((await open('/branding-preview/files/other.js')).status).toBe(404);
  });

  it('shows a guest the live program as it is', async () => {
    const answer = await open(`${await openPreview()}/guest/member?locale=de`);
    expect(answer.headers.get('cache-control')).toMatch(/^private/);
    const page = storefrontMember.parse(await answer.json());
    expect(page).toMatchObject({ signed_in: false, member: null });
    expect(page.shop.points_name.other).toBe('beans');
    expect(page.rewards.map(({ title }) => title)).toContain('Fünf Dollar Rabatt');
  });

  it('shows a member who could be, with one reward in reach and one not', async () => {
    const url = await openPreview();
    const page = storefrontMember.parse(await (await open(`${url}/member/member`)).json());
    const { balance, tier, next_expiry, redemptions } = page.member ?? {};
    expect(balance?.available).toBe(640);
    expect(next_expiry).not.toBeNull();
    expect(tier).toMatchObject({ current: { id: 'silver' }, next: { id: 'gold' } });
    expect(redemptions).toMatchObject([{ status: 'issued', is_code: true }]);
    expect(page.rewards.filter(({ obstacle }) => obstacle !== null)).toEqual([]);
    expect(page.ways_to_earn).toContainEqual(
      expect.objectContaining({ kind: 'sign_up', done: true }),
    );
    const history = await (await open(`${url}/member/history`)).json();
    expect(storefrontHistory.parse(history).items).toHaveLength(2);
    const orders = await (await open(`${url}/member/orders`)).json();
    expect(storefrontOrders.parse(orders).items).toHaveLength(2);
    const friends = await (await open(`${url}/member/referrals?device=x&locale=de`)).json();
    const { qr_url, counts } = storefrontReferralPage.parse(friends);
    expect(counts.friends).toBe(0);
    expect(await (await open(qr_url)).text()).toContain('<svg');
  });

  it('changes nothing and writes nothing down, whatever is pressed', async () => {
    const url = await openPreview();
    const post = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } };
    for (const address of ['/guest/join', '/member/redemptions', '/member/referrals/shares'])
      expect((await open(`${url}${address}`, post)).status).toBe(409);
    const german = await open(`${url}/member/redemptions?locale=de`, post);
    expect(await german.json()).toMatchObject({
      code: 'preview',
      detail: expect.stringContaining('Vorschau'),
    });
    for (const table of ['members', 'redemptions', 'referrals', 'activities']) {
      const [row] = await deps.db.query<{ rows: string }>(`select count(*) as rows from ${table}`);
      expect(row?.rows).toBe('0');
    }
  });

  it('is for whoever has its address, for some hours', async () => {
    const url = await openPreview();
    expect((await open(url.replace(/\.\d+\./, (part) => part.replace('1', '2')))).status).toBe(404);
    expect((await open(url.replace(/\/(\d+)\./, '/999.'))).status).toBe(404);
    const later = new Date(clock.now().getTime() + 13 * 3_600_000);
    clock.set(later);
    expect((await open(`${url}/guest/member`)).status).toBe(404);
  });
});
