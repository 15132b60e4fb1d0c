import type { Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobDeps } from '../../server/backend.ts';
import { SettableClock } from '../../server/base/clock.ts';
import { programDocument } from '../../server/contract/program/program.ts';
import { runDue } from '../../server/jobs/worker.ts';
import { publishProgram, saveProgramDraft } from '../../server/operations/publish-program.ts';
import { plainProgram } from '../sandbox/demo-program.ts';
import { openStage, openWindow, type Stage } from './open-test-demo.ts';
import { openSection, readRows } from './visit-admin.ts';
import { plainSpaces } from './visit-storefront.ts';

// Points run out, and their member hears of it. Each test goes on where the one before it ended.

let stage: Stage;
let shopper: Page;
let outside: string[];
/** The last day on which the points are good. */
let lastDay: Temporal.PlainDate;

beforeAll(async () => {
  stage = await openStage();
  ({ page: shopper, outside } = await openWindow(stage.browser));
  const { backend, shop } = stage.demo;
  const step = { shopId: shop.shopId, by: 'Robin Vale', now: new Date() };
  const document = programDocument.parse({
    ...plainProgram,
    expiry: { kind: 'per_lot', months: 1 },
  });
  await saveProgramDraft(backend.db, { ...step, document });
  await publishProgram(backend.db, step);
  lastDay = Temporal.Now.plainDateISO(shop.timeZone).add({ months: 1 });
});

afterAll(() => stage.close());

/** Maya buys bowls, and the points of all she has bought have come. */
async function buy(quantity: number): Promise<void> {
  const { backend, sandbox } = stage.demo;
  const { shop } = sandbox;
  shop.placeOrder({
    customerId: shop.customerByEmail('maya@example.com')?.id ?? '',
    lines: [{ variantId: shop.variantId('gathering-bowl'), quantity }],
  });
  await expect
    .poll(() => backend.db.query('select 1 from orders where granted_points > 0'), {
      timeout: 20_000,
    })
    .toHaveLength(shop.orders.length);
}

/** What is due at noon of the shop, so many days before that day is over. */
async function runDaysBefore(days: number): Promise<void> {
  const { backend, shop } = stage.demo;
  const noon = lastDay
    .subtract({ days })
    .toZonedDateTime({ timeZone: shop.timeZone, plainTime: '12:00' });
  const clock = new SettableClock(new Date(noon.epochMilliseconds));
  await runDue(jobDeps({ ...backend, clock }), backend.databaseUrl);
}

const subjects = () =>
  stage.demo.sandbox.shop.mailbox.flatMap(({ subject, html }) =>
    html === undefined ? [] : [plainSpaces(subject)],
  );

test('a member hears of it when the day comes near, and the mail leads back to the shop', async () => {
  await buy(3);
  await runDaysBefore(1);
  await expect.poll(subjects, { timeout: 15_000 }).toEqual(['1,220 points expire tomorrow']);
  await shopper.goto(`${stage.demo.sandbox.storefrontUrl}/mailbox`);
  const mail = shopper.frameLocator('iframe').first();
  await mail.getByRole('heading', { name: 'Hello Maya,' }).waitFor();
  expect(plainSpaces(await mail.getByRole('main').innerText())).toContain('Enough for $12 off');
  const button = mail.getByRole('link', { name: 'Visit Juniper & Co' });
  expect(await button.getAttribute('href')).toBe(stage.demo.sandbox.storefrontUrl);
  expect(outside).toEqual([]);
});

test('one click ends the mails', async () => {
  const mail = shopper.frameLocator('iframe').first();
  const [page] = await Promise.all([
    shopper.waitForEvent('popup'),
    mail.getByRole('link', { name: 'No more reminders' }).click(),
  ]);
  await page.getByRole('button', { name: 'Stop the reminders' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect.poll(() => heading.innerText()).toBe('Done: no more reminders');
});

test('staff see what was sent and what was not', async () => {
  const { sandbox } = stage.demo;
  await buy(1);
  await runDaysBefore(7);
  const { page } = await openWindow(stage.browser);
  await page.goto(`${sandbox.adminUrl}/apps/regulars`);
  const app = await openSection(page, 'Members');
  await app.getByRole('link', { name: /Maya/ }).click();
  await app.getByRole('tab', { name: 'Notices' }).click();
  await app.getByText('This member wants no mails.').waitFor();
  const rows = await readRows(app.getByRole('table'));
  expect(rows.map((cells) => cells.slice(0, 2))).toEqual([
    [
      expect.stringMatching(/\(7 days before\) This member wants no mails\.$/),
      'Attention Not sent',
    ],
    [expect.stringMatching(/^1,220 points expire on .* \(1 day before\)$/), 'Success Sent'],
  ]);
  expect(subjects()).toHaveLength(1);
});
