import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { demoProgram } from '../sandbox/demo-program.ts';
import { openStage, openWindow, type Stage, type Window } from '../journeys/open-test-demo.ts';
import { openSection } from '../journeys/visit-admin.ts';
import { openWidget, seeBalance, signInAs } from '../journeys/visit-storefront.ts';
import { findBarriers } from '../support/find-barriers.ts';

const screens: readonly (readonly [string, BrowserContextOptions])[] = [
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ['a desktop', { viewport: { width: 1280, height: 800 } }],
  ['a desktop in the dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
];

let stage: Stage;

beforeAll(async () => {
  // Its campaign is over here: what an order earns must be the same on every day of the week.
  const campaigns = demoProgram.campaigns?.map((campaign) => ({
    ...campaign,
    when: { ...campaign.when, until: '2026-01-01' },
  }));
  stage = await openStage({ ...demoProgram, campaigns });
  const { shop } = stage.demo.sandbox;
  const lines = [{ variantId: shop.variantId('gathering-bowl'), quantity: 3 }];
  for (const email of ['maya@example.com', 'ines@example.com']) {
    const customerId = shop.customerByEmail(email)?.id ?? '';
    const order = shop.placeOrder({ customerId, lines });
    shop.refund(order.id, { lines: [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }] });
  }
  await stage.demo.sandbox.settled();
});

afterAll(() => stage.close());

/** Colours are judged as they stay: what still fades in has others. What breathes for ever is left to breathe. */
async function seeItSettled(page: Page): Promise<void> {
  for (const frame of page.frames())
    await frame.waitForFunction(() =>
      [document, ...[...document.querySelectorAll('*')].flatMap((host) => host.shadowRoot ?? [])]
        .flatMap((root) => root.getAnimations())
        .every(
          ({ effect, playState, timeline }) =>
            playState !== 'running' ||
            timeline !== document.timeline ||
            effect?.getComputedTiming().endTime === Infinity,
        ),
    );
}

/** Nothing stands in the way, nothing went wrong, and nobody outside was asked. */
async function expectFine(window: Window, place: string): Promise<void> {
  const { page, errors, outside } = window;
  await seeItSettled(page);
  const found = { place, barriers: await findBarriers(page), errors, outside };
  expect(found).toEqual({ place, barriers: [], errors: [], outside: [] });
}

test.each(screens)('everybody can use the storefront and the widget on %s', async (_, options) => {
  const window = await openWindow(stage.browser, options);
  const { page } = window;
  await page.goto(stage.demo.sandbox.storefrontUrl);
  await expectFine(window, 'the storefront');
  await openWidget(page);
  await page.getByText('Ways to earn').waitFor();
  await expectFine(window, 'the widget of a guest');

  await signInAs(page, stage.demo.sandbox.storefrontUrl, 'Maya');
  await seeBalance(page, 200 + 680);
  const panel = await openWidget(page);
  for (const name of ['Rewards', 'My codes', 'History', 'Earn']) {
    await panel.getByRole('tab', { name }).click();
    if (name === 'History') await panel.getByText('Order #1001').first().click();
    await expectFine(window, name);
  }
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByRole('link', { name: 'Orders' }).click();
  await panel.getByText('#1001', { exact: true }).click();
  await expectFine(window, 'the orders');
  await panel.getByRole('link', { name: 'Statement' }).click();
  await panel.getByRole('link', { name: 'Save as CSV' }).waitFor();
  await expectFine(window, 'the statement');
  await panel.getByRole('tab', { name: 'Rewards' }).click();
  await panel.getByRole('link', { name: /Points as money/ }).click();
  await expectFine(window, 'the slider');
  await window.context.close();
});

test('everybody can use a code', async () => {
  const window = await openWindow(stage.browser, screens[0]?.[1]);
  const { page } = window;
  await signInAs(page, stage.demo.sandbox.storefrontUrl, 'Ines');
  await seeBalance(page, 200 + 680);
  const panel = await openWidget(page);
  await panel.getByRole('link', { name: '$5 off your order' }).click();
  await panel.getByRole('button', { name: 'Redeem 500 points' }).click();
  await panel.getByRole('heading', { name: 'Your code is ready' }).waitFor();
  await expectFine(window, 'the new code');
  await panel.locator('summary', { hasText: 'Undo' }).click();
  await expectFine(window, 'the question before undoing');
  await panel.getByRole('button', { name: 'Back' }).click();
  await panel.getByRole('tab', { name: 'My codes 1' }).waitFor();
  await expectFine(window, 'my codes');
  await window.context.close();
});

