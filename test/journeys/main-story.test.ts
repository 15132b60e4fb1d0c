import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openStage, openWindow, type Stage, type Window } from './open-test-demo.ts';
import { postBrokenDelivery } from './post-broken-delivery.ts';
import { openSection, readRows, readStat } from './visit-admin.ts';
import {
  checkOut,
  openWidget,
  plainSpaces,
  putIntoCart,
  readHistory,
  readSums,
  returnItem,
  seeBalance,
} from './visit-storefront.ts';

// One story from the first visit to the merchant's books. Each test goes on where the one before it ended.

/** The admin looks again every five seconds. */
const patience = { timeout: 15_000 };

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
  return text.replaceAll(/REG(-[A-Z0-9]{4}){3}/g, 'CODE');
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

test('every order stands with its reason, and a statement of the time can be saved', async () => {
  const panel = await openWidget(page);
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByRole('link', { name: 'Orders' }).click();
  await panel.getByText('#1001', { exact: true }).click();
  await panel.getByText('Gathering Bowl × 1 counts 68.00 USD.').waitFor();

  await panel.getByRole('link', { name: 'Statement' }).click();
  await panel.getByRole('link', { name: 'This year' }).click();
  await panel.getByText('At the end').waitFor();
  expect(await readSums(panel)).toMatchObject({
    'At the beginning': '0 points',
    Changes: '+940',
    'At the end': '940 points',
  });
  const saving = page.waitForEvent('download');
  await panel.getByRole('link', { name: 'Save as CSV' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^statement-\d{4}-01-01-\d{4}-12-31\.csv$/);
});

test('the slider turns points into a code, and the cart costs less', async () => {
  await putIntoCart(page, { handle: 'linen-apron', variant: 'Slate' });
  await putIntoCart(page, { handle: 'walnut-scoop' });
  await page.goto(new URL('/cart', page.url()).href);

  const panel = await openWidget(page);
  await panel.getByRole('link', { name: /Points as money/ }).click();
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
  await panel.getByRole('button', { name: 'Back' }).click();
  await seeBalance(page, 340);
  await panel.locator('summary', { hasText: '600 set aside' }).waitFor();
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
  expect(hideCodes(JSON.stringify(spent))).toBe(
    JSON.stringify({
      title: 'Turned into $6.00 off (code CODE)',
      points: '−600',
      why: [
        '600 points for “Points as money”, worth $6.00.',
        'Its code CODE was used on order #1002.',
        'Balance after: 340 points',
      ],
    }),
  );
});

test('what comes back takes its points along, and brings its share of the spent ones', async () => {
  // The scoop was 14.63 of 64.00: 320 − floor(49.37 × 5) are taken back, floor(600 × 14.63 ÷ 64.00) return.
  await returnItem(page, '#1002', 'Walnut Scoop');
  await seeBalance(page, 660 - 74 + 137);
  const afterOne = await readHistory(page);
  expect(afterOne.slice(0, 2).map(({ title, points }) => [hideCodes(title), points])).toEqual([
    ['Back from $6.00 off (code CODE)', '+137'],
    ['Order #1002: taken back', '−74'],
  ]);

  await returnItem(page, '#1002', 'Linen Apron, Slate');
  await seeBalance(page, 940);
  const afterBoth = await readHistory(page);
  expect(afterBoth.slice(0, 2).map(({ title, points }) => [hideCodes(title), points])).toEqual([
    ['Back from $6.00 off (code CODE)', '+463'],
    ['Order #1002: taken back', '−246'],
  ]);
  const panel = await openWidget(page);
  await panel.getByRole('tab', { name: 'My codes' }).click();
  await panel.getByText(/^Order returned, given back · /).waitFor();
});

test('a code that was not used can be undone', async () => {
  const panel = await openWidget(page);
  await panel.getByRole('tab', { name: 'Rewards' }).click();
  await panel.getByRole('link', { name: '$5 off your order' }).click();
  await panel.getByRole('button', { name: 'Redeem 500 points' }).click();
  await panel.getByRole('heading', { name: 'Your code is ready' }).waitFor();
  const code = await panel.locator('code').innerText();
  await panel.getByRole('button', { name: 'Back' }).click();
  await seeBalance(page, 440);

  await panel.locator('summary', { hasText: 'Undo' }).click();
  await panel.getByText('Give it back? 500 points return to your balance.').waitFor();
  await panel.getByRole('button', { name: 'Yes, undo' }).click();
  await panel.getByText(/^Undone, given back · /).waitFor();
  await seeBalance(page, 940);
  expect(stage.demo.sandbox.shop.discountByCode(code)?.deactivatedAt).not.toBeNull();
});

test('the merchant sees the same in figures', async () => {
  await admin.goto(stage.demo.sandbox.adminUrl);
  await admin.getByRole('link', { name: 'Regulars' }).click();
  app = admin.frameLocator('iframe[title="Regulars"]');
  await app.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  // 200 for joining, 740 and 320 for orders; the 600 that the second order used were redeemed.
  await expect.poll(() => readStat(app, 'Points issued'), patience).toContain('1,260');
  expect(await readStat(app, 'Points redeemed')).toEqual(['600', '↑ There were none before']);
  expect(await readStat(app, 'Members')).toEqual(['1', '↑ There were none before']);
  // At the best rate that a reward gives: $15.00 for 1,400.
  const [liability, worth] = await readStat(app, 'Points liability');
  expect([liability, worth?.split(', ')[0]]).toEqual(['940', 'worth $10.07 in rewards']);
  const events = await readRows(app.getByRole('table', { name: 'Latest events' }));
  expect(events.map(([who, what, points]) => [who, hideCodes(what ?? ''), points])).toEqual(
    [
      ['Back from $5.00 off (code CODE)', '+500'],
      ['Turned into $5.00 off (code CODE)', '−500'],
      ['Back from $6.00 off (code CODE)', '+463'],
      ['Order #1002: taken back', '−246'],
      ['Back from $6.00 off (code CODE)', '+137'],
      ['Order #1002: taken back', '−74'],
      ['Used $6.00 off (code CODE)', '0'],
      ['Order #1002', '+320'],
      ['Turned into $6.00 off (code CODE)', '−600'],
      ['Order #1001', '+740'],
    ].map((row) => ['Nora Field', ...row]),
  );
});

test('the merchant finds the member, with each movement and each lot, and adds points', async () => {
  await openSection(admin, 'Members');
  await app.getByLabel('Search by name, e-mail, phone, card or order').fill('nora@');
  await app.getByRole('link', { name: 'Nora Field' }).click();
  await app.getByRole('heading', { level: 1, name: 'Nora Field' }).waitFor();
  const ledger = app.getByRole('table', { name: 'Ledger, newest first' });
  await ledger.waitFor();
  expect((await readRows(ledger)).map((row) => hideCodes(row.slice(0, 4).join(' | ')))).toEqual([
    'Back from $5.00 off (code CODE) by Regulars | held → available | 500 | 940',
    'Turned into $5.00 off (code CODE) by the shopper | available → held | 500 | 440',
    'Back from $6.00 off (code CODE) by Regulars | redeemed → available | 463 | 940',
    'Order #1002: taken back by Regulars | available → revoked | 246 | 477',
    'Back from $6.00 off (code CODE) by Regulars | redeemed → available | 137 | 723',
    'Order #1002: taken back by Regulars | available → revoked | 74 | 586',
    'Used $6.00 off (code CODE) by Regulars | held → redeemed | 600 | 660',
    'Order #1002 by Regulars | issued → available | 320 | 660',
    'Turned into $6.00 off (code CODE) by the shopper | available → held | 600 | 340',
    'Order #1001 by Regulars | issued → available | 740 | 940',
    'Welcome bonus by Regulars | issued → available | 200 | 200',
  ]);
  await app.getByRole('tab', { name: 'Lots' }).click();
  const lots = app.getByRole('table', { name: 'Lots' });
  await lots.waitFor();
  expect((await readRows(lots)).map((row) => row.slice(0, 2))).toEqual([
    ['Welcome bonus', '200 of 200'],
    ['Order #1001', '740 of 740'],
  ]);

  await app.getByRole('button', { name: 'Adjust points' }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByLabel('Points').fill('60');
  await dialog.getByLabel('Reason').fill('Thank you for your patience');
  await dialog.getByText('Available now 940, afterwards 1,000').waitFor();
  await dialog.getByRole('button', { name: 'Post adjustment' }).click();
  await admin.getByText('+60 posted').waitFor();
  await expect.poll(() => readStat(app, 'Available'), patience).toContain('1,000');

  await seeBalance(page, 1000);
  expect((await readHistory(page))[0]).toEqual({
    title: 'Given by support',
    points: '+60',
    why: ['“Thank you for your patience”', 'Balance after: 1,000 points'],
  });
});

test('a new rule is told in words, and the next order earns by it', async () => {
  await openSection(admin, 'Program');
  await app.getByRole('button', { name: 'Edit rule spend' }).click();
  const rule = app.getByRole('dialog');
  await rule.getByLabel('Points', { exact: true }).fill('8');
  await rule.getByText('8 points for each $1.00').waitFor();
  await rule.getByRole('button', { name: 'Done' }).click();
  await app.getByText('A $42.00 order earns 336 points').waitFor();
  await app.getByRole('button', { name: 'Review and publish' }).click();
  const dialog = app.getByRole('dialog', { name: 'Publish version 3' });
  const changes = dialog.getByRole('list', { name: 'Changes: Earning' });
  await changes.getByText('8 points for each $1.00').waitFor();
  expect(await changes.locator('del').innerText()).toBe('5 points for each $1.00');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await admin.getByText('Version 3 is live').waitFor();

  await putIntoCart(page, { handle: 'wildflower-honey' });
  expect(await checkOut(page)).toEqual({ order: '#1003', paid: '$21.95' });
  await seeBalance(page, 1000 + 116);
  const [newest] = await readHistory(page);
  expect(newest?.why[1]).toBe('8 points for each 1.00 USD of 14.50 USD makes 116 points.');
});

test('a delivery that can’t be read is kept with the field that is wrong', async () => {
  const id = await postBrokenDelivery(stage.demo);
  await openSection(admin, 'Developers');
  await app.getByRole('link', { name: 'Open the inbox' }).click();
  await app.getByRole('tab', { name: 'Failed 1' }).click();
  const failed = app.getByRole('table', { name: 'Deliveries, newest first' });
  // The list of all deliveries shows it as well, until that of the failed ones has come.
  await expect
    .poll(async () => (await readRows(failed)).map((row) => row.slice(0, 3)), patience)
    .toEqual([
      [`orders/create ${id} line_items[0].price: must be a decimal`, 'Critical Failed', '1'],
    ]);
  await app.getByRole('button', { name: `Replay orders/create ${id}` }).click();
  await admin.getByText('It will be handled again in a moment').waitFor();
  await expect.poll(async () => (await readRows(failed))[0]?.[2], patience).toBe('2');
});

test('the books are checked, and every point is accounted for', async () => {
  await openSection(admin, 'Ledger');
  await app.getByRole('button', { name: 'Check now' }).click();
  await admin.getByText('The ledger was checked').waitFor();
  await app.getByText('Every point is accounted for').waitFor();
  const checks = await readRows(app.getByRole('table', { name: 'What was checked' }));
  expect(checks.map((row) => row.at(-1))).toEqual(checks.map(() => 'Success Holds'));
  for (const { errors, outside } of [shopper, merchant]) {
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  }
});
