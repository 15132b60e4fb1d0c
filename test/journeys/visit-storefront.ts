import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const patience = { timeout: 20_000, interval: 300 };

/** Signs in at the shop as the customer of this first name. */
export async function signInAs(page: Page, storefrontUrl: string, name: string): Promise<void> {
  await page.goto(new URL('/account/login', storefrontUrl).href);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('link', { name }).waitFor();
}

/** The widget's dialog, whether it is open or not. */
export function widget(page: Page): Locator {
  return page.getByRole('dialog');
}

/** Opens the widget, again where it is open already, and waits until it has asked the server. */
export async function openWidget(page: Page): Promise<Locator> {
  if (await widget(page).isVisible()) await page.keyboard.press('Escape');
  const asked = page.waitForResponse((answer) =>
    /\/(apps\/regulars|proxy)\/pages\/home/.test(answer.url()),
  );
  // It says the balance as well, once somebody has signed in.
  await page.getByRole('button', { name: /^Rewards\b/ }).click();
  await asked;
  return widget(page);
}

/** Looks into the widget until it shows this balance, as somebody who waits for points does. */
export async function seeBalance(page: Page, points: number): Promise<void> {
  await expect
    .poll(async () => {
      const panel = await openWidget(page);
      return readPoints(await panel.locator('.balance strong').innerText());
    }, patience)
    .toBe(points);
}

function readPoints(text: string): number {
  return Number(text.replaceAll(',', '').replace('−', '-'));
}

export interface HistoryLine {
  title: string;
  points: string;
  /** What opens under it; the last sentence names the balance. */
  why: string[];
}

/** The history as the widget shows it, newest first, each line opened. */
export async function readHistory(page: Page): Promise<HistoryLine[]> {
  // Opening makes it stale: what stood there is shown until it has been read anew.
  const told = page.waitForResponse((answer) => /\/pages\/history/.test(answer.url()));
  const panel = await openWidget(page);
  await panel.getByRole('tab', { name: 'History' }).click();
  await told;
  const tab = panel.locator('[role=tabpanel][panel=history]:not([aria-busy])');
  const history = tab.locator('details');
  await history.first().waitFor();
  const lines: HistoryLine[] = [];
  for (const line of await history.all()) {
    await line.locator('summary').click();
    lines.push({
      title: await line.locator('strong').innerText(),
      points: await line.locator('.amount').innerText(),
      why: (await line.locator('.why p').allInnerTexts()).map(plainSpaces),
    });
    await line.locator('summary').click();
  }
  return lines;
}

export function plainSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

export interface Choice {
  handle: string;
  variant?: string;
  quantity?: number;
}

export async function putIntoCart(page: Page, choice: Choice): Promise<void> {
  await page.goto(new URL(`/products/${choice.handle}`, page.url()).href);
  if (choice.variant !== undefined) await page.getByText(choice.variant, { exact: true }).click();
  await page.getByLabel('Quantity').fill(String(choice.quantity ?? 1));
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByText('Added to your cart').waitFor();
}

/** From the cart to the thank-you page; returns what the checkout asked for. */
export async function checkOut(page: Page): Promise<{ order: string; paid: string }> {
  await page.goto(new URL('/cart', page.url()).href);
  await page.getByRole('link', { name: 'Check out' }).click();
  const pay = page.getByRole('button', { name: /^Pay / });
  const paid = (await pay.innerText()).replace('Pay ', '');
  await pay.click();
  await page.getByRole('heading', { name: /^Thank you/ }).waitFor();
  const order = await page.getByText(/^#\d+$/).innerText();
  await page.getByRole('link', { name: 'Back to the shelf' }).click();
  return { order, paid };
}

/** Returns a whole line of an order from the account's page. */
export async function returnItem(page: Page, order: string, item: string): Promise<void> {
  await page.goto(new URL('/account', page.url()).href);
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: order }) });
  await card.getByRole('button', { name: `Return ${item}` }).click();
  await card.getByText('1 returned').first().waitFor();
}

/** The names and values of a list like a cart's sums. */
export async function readSums(list: Locator): Promise<Record<string, string>> {
  const names = await list.getByRole('term').allInnerTexts();
  const values = await list.getByRole('definition').allInnerTexts();
  return Object.fromEntries(
    names.map((name, at) => [plainSpaces(name), plainSpaces(values[at] ?? '')]),
  );
}
