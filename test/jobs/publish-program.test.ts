import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettableClock } from '../../server/base/clock.ts';
import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { publishProgram as tellProgram } from '../../server/jobs/publish-program.ts';
import {
  publishProgram,
  readProgramDocument,
  saveProgramDraft,
} from '../../server/operations/publish-program.ts';
import { readThemeProgram } from '../../server/operations/read-theme-program.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { saveShop, type Shop } from '../../server/store/shops.ts';
import { plainProgram } from '../sandbox/demo-program.ts';
import { type Sandbox, startSandbox } from '../sandbox/start-sandbox.ts';
import { loadAdminSchema } from '../support/admin-schema.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { platformsOf } from '../support/platforms.ts';
import { connectTestShop, openDeps, testEncryption } from '../support/shop.ts';

const now = new Date('2026-11-10T12:00:00Z');

let database: TestDatabase;
let sandbox: Sandbox;
let deps: DrainDeps;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  sandbox = await startSandbox({
    storefrontPort: 0,
    adminPort: 0,
    app: { url: 'http://127.0.0.1:9', apiKey: 'key', apiSecret: 'hush' },
    domain: 'program.myshopify.com',
    loadSchema: loadAdminSchema,
    clock: { now: () => now },
    customers: [],
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
  tellProgram(
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

async function publish(program: ProgramInput): Promise<void> {
  const reading = readProgramDocument(program);
  if (!reading.ok) throw new TypeError('the program has problems');
  const step = { shopId: shop.shopId, by: 'Staff 7', now };
  await saveProgramDraft(deps.db, { ...step, document: reading.document });
  await publishProgram(deps.db, step);
}

async function seeProduct(): Promise<string> {
  const page = await fetch(new URL('/products/hearth-mug', sandbox.storefrontUrl));
  return (await page.text()).replaceAll(/[\s\u00a0]+/g, ' ');
}

describe('what the theme’s blocks say of the program', () => {
  it('is there once the platform has been told, and follows the next program', async () => {
    const settings = { points_name: { one: 'bean', other: 'beans' } };
    await publish({ ...plainProgram, settings });
    expect(await seeProduct()).not.toContain('Members earn');
    await tell();
    expect(await seeProduct()).toContain('Members earn about 140 beans with this.');
    const products = { types: ['Coffee'] };
    const spend = { id: 'beans', kind: 'per_amount', points: 1, products } as const;
    const per = { amount: '1.00', currency: 'USD' };
    await publish({ ...plainProgram, earning: { rules: [{ ...spend, per }] } });
    await tell();
    expect(await seeProduct()).not.toContain('Members earn');
  });

  it('stays as it was where the platform refuses it, and wakes nobody', async () => {
    await publish(plainProgram);
    const refusal = { code: 'INVALID_VALUE', message: 'Value is too long.' };
    sandbox.faults.next('refused', { field: 'metafieldsSet', refusal });
    await tell();
    expect(await seeProduct()).not.toContain('Members earn');
    await tell();
    expect(await seeProduct()).toContain('Members earn about 140 points with this.');
  });

  it('lists what points buy, as far as everybody can have it', async () => {
    const off = { kind: 'amount_off', value: { amount: '5.00', currency: 'USD' } } as const;
    await publish({
      ...plainProgram,
      rewards: [
        { ...off, id: 'five', title: 'Five off', points: 500, texts: { de: { title: 'Fünf' } } },
        { ...off, id: 'few', title: 'One of few', points: 1, stock: 3 },
        { ...off, id: 'till', title: 'At the till', points: 1, channels: ['pos'] },
        { ...off, id: 'early', title: 'Early', points: 9, until: '2020-01-01T09:30' },
        {
          id: 'money',
          kind: 'amount_off_variable',
          title: 'As money',
          points_step: 100,
          value_step: { amount: '1.00', currency: 'USD' },
          min_points: 200,
          max_points: 5000,
        },
      ],
    });
    const { rewards } = await readThemeProgram(deps.db, shop);
    const open = { titles: {}, tiers: {}, is_variable: false, from: null, until: null };
    expect(rewards).toEqual([
      { ...open, title: 'Five off', titles: { de: 'Fünf' }, points: 500 },
      { ...open, title: 'Early', points: 9, until: 202001010930 },
      { ...open, title: 'As money', points: 200, is_variable: true },
    ]);
    await tell();
    const page = await fetch(new URL('/pages/rewards?locale=de', sandbox.storefrontUrl));
    expect(await page.text()).toMatch(/<bdi>Fünf<\/bdi>\s*<strong>500\u00a0Punkte/);
  });

  it('is no business of a shop beside Shopify', async () => {
    const before = sandbox.apiCalls().length;
    await deps.db.transaction((tx) => saveShop(tx, { ...shop, connectedBy: 'stripe' }));
    await tell();
    expect(sandbox.apiCalls()).toHaveLength(before);
    await deps.db.transaction((tx) => saveShop(tx, shop));
  });
});
