import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { phone as userAgent, serveLinks } from '../http/pages/visit-link.ts';
import type { Served } from '../http/serve.ts';
import { ReferralWorld } from '../operations/referrals/referral-world.ts';
import { launchChromium } from '../support/chromium.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openDeps } from '../support/shop.ts';
import { findBarriers } from '../support/find-barriers.ts';

const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  // A browser that calls itself headless is a robot, and is given no cookies.
  userAgent,
};
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
  served = await serveLinks(deps, { appUrl: 'http://app.example', now: () => world.now });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await served.close();
  await deps.db.close();
  await database.drop();
});

async function expectAccessible(page: Page): Promise<void> {
  expect(await findBarriers(page, { more: ['best-practice'] })).toEqual([]);
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
    // It is theirs when they come back, and the browser's alone.
    const address = `${served.origin}/r/${world.publicCode}/claimed`;
    expect(page.url()).toMatch(new RegExp(`^${address}(\\?look=\\d+)?$`));
    const storageState = await context.storageState();
    await context.close();
    // axe needs script of its own.
    const reader = await browser.newContext({ ...phone, storageState });
    const again = await reader.newPage();
    await again.goto(address.replace(/\/claimed$/, ''));
    const back = again.getByRole('link', { name: 'Show my offer' });
    await back.waitFor();
    await again.getByText('Try another e-mail').click();
    await again.getByLabel('Your e-mail').waitFor();
    await expectAccessible(again);
    await back.click();
    const shown = again.getByText(code, { exact: true });
    await shown.waitFor();
    const lines = await shown.evaluate(
      (one) =>
        one.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(one).lineHeight),
    );
    expect(Math.round(lines)).toBe(1);
    await expectAccessible(again);
    await reader.close();
  });

  it('gives a friend their code where the browser keeps nothing', async () => {
    const at = await ReferralWorld.open(deps);
    const context = await browser.newContext(phone);
    const page = await context.newPage();
    await page.goto(`${served.origin}/r/${at.publicCode}`);
    await context.clearCookies();
    await page.getByLabel('Your e-mail').fill('forgetful@example.com');
    await page.getByRole('button', { name: 'Get my offer' }).click();
    const again = page.getByRole('button', { name: 'Have another look' });
    await again.waitFor();
    await expectAccessible(page);
    const [referral] = await at.all();
    const code = await at.codeOf(referral?.referralId ?? '');
    await again.click();
    await page.getByText(code, { exact: true }).waitFor();
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});
