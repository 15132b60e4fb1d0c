import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openStage, openWindow, type Stage } from './open-test-demo.ts';
import { plainSpaces, widget } from './visit-storefront.ts';

// The shopper's part without a mouse: every step is a key. Each test goes on where the one before it ended.

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  ({ page } = await openWindow(stage.browser));
  await page.goto(stage.demo.sandbox.storefrontUrl);
});

afterAll(() => stage.close());

/** More stops than any page here has. */
const stopsMax = 90;

interface Focus {
  name: string;
  isInDialog: boolean;
}

/** What has the focus, through shadow roots, by the name that a screen reader says. */
async function readFocus(): Promise<Focus> {
  const focus = await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return {
      name: element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '',
      isInDialog: (element?.closest('dialog') ?? null) !== null,
    };
  });
  return { ...focus, name: plainSpaces(focus.name) };
}

async function tabTo(name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < stopsMax; stop += 1) {
    await page.keyboard.press('Tab');
    const focus = await readFocus();
    if (typeof name === 'string' ? focus.name === name : name.test(focus.name)) return;
    passed.push(focus.name);
  }
  expect(passed).toContain(name);
}

async function press(name: string | RegExp): Promise<void> {
  await tabTo(name);
  await page.keyboard.press('Enter');
}

/** Follows a link, or sends a form, to the page with that heading. */
async function goTo(heading: string, by: string | RegExp): Promise<void> {
  await press(by);
  await page.getByRole('heading', { name: heading, exact: true }).waitFor();
}

test('signs in and buys', async () => {
  await goTo('Sign in', 'Sign in');
  await goTo('On the shelf', /Maya/);
  await page.getByRole('link', { name: 'Maya' }).waitFor();
  await goTo('Gathering Bowl', /^Gathering Bowl/);
  await tabTo('Sand');
  await page.keyboard.press('ArrowRight');
  expect((await readFocus()).name).toBe('Ink');
  await press('Add to cart');
  await page.getByText('Added to your cart').waitFor();
  await goTo('Your cart', /^Cart/);
  await goTo('Checkout', 'Check out');
  await goTo('Thank you, Maya!', 'Pay $80.80');
  await goTo('On the shelf', 'Back to the shelf');
});

test('the open widget keeps the focus and gives it back', async () => {
  await press(/^Rewards/);
  await widget(page).locator('.balance', { hasText: '540' }).waitFor();
  const stops = new Set<string>();
  for (let stop = 0; stop < 30; stop += 1) {
    await page.keyboard.press('Tab');
    const focus = await readFocus();
    expect(focus).toEqual({ name: focus.name, isInDialog: true });
    stops.add(focus.name);
  }
  // Of the tabs one is a stop, the chosen one; each reward is one, also what can't be had yet.
  expect([...stops].filter((name) => !/points/.test(name))).toEqual([
    'Close',
    'My card',
    'Rewards',
    'Preferences',
  ]);
  const rewards = await widget(page).locator('.ticket').count();
  expect([...stops].filter((name) => /points/.test(name))).toHaveLength(rewards);
  await page.keyboard.press('Shift+Tab');
  expect((await readFocus()).isInDialog).toBe(true);
  await page.keyboard.press('Escape');
  await widget(page).waitFor({ state: 'hidden' });
  expect((await readFocus()).name).toMatch(/^Rewards/);
});

test('the tabs follow the arrow keys', async () => {
  await page.keyboard.press('Enter');
  await tabTo('Rewards');
  for (const name of ['My codes', 'History', 'Earn']) {
    await page.keyboard.press('ArrowRight');
    expect((await readFocus()).name).toBe(name);
    await widget(page).getByRole('tab', { name, selected: true }).waitFor();
  }
  await page.keyboard.press('ArrowLeft');
  await widget(page).getByText('Order #1001').waitFor();
  await press(/^Order #1001/);
  await widget(page)
    .getByText('5 points for each 1.00 USD of 68.00 USD makes 340 points.')
    .waitFor();
});

test('the slider follows the arrow keys, and the code goes into the cart', async () => {
  await page.keyboard.press('Escape');
  await goTo('Evening Candle', /^Evening Candle/);
  await press('Add to cart');
  await page.getByText('Added to your cart').waitFor();
  await press(/^Rewards/);
  await widget(page).locator('.balance', { hasText: '540' }).waitFor();
  await press(/Points as money/);
  await tabTo('How much would you like to spend?');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const slider = widget(page).getByRole('slider');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('300\u00a0points = $3 off');
  await press('Redeem 300 points');
  await widget(page).getByRole('heading', { name: 'Your code is ready' }).waitFor();
  await press('Apply to cart');
  await widget(page).getByText('Applied: your cart has the discount.').waitFor();
  expect((await readFocus()).isInDialog).toBe(true);
});

test('the code is undone, and the points are back', async () => {
  await press('Undo');
  await press('Yes, undo');
  await widget(page).getByText('Undone, given back').waitFor();
  expect((await readFocus()).isInDialog).toBe(true);
  await widget(page).locator('.balance', { hasText: '540' }).waitFor();
  await page.keyboard.press('Escape');
  expect((await readFocus()).name).toMatch(/^Rewards/);
});
