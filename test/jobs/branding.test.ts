import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettableClock } from '../../server/base/clock.ts';
import { RetriableError } from '../../server/base/errors.ts';
import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import { type Branding, defaultBranding } from '../../server/contract/branding.ts';
import { publishBranding } from '../../server/jobs/publish-branding.ts';
import { owePublication } from '../../server/operations/branding/owe-publication.ts';
import { readBranding } from '../../server/operations/branding/read-branding.ts';
import { saveBranding } from '../../server/operations/branding/save-branding.ts';
import { connectShop } from '../../server/operations/connect-shop.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { saveShop, type Shop } from '../../server/store/shops.ts';
import { lookAttributes } from '../../storefront-widget/preview/embed-attributes.ts';
import { type Sandbox, startSandbox } from '../sandbox/start-sandbox.ts';
import { loadAdminSchema } from '../support/admin-schema.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { platformsOf } from '../support/platforms.ts';
import { connectTestShop, openDeps, testEncryption } from '../support/shop.ts';

const app = { url: 'http://127.0.0.1:9', apiKey: 'key', apiSecret: 'hush' };
const now = new Date('2026-11-10T12:00:00Z');

const plum: Branding = {
  ...defaultBranding,
  accent: '#6a2c70',
  scheme: 'dark',
  shape: 'square',
  corner: 'left',
  bottom: 0,
  launcher: 'icon',
  wordings: {
    en: { launcher: 'Perks', guestTitle: 'Collect {name} & more "here"' },
    de: { launcher: 'Vorteile', join: 'Dabei sein' },
    'pt-BR': { launcher: 'Vantagens' },
    'zh-Hans': { launcher: '会员' },
  },
};

let database: TestDatabase;
let sandbox: Sandbox;
let deps: DrainDeps;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  sandbox = await startSandbox({
    storefrontPort: 0,
    adminPort: 0,
    app,
    domain: 'branding.myshopify.com',
    loadSchema: loadAdminSchema,
    clock: { now: () => now },
    customers: [],
    embedSettings: { accent: '#123456', corner: 'right', label: 'From the theme' },
  });
  deps = openDeps(database.url);
  const connected = await connectTestShop(deps.db);
  // The sandbox answers for one domain.
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
  await sandbox.close();
  await database.drop();
});

const tell = (isLast = false) =>
  publishBranding(
    {
      ...deps,
      clock: new SettableClock(now),
      platforms: platformsOf({
        shopify: createShopifyCommerce(createAdminClient({ adminOrigin: sandbox.adminApiOrigin })),
      }),
      encryption: testEncryption,
      refresh: () => Promise.reject(new TypeError('its token does not expire')),
    },
    { shopId: shop.shopId },
    { isLast },
  );
const save = (branding: Branding) => saveBranding(deps.db, { shop, branding, by: 'Staff 7', now });
const read = () => readBranding(deps.db, shop);

/** The data attributes that the theme's embed has on the shop's first page, in a language. */
async function embed(locale = 'en'): Promise<Record<string, string>> {
  sandbox.embed.locale = locale;
  const html = await (await fetch(sandbox.storefrontUrl)).text();
  const [element = ''] = /<div\s+id="regulars-embed"[^>]*>/.exec(html) ?? [];
  const pairs = [...element.matchAll(/data-([a-z-]+)="([^"]*)"/g)];
  return Object.fromEntries(
    pairs.map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&'),
    ]),
  );
}

/** As if the worker had done all that waits. */
async function emptyQueue(): Promise<void> {
  const queue = new Client({ connectionString: database.url });
  await queue.connect();
  await queue.query('delete from graphile_worker._private_jobs');
  await queue.end();
}

/** Whether the publication waits in the queue, which the application's own role can't read. */
async function isOwed(): Promise<boolean> {
  const queue = new Client({ connectionString: database.url });
  await queue.connect();
  const { rows } = await queue.query('select from graphile_worker.jobs where key = $1', [
    `branding:${shop.shopId}`,
  ]);
  await queue.end();
  return rows.length > 0;
}

