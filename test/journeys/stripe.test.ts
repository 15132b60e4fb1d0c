import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { usualTerms } from '../operations/referrals/referral-world.ts';
import { plainProgram } from '../sandbox/demo-program.ts';
import { openStage, openWindow, type Stage, type Window } from './open-test-demo.ts';
import { openWidget, readHistory, seeBalance, widget } from './visit-storefront.ts';

// Points of the shop, earned and spent where classes are sold through Stripe. Each test goes on where the one before it ended.

let stage: Stage;
let shopper: Window;
let merchant: Window;
let page: Page;
let code: string;

beforeAll(async () => {
  stage = await openStage({ ...plainProgram, referrals: usualTerms });
  shopper = await openWindow(stage.browser);
  merchant = await openWindow(stage.browser);
  ({ page } = shopper);
});

afterAll(() => stage.close());

async function signIn(window: Window, name: string): Promise<void> {
  await window.page.goto(`${stage.demo.stripe.url}/sign-in`);
  await window.page.getByRole('button', { name }).click();
  await window.page.getByRole('link', { name: name.split(' ')[0] ?? '', exact: true }).waitFor();
}

async function book(at: Page, handle: string): Promise<void> {
  await at.goto(`${stage.demo.stripe.url}/classes/${handle}`);
  await at.getByRole('button', { name: 'Book and pay' }).click();
  await at.getByLabel('Email').waitFor();
}

/** Pays what the hosted page asks for, and comes back to the shop. */
async function pay(at: Page): Promise<string> {
  const button = at.getByRole('button', { name: /^Pay / });
  const amount = (await button.innerText()).replace('Pay ', '');
  await button.click();
  await at.getByRole('heading', { name: 'Thank you' }).waitFor();
  return amount;
}

/** Codes and sessions have random names. */
function hideNames(text: string): string {
  return text.replaceAll(/REG(-[A-Z0-9]{4}){3}/g, 'CODE');
}

async function titles(count: number): Promise<string[]> {
  const lines = await readHistory(page);
  return lines.slice(0, count).map(({ title, points }) => `${hideNames(title)} ${points}`);
}

test('who has not signed in sees what there is to get, and the page’s own way in', async () => {
  await page.goto(`${stage.demo.stripe.url}/example/`);
  const panel = await openWidget(page);
  await panel.getByRole('heading', { name: 'Ways to earn' }).waitFor();
  await panel.getByText('$5 off your order').waitFor();
  const ways = await panel.getByRole('link', { name: /^(Create|Sign)/ }).all();
  const addresses = await Promise.all(ways.map((way) => way.getAttribute('href')));
  expect(addresses).toEqual(['/sign-in', '/sign-in']);
});

test('a class that is paid through Stripe earns points like an order of the shop', async () => {
  await signIn(shopper, 'Maya Lindqvist');
  const panel = await openWidget(page);
  await panel.getByRole('button', { name: 'Join now' }).click();
  await panel.locator('.balance').waitFor();
  await seeBalance(page, 200);
  await book(page, 'roasting-day');
  expect(await pay(page)).toBe('$120.00');
  await seeBalance(page, 800);
  const [earned] = await readHistory(page);
  expect(earned?.points).toBe('+600');
  expect(earned?.why).toContain('5 points for each 1.00 USD of 120.00 USD makes 600 points.');
});

test('points become a code that the hosted checkout takes from this member alone', async () => {
  const panel = widget(page);
  await panel.getByRole('tab', { name: 'Rewards' }).click();
  await panel.getByRole('link', { name: '$5 off your order' }).click();
  await panel.getByRole('button', { name: 'Redeem 500 points' }).click();
  await panel.getByRole('heading', { name: 'Your code is ready' }).waitFor();
  code = await panel.locator('code').innerText();

  const other = await openWindow(stage.browser);
  await signIn(other, 'Theo Okafor');
  await book(other.page, 'latte-art');
  await other.page.getByLabel('Promotion code').fill(code);
  await other.page.getByRole('button', { name: 'Apply' }).click();
  await other.page.getByText('This code is invalid.').waitFor();

  await book(page, 'latte-art');
  await page.getByLabel('Promotion code').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('−$5.00').waitFor();
  expect(await pay(page)).toBe('$53.00');
  await seeBalance(page, 300 + 265);
  const history = await titles(2);
  expect(history[1]).toBe('Turned into $5.00 off (code CODE) −500');
  expect(history[0]).toMatch(/\+265$/);
});

test('what the merchant gives back brings the points back, in part and whole', async () => {
  await merchant.page.goto(`${stage.demo.stripe.url}/dashboard`);
  const payment = merchant.page.getByRole('listitem').filter({ hasText: 'Latte Art Evening' });
  const refund = async (amount: string): Promise<void> => {
    await payment.getByLabel('Amount').fill(amount);
    await payment.getByRole('button', { name: 'Refund' }).click();
  };
  // A fifth of the money: its share of the points earned goes, its share of those spent returns.
  await refund('10.60');
  await seeBalance(page, 565 - 53 + 100);
  await refund('42.40');
  await payment.getByText('Refunded', { exact: true }).waitFor();
  await seeBalance(page, 800);
  expect((await readHistory(page))[0]?.points).toBe('+400');
});

