import { mkdirSync } from 'node:fs';

import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openStage, openWindow, type Stage, type Window } from '../support/open-test-demo.ts';
import { postBrokenDelivery } from '../support/post-broken-delivery.ts';
import { openSection, readRows, readStat } from '../support/visit-admin.ts';
import {
  checkOut,
  openWidget,
  plainSpaces,
  putIntoCart,
  readHistory,
  readSums,
  returnItem,
  seeBalance,
} from '../support/visit-storefront.ts';

/** One story from the first visit to the merchant's books. Each test goes on where the one before it ended. */
let stage: Stage;
let shopper: Window;
let merchant: Window;
let page: Page;
let admin: Page;
let app: FrameLocator;

beforeAll(async () => {
  stage = await openStage();
  shopper = await openWindow(stage.browser);
  merchant = await openWindow(stage.browser);
  ({ page } = shopper);
  admin = merchant.page;
});

afterAll(() => stage.close());

/** Codes are random: what is said of one is compared without it. */
function hideCodes(text: string): string {
  return text.replaceAll(/\b[A-Z0-9]{4}(-[A-Z0-9]{4})+\b/g, 'CODE');
}

test('a guest sees what there is to get, creates an account and is welcomed with points', async () => {
  await page.goto(stage.demo.sandbox.storefrontUrl);
  const guest = await openWidget(page);
  await guest.getByRole('heading', { name: 'Collect points with every order' }).waitFor();
  const ways = await guest.locator('.ways strong').allInnerTexts();
  expect(ways.map(plainSpaces)).toEqual([
    '200 points for joining',
    '5 points for every $1 you spend',
  ]);
  await guest.getByRole('link', { name: 'Create an account' }).click();

  await page.getByLabel('First name').fill('Nora');
  await page.getByLabel('Last name').fill('Field');
  await page.getByLabel('E-mail').fill('nora@example.com');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('link', { name: 'Nora' }).waitFor();

  await seeBalance(page, 200);
  expect(await readHistory(page)).toEqual([
    {
      title: 'Welcome bonus',
      points: '+200',
      why: ['A thank-you for joining: 200 points.', 'Balance after: 200 points'],
    },
  ]);
});

test('an order earns points, and the history says why', async () => {
  await putIntoCart(page, { handle: 'gathering-bowl', variant: 'Ink' });
  await putIntoCart(page, { handle: 'hearth-mug', variant: 'Moss', quantity: 2 });
  await putIntoCart(page, { handle: 'evening-candle' });
  expect(await checkOut(page)).toEqual({ order: '#1001', paid: '$168.80' });

  await seeBalance(page, 940);
  expect((await readHistory(page))[0]).toEqual({
    title: 'Order #1001',
    points: '+740',
    why: [
      'Gathering Bowl × 1 counts 68.00 USD.',
      'Hearth Mug × 2 counts 56.00 USD.',
      'Evening Candle × 1 counts 24.00 USD.',
      '5 points for each 1.00 USD of 148.00 USD makes 740 points.',
      'Balance after: 940 points',
    ],
  });
});

test('the slider turns points into a code, and the cart costs less', async () => {
  await putIntoCart(page, { handle: 'linen-apron', variant: 'Slate' });
  await putIntoCart(page, { handle: 'walnut-scoop' });
  await page.goto(new URL('/cart', page.url()).href);

  const panel = await openWidget(page);
  await panel.getByRole('button', { name: /Points as money/ }).click();
  await panel.getByRole('slider').fill('600');
  expect(await readSums(panel)).toEqual({
    'You have': '940 points',
    'You spend': '−600 points',
    'You keep': '340 points',
  });
  await panel.getByRole('button', { name: 'Redeem 600 points' }).click();
  await panel.getByRole('heading', { name: 'Your code is ready' }).waitFor();
  await panel.getByRole('button', { name: 'Apply to cart' }).click();
  await panel.getByText('Applied: your cart has the discount.').waitFor();
  const code = await panel.locator('code').innerText();
  await seeBalance(page, 340);
  await panel.getByRole('button', { name: '600 set aside' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await readSums(page.getByRole('complementary', { name: 'Summary' }))).toEqual({
    Items: '$70.00',
    [code]: '−$6.00',
    Subtotal: '$64.00',
  });
});

test('the checkout takes the discount, and the code is used', async () => {
  expect(await checkOut(page)).toEqual({ order: '#1002', paid: '$76.40' });
  await seeBalance(page, 660);
  const panel = await openWidget(page);
  await panel.getByRole('tab', { name: 'My codes' }).click();
  await panel.getByText('No codes yet').waitFor();
  await panel.getByText(/^Used · /).waitFor();

  const [earned, spent] = await readHistory(page);
  expect(earned).toEqual({
    title: 'Order #1002',
    points: '+320',
    why: [
      'Linen Apron × 1 counts 49.37 USD.',
      'Walnut Scoop × 1 counts 14.63 USD.',
      '5 points for each 1.00 USD of 64.00 USD makes 320 points.',
      'Balance after: 660 points',
    ],
  });
  expect(spent).toEqual({});
});
