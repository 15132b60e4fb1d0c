import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { demoProgram } from '../sandbox/demo-program.ts';
import { openStage, openWindow, type Stage, type Window } from './open-test-demo.ts';
import { openSection, readRows } from './visit-admin.ts';
import { plainSpaces } from './visit-storefront.ts';

// One story of a merchant who changes the program, tries it on the past, publishes it and comes back.

let stage: Stage;
let merchant: Window;
let page: Page;
let app: FrameLocator;
let dialog: Locator;

beforeAll(async () => {
  // The story takes the tiers away, so that no reward and no referral may ask for one.
  const rewards = demoProgram.rewards?.filter(({ prices, audience }) => !prices && !audience);
  stage = await openStage({ ...demoProgram, referrals: null, ...(rewards && { rewards }) });
  const { shop } = stage.demo.sandbox;
  const customerId = shop.customerByEmail('maya@example.com')?.id ?? '';
  for (const quantity of [1, 2])
    shop.placeOrder({
      customerId,
      lines: [{ variantId: shop.variantId('gathering-bowl'), quantity }],
    });
  await stage.demo.sandbox.settled();
  merchant = await openWindow(stage.browser);
  ({ page } = merchant);
  await page.goto(`${stage.demo.sandbox.adminUrl}/apps/regulars`);
  app = await openSection(page, 'Program');
  dialog = app.getByRole('dialog');
});

afterAll(() => stage.close());

async function addFromMenu(menu: string, item: RegExp): Promise<void> {
  await app.getByRole('button', { name: menu }).click();
  await app.getByRole('button', { name: item }).click();
  await dialog.waitFor();
}

async function finish(): Promise<void> {
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const tab = (name: string) => app.getByRole('tab', { name: new RegExp(`^${name}`) }).click();

test('a merchant builds a rule, tiers, a segment and a campaign for them, in words', async () => {
  await addFromMenu('Add rule', /^First or every nth order/);
  await dialog.getByLabel('Points', { exact: true }).fill('150');
  await dialog.getByText('150 points for the first order').waitFor();
  await finish();

  await tab('Tiers');
  await app.getByRole('button', { name: 'Remove all tiers' }).click();
  await app.getByRole('button', { name: 'Begin with three tiers' }).click();
  await app.getByRole('button', { name: 'Edit Gold' }).click();
  await dialog.getByLabel('From money spent').fill('300.00');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.getByText(/overlaps/i).waitFor();
  await dialog.getByLabel('From money spent').fill('500.00');
  await finish();

  await tab('Segments');
  await app.getByRole('button', { name: 'Add segment' }).click();
  await dialog.getByLabel('Name').fill('Twice and more');
  await dialog.getByLabel('At least').fill('2');
  await dialog.getByText(/^1 of \d+ members$/).waitFor();
  await finish();

  await tab('Campaigns');
  await addFromMenu('Add campaign', /^Multiplied points/);
  await dialog.getByLabel('Title').fill('Thanks for coming back');
  await dialog.getByLabel('Budget in points').fill('20000');
  await dialog.getByText('Who and what').click();
  await dialog.getByLabel('Twice and more').check();
  await dialog
    .getByText('2× the points, for Twice and more, until 20,000 points are given')
    .waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.getByText(/^Fights with “Double Sunday”/).waitFor();
  await dialog.getByText('When others match too').click();
  await dialog.getByLabel('Priority').fill('5');
  await finish();
  const campaigns = app.getByRole('list', { name: 'Campaigns', exact: true }).getByRole('listitem');
  const added = campaigns.filter({ hasText: 'Thanks for coming back' });
  await added.getByText('Running').waitFor();
  expect(await added.count()).toBe(1);
});

test('the draft is saved and tried on the past', async () => {
  await app.getByRole('button', { name: 'Try it on the past' }).click();
  await app.getByRole('button', { name: 'Run', exact: true }).click();
  const runs = app.getByRole('table', { name: 'Runs, newest first' });
  await runs.getByText('Done').waitFor();
  await runs.getByRole('link', { name: /^12 months/ }).click();
  await app.getByRole('heading', { level: 1, name: /% more points$/ }).waitFor();
  const tiers = await readRows(app.getByRole('table', { name: 'Members by tier' }));
  expect(tiers.map(([name]) => name)).toEqual(
    expect.arrayContaining(['No tier', 'Bronze', 'Silver', 'Gold']),
  );
  const winners = await readRows(app.getByRole('table', { name: 'Who would gain the most' }));
  expect(winners[0]?.[0]).toContain('Maya Lindqvist');
  await app.getByText('How people would have behaved').waitFor();
});

test('what changes is said before it is published, with what the past made of it', async () => {
  await openSection(page, 'Program');
  await app.getByRole('button', { name: 'Review and publish' }).click();
  await dialog.getByText(/Over the last 12 months it would have given/).waitFor();
  const changes = await dialog.getByRole('listitem').allInnerTexts();
  expect(changes.map(plainSpaces)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/ 150 points for the first order$/),
      expect.stringMatching(/^Thanks for coming back .* until 20,000 points are given$/),
      expect.stringMatching(/^Gold .*\$500\.00/),
      expect.stringMatching(/^Twice and more at least 2 orders$/),
    ]),
  );
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Version 3 is live').waitFor();
  await app.getByText(/^Version 3, published/).waitFor();
});

test('an older version comes back as a draft, and is published as a new one', async () => {
  await app.getByRole('button', { name: 'Versions' }).click();
  await app.getByRole('button', { name: 'Restore version 2' }).click();
  await dialog.getByRole('button', { name: 'Restore as draft' }).click();
  await app.getByText('This is a draft; shoppers still see the live version').waitFor();
  await tab('Segments');
  await app.getByRole('button', { name: 'Edit Bought once' }).waitFor();
  expect(await app.getByRole('button', { name: 'Edit Twice and more' }).count()).toBe(0);
  await app.getByRole('button', { name: 'Review and publish' }).click();
  const tiers = dialog.getByRole('list', { name: 'Changes: Tiers' }).getByRole('listitem');
  await tiers.filter({ hasText: 'Gold' }).locator('del').waitFor();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Version 4 is live').waitFor();
  await app.getByRole('button', { name: 'Versions' }).click();
  await app.getByRole('heading', { name: 'Version 4' }).waitFor();
  expect(await app.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
    'Version 4',
    'Version 3',
    'Version 2',
    'Version 1',
  ]);
  expect(merchant.errors).toEqual([]);
  expect(merchant.outside).toEqual([]);
});