test('a code from the widget comes off the next booking by itself', async () => {
  await page.goto(`${stage.demo.stripe.url}/classes/home-brewing`);
  await seeBalance(page, 800);
  const panel = widget(page);
  await panel.getByRole('tab', { name: 'Rewards' }).click();
  await panel.getByRole('link', { name: '$5 off your order' }).click();
  await panel.getByRole('button', { name: 'Redeem 500 points' }).click();
  await panel.getByRole('heading', { name: 'Your code is ready' }).waitFor();
  await panel.getByRole('button', { name: 'Apply to cart' }).click();
  await page.keyboard.press('Escape');
  await page.getByText('comes off this booking').waitFor();
  await page.getByRole('button', { name: 'Book and pay' }).click();
  expect(await pay(page)).toBe('$40.00');
  await seeBalance(page, 300 + 200);
});

test('a bank debit earns once it has arrived, and a lost dispute takes the points along', async () => {
  await book(page, 'cupping-for-two');
  await page.getByText('Bank debit', { exact: true }).click();
  expect(await pay(page)).toBe('$80.00');
  await page.getByText('on its way from your bank').waitFor();
  await seeBalance(page, 500 + 400);

  await merchant.page.goto(`${stage.demo.stripe.url}/dashboard`);
  const payment = merchant.page.getByRole('listitem').filter({ hasText: 'Cupping for Two' });
  await payment.getByRole('button', { name: 'Open a dispute' }).click();
  await payment.getByRole('button', { name: 'Lost' }).click();
  await seeBalance(page, 500);
});

test('a customer of the shop is the same member at the classes, and the other way round', async () => {
  const { shop, storefrontUrl } = stage.demo.sandbox;
  const ines = shop.customers.find(({ firstName }) => firstName === 'Ines');
  shop.placeOrder({
    customerId: ines?.id ?? '',
    lines: [{ variantId: shop.variantId('evening-candle'), quantity: 1 }],
  });
  const window = await openWindow(stage.browser);
  await signIn(window, 'Ines Moreau');
  await seeBalance(window.page, 200 + 120);
  await book(window.page, 'home-brewing');
  await pay(window.page);

  await window.page.goto(`${storefrontUrl}/account/login`);
  await window.page.getByRole('button', { name: 'Ines Moreau' }).click();
  await seeBalance(window.page, 320 + 225);
  expect((await readHistory(window.page))[0]?.points).toBe('+225');
  expect(window.errors).toEqual([]);
});

test('a friend who follows a member’s link to the classes gets a code that this checkout takes', async () => {
  const panel = widget(page);
  await page.goto(stage.demo.stripe.url);
  await seeBalance(page, 500);
  await panel.getByRole('link', { name: /Bring a friend/ }).click();
  const link = await panel.getByText(/\/r\//).innerText();
  const ref = /[^/]+$/.exec(link.trim())?.[0] ?? '';

  const friend = await openWindow(stage.browser);
  await friend.page.goto(`${stage.demo.stripe.url}/classes/roasting-day?ref=${ref}`);
  const invited = friend.page.getByRole('dialog');
  await invited.getByLabel('Your e-mail').fill('bo@example.com');
  await invited.getByRole('button', { name: 'Get my offer' }).click();
  const gift = await invited.getByText(/^REG(-[A-Z0-9]{4}){3}$/).innerText();
  const { sandbox, stripe } = stage.demo;
  const mail = () => sandbox.shop.mailbox.find(({ to }) => to === 'bo@example.com')?.html;
  await expect.poll(mail, { timeout: 20_000 }).toContain(`${stripe.url}/?ref=${ref}`);
  await book(friend.page, 'roasting-day');
  await friend.page.getByLabel('Promotion code').fill(gift);
  await friend.page.getByRole('button', { name: 'Apply' }).click();
  await friend.page.getByText('−$10.00').waitFor();
  await friend.page.getByLabel('Email').fill('bo@example.com');
  expect(await pay(friend.page)).toBe('$110.00');
  expect([...friend.errors, ...friend.outside]).toEqual([]);

  await expect
    .poll(
      async () => {
        await page.reload();
        const again = await openWidget(page);
        await again.getByRole('link', { name: /Bring a friend/ }).click();
        await again.getByText(/\/r\//).waitFor();
        return again.innerText();
      },
      { timeout: 20_000 },
    )
    .toContain('Your friend has ordered');
});

test('nobody saw an error, and nothing was asked of anywhere else', () => {
  for (const { errors, outside } of [shopper, merchant]) {
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  }
});
