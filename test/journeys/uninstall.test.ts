import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { checkLedger } from '../../server/operations/check-ledger.ts';
import { openStage, openWindow, type Stage } from './open-test-demo.ts';
import { readStat } from './visit-admin.ts';
import { openWidget, seeBalance } from './visit-storefront.ts';

// The app leaves the shop and comes back. Each test goes on where the one before it ended.

let stage: Stage;
let shopper: Page;
let merchant: Page;
let app: FrameLocator;

beforeAll(async () => {
  stage = await openStage();
  ({ page: shopper } = await openWindow(stage.browser));
  ({ page: merchant } = await openWindow(stage.browser));
  app = merchant.frameLocator('iframe[title="Regulars"]');
  const { sandbox } = stage.demo;
  const { shop } = sandbox;
  shop.placeOrder({
    customerId: shop.customerByEmail('maya@example.com')?.id ?? '',
    lines: [{ variantId: shop.variantId('gathering-bowl'), quantity: 3 }],
  });
  await shopper.goto(`${sandbox.storefrontUrl}/account/login`);
  await shopper.getByRole('button', { name: /Maya/ }).click();
});

afterAll(() => stage.close());

interface Access {
  status: string;
  access_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token: string | null;
}

async function readAccess(): Promise<Access | undefined> {
  const { backend, shop } = stage.demo;
  const [access] = await backend.db.query<Access>(
    `select status, access_token, access_token_expires_at, refresh_token
       from shops where shop_id = $1`,
    [shop.shopId],
  );
  return access;
}

test('an installed app serves the members of its shop', async () => {
  await seeBalance(shopper, 1220);
  expect((await readAccess())?.status).toBe('active');
});

test('an uninstalled app forgets its tokens, and the widget says that the program is away', async () => {
  await merchant.goto(`${stage.demo.sandbox.adminUrl}/apps`);
  await merchant.getByRole('button', { name: 'Uninstall' }).click();
  await merchant.getByRole('button', { name: 'Install' }).waitFor();
  await expect.poll(readAccess, { timeout: 10_000 }).toEqual({
    status: 'uninstalled',
    access_token: null,
    access_token_expires_at: null,
    refresh_token: null,
  });
  await shopper.goto(stage.demo.sandbox.storefrontUrl);
  await expect
    .poll(async () => (await openWidget(shopper)).innerText(), { timeout: 15_000, interval: 500 })
    .toContain('This shop has no loyalty program right now.');
});

test('installed again, it has new tokens and the members as they were', async () => {
  await merchant.getByRole('button', { name: 'Install' }).click();
  await app.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  await expect
    .poll(() => readStat(app, 'Members'), { timeout: 15_000 })
    .toEqual(['1', '↑ There were none before']);
  expect((await readStat(app, 'Points liability'))[0]).toBe('1,220');
  const access = await readAccess();
  expect(access?.status).toBe('active');
  expect(access?.access_token).not.toMatch(/^shp/);
  expect(access?.refresh_token).not.toMatch(/^shp/);
  expect(access?.access_token_expires_at?.getTime()).toBeGreaterThan(Date.now());

  await shopper.goto(stage.demo.sandbox.storefrontUrl);
  await seeBalance(shopper, 1220);
});

test('a token that has run out is renewed, and the next code is made with the new one', async () => {
  const { backend, sandbox, shop } = stage.demo;
  const before = await readAccess();
  sandbox.tokens.expireAccessTokens();
  await backend.db.query(
    `update shops set access_token_expires_at = now() - interval '1 minute' where shop_id = $1`,
    [shop.shopId],
  );
  const panel = await openWidget(shopper);
  await panel.getByRole('link', { name: '$5 off your order' }).click();
  await panel.getByRole('button', { name: 'Redeem 500 points' }).click();
  await panel.getByRole('heading', { name: 'Your code is ready' }).waitFor();
  const after = await readAccess();
  expect(after?.access_token).not.toBe(before?.access_token);
  expect(after?.access_token_expires_at?.getTime()).toBeGreaterThan(Date.now());
  await panel.getByRole('button', { name: 'Back' }).click();
  await seeBalance(shopper, 720);
  expect((await checkLedger(backend.db, shop.shopId, new Date())).broken).toEqual([]);
});
