import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onboardingSteps } from '../../server/contract/admin-onboarding.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { openStage, openWindow, type Stage, type Window } from './open-test-demo.ts';
import { plainSpaces } from './visit-storefront.ts';

// From the install to a live program, all by keyboard. Each test goes on where the one before it ended.

let stage: Stage;
let window: Window;
let page: Page;
let app: FrameLocator;

beforeAll(async () => {
  stage = await openStage(null);
  const { sandbox } = stage.demo;
  sandbox.embed.enabled = false;
  for (const email of ['ines@example.com', 'maya@example.com', 'ines@example.com'])
    sandbox.shop.placeOrder({
      customerId: sandbox.shop.customerByEmail(email)?.id ?? '',
      lines: [{ variantId: sandbox.shop.variantId('gathering-bowl'), quantity: 1 }],
    });
  await sandbox.settled();
  window = await openWindow(stage.browser);
  ({ page } = window);
  app = page.frameLocator('iframe[title="Regulars"]');
});

afterAll(() => stage.close());

const press = (name: string | RegExp, role: 'button' | 'link' = 'button') =>
  app.getByRole(role, { name }).first().press('Enter');
const stepTitle = (name: string) => app.getByRole('heading', { level: 2, name }).waitFor();
const openWelcome = (step: string) =>
  page.goto(`${stage.demo.sandbox.adminUrl}/apps/regulars/admin/welcome?step=${step}`);

test('the overview says what is next, and the past comes along with one press', async () => {
  const { db } = stage.demo.backend;
  const waiting = () => db.query(`select 1 from inbox where state = 'waiting'`, []);
  await expect.poll(waiting, { timeout: 20_000 }).toEqual([]);
  await page.goto(`${stage.demo.sandbox.adminUrl}/apps/regulars`);
  // Orders have come in before: they have earned by the program that every shop begins with.
  await app.getByText('1 of 6 done').waitFor();
  await press('Go on', 'link');
  await stepTitle('Bring in your past');
  await press('Import from Shopify');
  const result = app.getByText(/customers and .* orders are here\.$/);
  await result.waitFor();
  expect(await result.innerText()).toContain('and 3 orders');
});

test('a program is proposed from what was sold, and published', async () => {
  await press(/^Next: Choose your program/, 'link');
  await stepTitle('Choose your program');
  await app.getByText(/^Reckoned from 3 orders of the last day,/).waitFor();
  const before = await app.getByText(/^About .* of your sales/).innerText();
  await app.getByLabel('Your margin').fill('55');
  await app.getByRole('slider', { name: 'How generous' }).press('ArrowRight');
  await expect
    .poll(() => app.getByText(/^About .* of your sales/).innerText(), { timeout: 10_000 })
    .not.toBe(before);
  await app.getByText('Low, expected and high').press('Enter');
  expect(await findBarriers(page)).toEqual([]);
  await press('Use this program');
  await app.getByText('What publishing changes').waitFor();
  await press('Publish');
  await app.getByText(/^Version 2, published/).waitFor();
});

test('the widget takes the theme’s colours, once the merchant lets the app look', async () => {
  await press(/^Next: Make it look/, 'link');
  await press('Let Regulars look at the theme');
  await app.getByText('#2c4a3b').waitFor();
  expect(await app.getByRole('list', { name: 'From your theme' }).innerText()).toContain('#faf6ef');
  await press('Use these colours');
  await app.getByText(/^Saved/).waitFor();
});

test('the embed is switched on in the theme editor, and seen here', async () => {
  await press(/^Next: Switch the widget on/, 'link');
  await app.getByText('The embed is off in your theme.').waitFor();
  await press('Open the theme editor');
  await page.getByRole('heading', { name: 'Theme editor' }).waitFor();
  expect(await page.getByRole('checkbox').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByText('it is on now').waitFor();
  await openWelcome('widget');
  await app.getByText('The embed is on in your theme.').waitFor();
});

test('an order is awaited, and shows what it earned by the program that was published', async () => {
  const { sandbox } = stage.demo;
  await press(/^Next: /, 'link');
  await openWelcome('order');
  await stepTitle('Try it with an order');
  const order = sandbox.shop.placeOrder({
    customerId: sandbox.shop.customerByEmail('maya@example.com')?.id ?? '',
    lines: [{ variantId: sandbox.shop.variantId('gathering-bowl'), quantity: 2 }],
  });
  const card = app.getByRole('heading', { name: new RegExp(`${order.name} earned`) });
  await card.waitFor({ timeout: 40_000 });
  expect(plainSpaces(await card.innerText())).toMatch(/earned [\d,]+ points$/);
});

test('everybody can use each step, on a phone as well', async () => {
  const phone = await openWindow(stage.browser, { viewport: { width: 375, height: 812 } });
  for (const step of onboardingSteps) {
    await phone.page.goto(`${stage.demo.sandbox.embeddedUrl('/admin/welcome')}&step=${step}`);
    await phone.page.getByRole('heading', { level: 2 }).first().waitFor();
    await phone.page.waitForLoadState('networkidle');
    const barriers = await findBarriers(phone.page);
    const sideways = await phone.page.evaluate(
      () => document.documentElement.scrollWidth - innerWidth,
    );
    expect({ step, barriers, sideways }).toEqual({ step, barriers: [], sideways: 0 });
  }
  await phone.context.close();
});

test('the shop goes live, and the checklist is put away', async () => {
  await openWelcome('live');
  await app.getByText('Everything before this is done.').waitFor();
  await press('Go live');
  await app.getByText(/^Live since/).waitFor();
  await press('Put the checklist away');
  await app.getByText('The checklist is put away; this page stays at its address.').waitFor();
  await press('To the overview', 'link');
  await app.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  expect(await app.getByText(/of 6 done/).count()).toBe(0);
  expect({ errors: window.errors, outside: window.outside }).toEqual({ errors: [], outside: [] });
});
