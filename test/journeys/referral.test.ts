import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { usualTerms } from '../operations/referrals/referral-world.ts';
import { plainProgram } from '../sandbox/demo-program.ts';
import { openStage, openWindow, type Stage, type Window } from './open-test-demo.ts';
import { openSection } from './visit-admin.ts';
import { openWidget, plainSpaces, putIntoCart } from './visit-storefront.ts';

// Two people, two browsers, and the shop's own: each test goes on where the one before it ended.

const patience = { timeout: 20_000 };
const phone = {
  viewport: { width: 390, height: 844 },
  userAgent:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
};

let stage: Stage;
let maya: Window;
let bo: Window;
let link = '';

beforeAll(async () => {
  stage = await openStage({ ...plainProgram, referrals: usualTerms });
  const { shop, settled } = stage.demo.sandbox;
  shop.placeOrder({
    customerId: shop.customerByEmail('maya@example.com')?.id ?? '',
    lines: [{ variantId: shop.variantId('gathering-bowl'), quantity: 1 }],
  });
  await settled();
  maya = await openWindow(stage.browser, {
    ...phone,
    extraHTTPHeaders: { 'X-Forwarded-For': '203.0.113.4' },
  });
  bo = await openWindow(stage.browser, {
    ...phone,
    extraHTTPHeaders: { 'X-Forwarded-For': '198.51.100.7' },
  });
});

afterAll(() => stage.close());

async function openFriends(page: Page): Promise<string> {
  const panel = await openWidget(page);
  await panel.getByRole('link', { name: /Bring a friend/ }).click();
  await panel.getByText(/\/r\//).waitFor();
  return plainSpaces(await panel.innerText());
}

test('a member finds a link of her own, with what both get, and lets friends read her name', async () => {
  const { page } = maya;
  await page.goto(`${stage.demo.sandbox.storefrontUrl}/account/login`);
  await page.getByRole('button', { name: /Maya/ }).click();
  await page.getByRole('link', { name: 'Maya' }).waitFor();
  const said = await openFriends(page);
  expect(said).toContain('Your friends get $10 off their first order');
  expect(said).toContain('You get 500 points');
  link = /\/r\/[a-z]+-[0-9a-z]+/.exec(said)?.[0] ?? '';
  expect(link).not.toBe('');
  const name = page.getByRole('dialog').getByLabel('Show friends my first name');
  await name.check();
  await expect.poll(() => name.isChecked(), patience).toBe(true);
});

test('a friend opens it without script, is told who invites them, and has a code at once and by mail', async () => {
  const { demo, browser } = stage;
  const plain = await openWindow(browser, { ...phone, javaScriptEnabled: false });
  await plain.page.goto(`${demo.appUrl}${link}?via=whatsapp`);
  expect(plainSpaces(await plain.page.locator('main').innerText())).toContain('Maya');
  await plain.context.close();

  const { page } = bo;
  await page.goto(`${demo.appUrl}${link}?via=whatsapp`);
  await page.getByLabel('Your e-mail').fill('bo@example.com');
  await page.getByRole('button', { name: 'Get my offer' }).click();
  const code = page.getByText(/^REG(-[A-Z0-9]{4}){3}$/);
  await code.waitFor(patience);
  const mailbox = () => demo.sandbox.shop.mailbox.find(({ to }) => to === 'bo@example.com')?.html;
  await expect.poll(mailbox, patience).toContain(await code.innerText());
});

test('the friend buys with it, and the member reads that it is on its way', async () => {
  await bo.page.getByRole('link', { name: 'Use it in the shop' }).click();
  await putIntoCart(bo.page, { handle: 'hearth-mug', quantity: 2 });
  await bo.page.goto(`${stage.demo.sandbox.storefrontUrl}/checkout`);
  await bo.page.getByText('−$10.00').waitFor();
  await bo.page.getByLabel('E-mail').fill('bo@example.com');
  await bo.page.getByRole('button', { name: /^Pay/ }).click();
  await bo.page.getByText(/Thank you/).waitFor();
  await expect
    .poll(() => openFriends(maya.page), patience)
    .toMatch(/On the way Your friend has ordered\. If they keep what they bought/);
  expect(await openFriends(maya.page)).not.toMatch(/bo@|Bo\b/);
});

test('whoever follows the link to a page of the shop is invited there, once, and finds their code again', async () => {
  const cleo = await openWindow(stage.browser, phone);
  const { page } = cleo;
  const shelf = `${stage.demo.sandbox.storefrontUrl}/products/hearth-mug`;
  await page.goto(`${shelf}?ref=${link.slice(3)}`);
  const panel = page.getByRole('dialog');
  await panel.getByText('$10 off your first order').waitFor();
  await page.keyboard.press('Escape');
  await page.goto(shelf);
  await page.getByRole('button', { name: /^Rewards/ }).waitFor();
  expect(await panel.isVisible()).toBe(false);

  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.getByRole('button', { name: /^Rewards/ }).click();
  await panel.getByLabel('Your e-mail').fill('cleo@example.com');
  await panel.getByRole('button', { name: 'Get my offer' }).click();
  await panel.getByText(/^REG(-[A-Z0-9]{4}){3}$/).waitFor(patience);
  await page.reload();
  await (await openWidget(page)).getByRole('link', { name: 'Your invitation' }).click();
  await panel.getByText(/^REG(-[A-Z0-9]{4}){3}$/).waitFor(patience);
  const kept = await page.evaluate(() => Object.values(localStorage).join());
  const token = /"token":"([^"]+)/.exec(kept)?.[1] ?? '';
  expect(token).not.toBe('');
  expect(addresses.filter((one) => one.includes(token))).toEqual([]);
  expect([...cleo.errors, ...cleo.outside]).toEqual([]);
});

test('staff reads who brought whom, how, and when it is rewarded', async () => {
  const { page } = await openWindow(stage.browser);
  await page.goto(`${stage.demo.sandbox.adminUrl}/apps/regulars`);
  const app = await openSection(page, 'Referrals');
  await app.getByRole('tab', { name: 'All referrals' }).click();
  const row = app.getByRole('row').filter({ hasText: 'b…@example.com' });
  await expect
    .poll(async () => plainSpaces(await row.innerText()), patience)
    .toMatch(/Maya .*Pending/);
  expect([...maya.errors, ...bo.errors, ...maya.outside, ...bo.outside]).toEqual([]);
});