test.each(screens.slice(0, 2))('everybody can use the admin on %s', async (_, options) => {
  const window = await openWindow(stage.browser, options);
  const { page } = window;
  await page.goto(`${stage.demo.sandbox.adminUrl}/apps/regulars`);
  const app = page.frameLocator('iframe[title="Regulars"]');
  await app.getByText('Latest events').first().waitFor();
  await expectFine(window, 'the overview');

  for (const [name, shown] of [
    ['Liability', 'What it is likely to cost'],
    ['Cohorts', 'Who bought again'],
    ['Points movement', 'It adds up'],
  ] as const) {
    await openSection(page, 'Reports');
    if (name === 'Liability') await expectFine(window, 'the reports');
    await app.getByRole('link', { name, exact: true }).click();
    await app.getByText(shown, { exact: true }).first().waitFor();
    await expectFine(window, `the report ${name}`);
  }
  await app.getByRole('button', { name: 'What is “Issued”?' }).click();
  await app.getByText(/^Points given for orders/).waitFor();
  await expectFine(window, 'what a figure means');
  await page.keyboard.press('Escape');
  await app
    .getByRole('button', { name: /Show the rows behind it$/ })
    .first()
    .click();
  await app.getByRole('dialog').getByRole('link', { name: 'Maya Lindqvist' }).first().waitFor();
  await expectFine(window, 'what a figure is made of');
  await app.getByRole('dialog').getByText('Close', { exact: true }).last().click();
  await app.getByRole('dialog').waitFor({ state: 'hidden' });

  await openSection(page, 'Members');
  await app.getByRole('link', { name: 'Maya Lindqvist' }).waitFor();
  await expectFine(window, 'the members');
  await app.getByRole('link', { name: 'Maya Lindqvist' }).click();
  for (const [name, shown] of [
    ['Ledger', 'Welcome bonus'],
    ['Lots', 'Welcome bonus'],
    ['Orders', '#1001'],
    ['Activities', 'Record activity'],
    ['Redemptions', 'Nothing redeemed yet'],
  ] as const) {
    await app.getByRole('tab', { name }).click();
    await app.getByText(shown, { exact: true }).first().waitFor();
    await expectFine(window, `a member’s ${name}`);
  }
  await app.getByRole('button', { name: 'Adjust points' }).click();
  await app.getByRole('dialog').getByLabel('Reason').waitFor();
  await expectFine(window, 'the adjustment');
  await app.getByRole('dialog').getByText('Close', { exact: true }).last().click();

  await openSection(page, 'Program');
  await app.getByText('What shoppers get').waitFor();
  for (const [name, edit] of [
    ['Earning', 'Edit rule spend'],
    ['Campaigns', 'Edit Double Sunday'],
    ['Activities', 'Edit Birthday'],
    ['Tiers', 'Edit Regular'],
    ['Segments', 'Edit Bought once'],
    ['Rewards', 'Edit $5 off your order'],
    ['Settings', null],
  ] as const) {
    await app.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
    await expectFine(window, `the program’s ${name}`);
    if (edit === null) continue;
    await app.getByRole('button', { name: edit }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Done' }).waitFor();
    for (const fold of await app.getByRole('dialog').locator('summary').all()) await fold.click();
    await expectFine(window, edit);
    await app.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await app.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await openSection(page, 'To do');
  await app.getByText('Nothing waits for you').waitFor();
  await expectFine(window, 'the list of what is to do');
  await openSection(page, 'Sales channels');
  await app.getByRole('button', { name: 'Connect Stripe' }).click();
  await app.getByRole('dialog').getByLabel('Restricted key').waitFor();
  await expectFine(window, 'connecting a sales channel');
  await app.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await app.getByRole('dialog').waitFor({ state: 'hidden' });
  await expectFine(window, 'the sales channels');
  await openSection(page, 'Developers');
  await app.getByRole('button', { name: 'Create a key' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Choose everything' }).click();
  await expectFine(window, 'making an API key');
  await app.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await app.getByRole('dialog').waitFor({ state: 'hidden' });
  await app.getByText('Show the document').click();
  await expectFine(window, 'the developers’ corner');
  await app.getByRole('link', { name: 'Open the inbox' }).click();
  await app.getByText('orders/paid').first().waitFor();
  await expectFine(window, 'the inbox');
  await openSection(page, 'Ledger');
  await app.getByRole('button', { name: 'Check now' }).click();
  await app.getByText('Every point is accounted for').waitFor();
  await expectFine(window, 'the ledger');
  await window.context.close();
});
