import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createLogger } from '../../server/base/logger.ts';
import { createGuestLimits } from '../../server/http/limit-guests.ts';
import { createReferralPage } from '../../server/http/pages/referral-page.ts';
import { createShopReader } from '../../server/operations/read-shop.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { type Served, serve } from '../http/serve.ts';
import { ReferralWorld } from '../operations/referrals/referral-world.ts';
import { launchChromium } from '../support/chromium.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openDeps, testEncryption } from '../support/shop.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const screens: readonly (readonly [string, BrowserContextOptions])[] = [
  ['a phone', phone],
  ['a phone in the dark', { ...phone, colorScheme: 'dark' }],
  ['a small phone', { ...phone, viewport: { width: 320, height: 568 } }],
  ['a desktop', { viewport: { width: 1280, height: 800 } }],
];

let database: TestDatabase;
let deps: DrainDeps;
let world: ReferralWorld;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  world = await ReferralWorld.open(deps);
  served = await serve({
    '/': createReferralPage({
      db: deps.db,
      shops: createShopReader(deps.db),
      encryption: testEncryption,
      hashContact: deps.hashContact,
      clock: { now: () => world.now },
      log: createLogger('silent'),
      guestLimits: createGuestLimits(),
      appUrl: 'http://app.example',
      shopUrl: ({ domain }) => `https://${domain}`,
      mails: true,
    }),
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await served.close();
  await deps.db.close();
  await database.drop();
});

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
}

describe('the page of a link', () => {
  it.each(screens)('has no barriers, fits, and stays where it is on %s', async (_name, screen) => {
    const context = await browser.newContext(screen);
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.goto(`${served.origin}/r/${world.publicCode}`);
    await expectAccessible(page);
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += 'value' in entry ? Number(entry.value) : 0;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(moved).toBe(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(screen.viewport?.width ?? 0);
    // What the policy of the page refuses is told there.
    expect(refused).toEqual([]);
    await context.close();
  });

  it('gives a friend their code without script', async () => {
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.origin}/r/${world.publicCode}?via=qr`);
    await page.getByLabel('Your e-mail').fill('friend@example.com');
    await page.getByRole('button', { name: 'Get my offer' }).click();
    await page.getByRole('heading', { name: 'One moment' }).waitFor();
    const [referral] = await world.all();
    const code = await world.codeOf(referral?.referralId ?? '');
    // The page asks again by itself.
    await page.getByText(code, { exact: true }).waitFor();
    const way = page.getByRole('link', { name: 'Use it in the shop' });
    expect(await way.getAttribute('href')).toContain(`/discount/${code}?redirect=`);
    expect(referral).toMatchObject({ channel: 'qr', state: 'claimed' });
    const address = page.url();
    await context.close();
    // axe needs script of its own.
    const reader = await browser.newContext(phone);
    const again = await reader.newPage();
    await again.goto(address);
    await expectAccessible(again);
    await reader.close();
  });
});
