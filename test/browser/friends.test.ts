import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openWindow, type Window } from '../journeys/open-test-demo.ts';
import { aFriend, befriend, type FakeFriends } from '../storefront-widget/support/fake-friends.ts';
import { FakeShop } from '../storefront-widget/support/fake-shop.ts';
import { launchChromium } from '../support/chromium.ts';
import { findBarriers } from '../support/find-barriers.ts';

const widget = path.resolve(import.meta.dirname, '../../dist/widget');
const origin = 'http://localhost:9';

const screens: readonly (readonly [string, BrowserContextOptions])[] = [
  ['a narrow phone', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }],
  ['a desktop in the dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
];

const page = (locale: string): string => `<!doctype html>
<html lang="${locale}">
<head><meta name="viewport" content="width=device-width"><title>Marigold</title><link rel="icon" href="data:,"></head>
<body><main><h1>Marigold</h1><button id="add">Add to cart</button></main>
<div id="regulars-embed" data-shop="marigold.myshopify.com" data-shop-name="Marigold"
  data-invited-label="you have an invitation"></div>
<script src="/regulars-loader.js" defer></script>
<script>document.getElementById('add').onclick = () => fetch('/cart/add.js', { method: 'POST' });</script>
</body></html>`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Visit {
  readonly window: Window;
  readonly page: Page;
  readonly shop: FakeShop;
  readonly friends: FakeFriends;
}

/** A window on a shop whose pages have the built widget, and whose server is played. */
async function visit(options: BrowserContextOptions | undefined, locale = 'en'): Promise<Visit> {
  const shop = new FakeShop();
  const friends = befriend(shop);
  const window = await openWindow(browser, options);
  await window.context.route(`${origin}/**`, async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/regulars-')) {
      const body = await readFile(path.join(widget, pathname), 'utf8');
      return route.fulfill({ contentType: 'text/javascript', body });
    }
    if (pathname === '/cart/add.js') return route.fulfill({ json: {} });
    if (pathname === '/' || pathname === '/cart')
      return route.fulfill({ contentType: 'text/html', body: page(locale) });
    const body = request.postData();
    const answer = await shop.fetch(pathname + search, {
      method: request.method(),
      ...(body !== null && { body }),
    });
    return route.fulfill({ status: answer.status, json: await answer.json() });
  });
  return { window, page: window.page, shop, friends };
}

/** Nothing stands in the way, nothing is cut off, nothing went wrong, and nobody outside was asked. */
async function expectFine({ window, page: seen }: Visit, place: string): Promise<void> {
  await seen.waitForFunction(() =>
    [...document.querySelectorAll('#regulars-embed')]
      .flatMap((host) => host.shadowRoot?.getAnimations() ?? [])
      .every(({ playState }) => playState !== 'running'),
  );
  const barriers = await findBarriers(seen);
  const isCutOff = await seen
    .locator('dialog .scroll')
    .evaluate((scroll) => scroll.scrollWidth > scroll.clientWidth);
  const { errors, outside } = window;
  expect({ place, barriers, isCutOff, errors, outside }).toEqual({
    place,
    barriers: [],
    isCutOff: false,
    errors: [],
    outside: [],
  });
}

test.each(screens)('a member brings friends on %s', async (_, options) => {
  const visited = await visit(options, 'de');
  const { page: seen, friends } = visited;
  friends.page = {
    ...friends.page,
    qr_url: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
    counts: { friends: 2, rewarded: 1, points: 1000 },
    items: [
      { ...aFriend('a', 'rewarded', 'Bestellt, und deine Belohnung ist da.'), points: 1000 },
      aFriend('b', 'blocked', 'Der Shop konnte das nicht bestätigen.'),
    ],
  };
  await seen.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
  await seen.goto(origin);
  await seen.getByRole('button', { name: 'Rewards' }).click();
  const panel = seen.getByRole('dialog');
  await panel.getByRole('link', { name: /^Lade Freunde ein/ }).click();
  await panel.getByText('loyalty.test/r/tavolumi-3').waitFor();
  await panel.getByText('QR-Code').click();
  await panel.getByRole('switch').click();
  await panel.getByText('Zurückgehalten').first().click();
  await expectFine(visited, 'the friends');
  await visited.window.context.close();
});

test.each(screens)('a friend takes what a link offers on %s', async (_, options) => {
  const visited = await visit(options);
  const { page: seen, shop, friends } = visited;
  shop.page = { ...shop.page, signed_in: false, member: null };
  friends.pollsUntilReady = 1;
  const addresses: string[] = [];
  seen.on('request', (request) => addresses.push(request.url()));
  await seen.goto(`${origin}/?ref=tavolumi-3`);
  const panel = seen.getByRole('dialog');
  await panel.getByRole('heading', { name: 'Mara has something for you' }).waitFor();
  expect(friends.attributes).toEqual({ regulars_ref: 'tavolumi-3' });
  await expectFine(visited, 'the invitation');

  // Closed it stays closed, on this page and the next; a mark on the launcher leads back to it.
  await seen.keyboard.press('Escape');
  await seen.goto(`${origin}/cart?ref=tavolumi-3`);
  const launcher = seen.getByRole('button', { name: 'Rewards: you have an invitation' });
  await launcher.waitFor();
  expect(await panel.isVisible()).toBe(false);
  friends.attributes = {};
  await seen.getByRole('button', { name: 'Add to cart' }).click();
  await expect.poll(() => friends.attributes).toEqual({ regulars_ref: 'tavolumi-3' });

  await launcher.click();
  const field = panel.getByLabel('Your e-mail');
  await field.press('Enter');
  await panel.getByRole('alert').waitFor();
  expect(await field.evaluate((input) => input.matches(':focus'))).toBe(true);
  await expectFine(visited, 'what is wrong with the e-mail');
  await field.fill('ben@example.com');
  await field.press('Enter');
  await panel.getByText('FRIEND-7Q2M').waitFor();
  await expectFine(visited, 'the code');
  await panel.getByRole('button', { name: 'Apply to cart' }).click();
  await panel.getByRole('link', { name: 'Go to cart' }).waitFor();

  // Much later, without the link: the code is still there for them.
  await seen.goto(origin);
  await seen.getByRole('button', { name: 'Rewards', exact: true }).click();
  await expectFine(visited, 'the door to the invitation');
  await panel.getByRole('link', { name: 'Your invitation' }).click();
  await panel.getByText('FRIEND-7Q2M').waitFor();
  expect(shop.callsTo('POST', '/apps/regulars/invitation/click')).toHaveLength(1);
  expect(addresses.filter((one) => one.includes('claim-token'))).toEqual([]);
  await visited.window.context.close();
});

test('the invitation is used by keyboard alone, and the focus stays inside', async () => {
  const visited = await visit(screens[1]?.[1]);
  const { page: seen, shop } = visited;
  shop.page = { ...shop.page, signed_in: false, member: null };
  await seen.goto(`${origin}/?ref=tavolumi-3`);
  const panel = seen.getByRole('dialog');
  await panel.getByLabel('Your e-mail').waitFor();
  const stops: (string | null)[] = [];
  for (let press = 0; press < 5; press += 1) {
    await seen.keyboard.press('Tab');
    stops.push(
      await seen.evaluate(() => {
        const focused = document.querySelector('#regulars-embed')?.shadowRoot?.activeElement;
        return focused?.getAttribute('aria-label') ?? focused?.getAttribute('name') ?? 'button';
      }),
    );
  }
  expect(stops).toEqual(['email', 'button', 'Back', 'Close', 'email']);
  await seen.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await visited.window.context.close();
});
