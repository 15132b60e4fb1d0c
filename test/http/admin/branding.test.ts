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
import { type ScreenAnswer, screenAnswer } from '../../../server/contract/screen.ts';
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

/** All that a screen says and names, in one text. */
const wordsOf = ({ body }: ScreenAnswer): string => JSON.stringify(body);

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
    const said = /data-words="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(JSON.parse(said)).toMatchObject({
      fr: { join: 'Rejoindre le programme' },
      ja: { rewards: '特典' },
    });
    expect(html).not.toMatch(/<script[^>]*>[^<]/);
    const file = await open('/branding-preview/files/regulars-loader.js');
    expect(file.headers.get('content-type')).toContain('javascript');
    expect((await open('/branding-preview/files/other.js')).status).toBe(404);
  });

  it('shows a guest the live program as it is', async () => {
    const answer = await open(`${await openPreview()}/guest/pages/home?locale=de`);
    expect(answer.headers.get('cache-control')).toMatch(/^private/);
    const screen = screenAnswer.parse(await answer.json());
    expect(screen).toMatchObject({ at: 'home', back: null, member: null, lang: 'de' });
    expect(screen.points_name.other).toBe('beans');
    expect(wordsOf(screen)).toContain('Fünf Dollar Rabatt');
  });

  it('speaks with the words of the form, of which nobody has saved any', async () => {
    const url = `${await openPreview()}/guest/pages/home?locale=fr`;
    const draw = async (words: string) => {
      const header = Buffer.from(words).toString('base64');
      const answer = await open(url, { headers: { 'X-Regulars-Words': header } });
      return wordsOf(screenAnswer.parse(await answer.json()));
    };
    const usual = await draw('{}');
    expect(usual).toContain('Créer un compte');
    expect(await draw('{"fr":{"createAccount":"Devenir membre"}}')).toContain('Devenir membre');
    expect(await draw('{"fr":{"createAccount":""')).toBe(usual);
  });

  it('shows a member who could be, with one reward in reach and one not', async () => {
    const url = await openPreview();
    const see = async (page: string) =>
      screenAnswer.parse(await (await open(`${url}/member/pages/${page}`)).json());
    const home = await see('home');
    expect(home.member?.available).toBe(640);
    for (const words of ['Silver', 'SAMPLE-7K2M', 'Five off', '100\u00A0beans for joining'])
      expect(wordsOf(home)).toContain(words);
    expect(wordsOf(await see('reward/five'))).toContain('Five off');
    for (const page of ['history', 'orders'])
      expect(await see(page)).toMatchObject({ back: 'home' });
    const friends = JSON.stringify(await see('friends?device=x'));
    const [, qr = ''] = /"src":"([^"]*qr\.svg)"/.exec(friends) ?? [];
    expect(await (await open(qr)).text()).toContain('<svg');
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

  it.each(['/pages/reward/%E0%A4%A', '/pages/reward/nothing', '//[', '/pages/nowhere'])(
    'has nothing to show at %s',
    async (address) => {
      expect((await open(`${await openPreview()}/member${address}`)).status).toBe(409);
    },
  );

  it('is for whoever has its address, for some hours', async () => {
    const url = await openPreview();
    expect((await open(url.replace(/\.\d+\./, (part) => part.replace('1', '2')))).status).toBe(404);
    expect((await open(url.replace(/\/(\d+)\./, '/999.'))).status).toBe(404);
    const later = new Date(clock.now().getTime() + 13 * 3_600_000);
    clock.set(later);
    expect((await open(`${url}/guest/pages/home`)).status).toBe(404);
  });
});