describe('the look of the widget', () => {
  it('is what the theme editor says as long as nothing is saved', async () => {
    expect(await read()).toMatchObject({ state: 'unsaved', branding: defaultBranding });
    await tell();
    expect(sandbox.apiCalls()).toEqual([]);
    await deps.db.transaction((tx) => owePublication(tx, shop));
    expect(await isOwed()).toBe(false);
    const shown = await embed();
    expect(shown).toMatchObject({ accent: '#123456', corner: 'right', label: 'From the theme' });
    // As round as they come, unless somebody says otherwise.
    expect(shown).not.toHaveProperty('shape');
  });

  it('reaches the theme, where it comes before the theme editor’s settings', async () => {
    await save(plum);
    expect(await read()).toMatchObject({ state: 'waiting', saved: { at: now, by: 'Staff 7' } });
    expect(await isOwed()).toBe(true);
    sandbox.faults.next('answer_lost', { field: 'metafieldsSet' });
    await expect(tell()).rejects.toBeInstanceOf(RetriableError);
    await tell();
    expect(await read()).toMatchObject({ state: 'published', publishedAt: now, branding: plum });
    expect(await embed()).toMatchObject({
      accent: '#6a2c70',
      scheme: 'dark',
      shape: 'square',
      corner: 'left',
      bottom: '0',
      launcher: 'icon',
      label: 'Perks',
    });
  });

  it.each(['en', 'de', 'pt-BR'] as const)(
    'looks there as the preview draws it (%s)',
    async (locale) => {
      const look = lookAttributes({ branding: plum, locale });
      const shown = await embed(locale);
      for (const [name, value] of Object.entries(look))
        expect(shown).toHaveProperty(name.replace('data-', ''), value);
    },
  );

  it.each([
    ['de', 'Vorteile'],
    ['pt-PT', 'Vantagens'],
    ['zh-CN', '会员'],
    ['fr', 'From the theme'],
  ])('names the launcher in the language of the page (%s)', async (locale, label) => {
    expect(await embed(locale)).toMatchObject({ label, accent: '#6a2c70' });
  });

  it('keeps the platform’s no and shows it, until it is saved again', async () => {
    const refusal = { code: 'INVALID_VALUE', message: 'Value is too long.' };
    sandbox.faults.next('refused', { field: 'metafieldsSet', refusal });
    await save({ ...plum, accent: '#0f4c81' });
    await tell();
    expect(await read()).toMatchObject({
      state: 'refused',
      refusal: 'Value is too long.',
      publishedAt: null,
    });
    expect((await embed())['accent']).toBe('#6a2c70');
    await save({ ...plum, accent: '#0f4c81' });
    expect(await read()).toMatchObject({ state: 'waiting', refusal: null });
    await tell();
    expect((await embed())['accent']).toBe('#0f4c81');
  });

  it('says so where the platform did not answer until the last try', async () => {
    await save(plum);
    sandbox.faults.next('server_error', { times: 2 });
    await expect(tell()).rejects.toBeInstanceOf(RetriableError);
    await tell(true);
    expect(await read()).toMatchObject({ state: 'refused' });
  });

  it('is owed again to a shop that comes back, and never to one beside Shopify', async () => {
    await emptyQueue();
    expect(await isOwed()).toBe(false);
    const beside = { shopId: shop.shopId, connectedBy: 'stripe' } as const;
    expect((await readBranding(deps.db, beside)).state).toBe('by_hand');
    const facts = { ...shop, email: null };
    const access = {
      ...shop,
      connectedBy: 'install',
      accessToken: 'x',
      refreshToken: null,
      apiSecret: null,
    } as const;
    const { shopId } = await connectShop(
      { db: deps.db, encryption: testEncryption },
      { facts, access, by: 'Staff 7', now },
    );
    expect(shopId).toBe(shop.shopId);
    expect(await isOwed()).toBe(true);
  });

  it('writes down who changed what', async () => {
    const [first, second] = await deps.db.query<{
      actor: string;
      before: unknown;
      after: Branding;
    }>(
      `select actor, before, after from audit_log where shop_id = $1 and action = 'save_branding' order by 1, at limit 2`,
      [shop.shopId],
    );
    expect(first).toMatchObject({ actor: 'Staff 7', before: null, after: plum });
    expect(second).toMatchObject({ before: { accent: '#6a2c70' }, after: { accent: '#0f4c81' } });
  });
});
