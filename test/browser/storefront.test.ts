import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openMayasStage, openWindow, type Stage, type Window } from '../journeys/open-test-demo.ts';
import { openWidget, plainSpaces, signInAs, widget } from '../journeys/visit-storefront.ts';
import { findBarriers } from '../support/find-barriers.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };
const targetPx = 44;

let stage: Stage;

beforeAll(async () => {
  stage = await openMayasStage();
});

afterAll(() => stage.close());

const at = (path: string): string => new URL(path, stage.demo.sandbox.storefrontUrl).href;

async function openSignedIn(options: BrowserContextOptions): Promise<Window> {
  const window = await openWindow(stage.browser, options);
  await signInAs(window.page, stage.demo.sandbox.storefrontUrl, 'Maya');
  return window;
}

test.each([
  ['a phone', phone],
  ['a desktop', desktop],
] as const)(
  'on %s the focus is on what is read first, and where it was left',
  async (_, options) => {
    const { context, page, errors } = await openSignedIn(options);
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => {
        const { activeElement } = document.querySelector('#regulars-embed')?.shadowRoot ?? {};
        return activeElement?.getAttribute('to') ?? activeElement?.textContent;
      });
    const launcher = page.locator('#regulars-embed .launcher');
    await launcher.click();
    const panel = widget(page);
    await panel.locator('.balance strong').waitFor();
    await expect.poll(focused).toBe('Juniper & Co');
    const door = panel.locator('a:has(.ticket)').first();
    const to = await door.getAttribute('to');
    await door.click();
    await expect.poll(focused).toBe('$5 off your order');
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.isVisible()).toBe(false);
    const before = await page.evaluate(() => document.documentElement.style.overflow);
    expect(before).toBe('');
    // The launcher begins at the first screen.
    await launcher.click();
    await panel.locator('.hero').waitFor();
    await expect.poll(focused).toBe('Juniper & Co');
    await door.click();
    await expect.poll(focused).toBe('$5 off your order');
    await panel.locator('.bar .round').first().click();
    await panel.locator('.hero').waitFor();
    await expect.poll(focused).toBe(to);
    expect(errors).toEqual([]);
    await context.close();
  },
);

test('a block of the theme brings its file along, and the launcher fetches it no second time', async () => {
  const { context, page, errors } = await openSignedIn(desktop);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('regulars-elements')) asked.push(request.url());
  });
  await page.goto(at('/pages/rewards'));
  await page.locator('regulars-panel .balance strong').waitFor();
  await page.waitForLoadState('networkidle');
  expect(asked).toHaveLength(1);
  expect(errors).toEqual([]);
  await context.close();
});

test('without script: the balance, a reward, its code, and undoing it', async () => {
  const { context, page } = await openSignedIn({ ...desktop, javaScriptEnabled: false });
  await page.goto(at('/apps/regulars/pages/home'));
  const points = async (): Promise<number> =>
    Number((await page.locator('.regulars-balance strong').innerText()).replaceAll(/\D/g, ''));
  const look = async (): Promise<number> => {
    await page.reload();
    return points();
  };
  await expect.poll(look, { timeout: 15_000 }).toBeGreaterThan(500);
  const before = await points();
  await page.getByRole('link', { name: '$5 off your order' }).click();
  await page.getByRole('button', { name: /^Redeem 400/ }).click();
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator('code').count();
      },
      { timeout: 15_000, interval: 500 },
    )
    .toBe(1);
  const code = await page.locator('code').innerText();
  expect(stage.demo.sandbox.shop.discountByCode(code)).toBeDefined();
  await page.goto(at('/apps/regulars/pages/home'));
  expect(await points()).toBe(before - 400);
  await page.locator('summary', { hasText: 'Undo' }).click();
  await page.getByRole('button', { name: 'Yes, undo' }).click();
  expect(await points()).toBe(before);

  await page.locator('#regulars-history').getByRole('link').click();
  const newest = page.locator('details summary strong').first();
  expect(plainSpaces(await newest.innerText())).toMatch(/^Back from \$5\.00 off/);
  await context.close();
});

test.each(['home', 'reward/five-off', 'history', 'statement', 'card', 'friends', 'preferences'])(
  'the page %s that works without script has no barrier, in English and in Arabic',
  async (name) => {
    const { context, page } = await openSignedIn(phone);
    for (const language of ['en', 'ar']) {
      await page.goto(at(`/apps/regulars/pages/${name}?locale=${language}`));
      expect(await findBarriers(page)).toEqual([]);
      const cutOff = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(cutOff).toBeLessThanOrEqual(0);
    }
    await context.close();
  },
);

test('a form that another site sends in a shopper’s name changes nothing', async () => {
  const { context, page } = await openSignedIn({ ...desktop, javaScriptEnabled: false });
  const answer = await page.request.post(at('/apps/regulars/pages/join'), {
    form: { form_token: 'forged' },
  });
  expect(await answer.text()).toContain('open for too long');
  const bare = await page.request.post(at('/apps/regulars/pages/join'), { form: {} });
  expect(await bare.text()).toContain('open for too long');
  await context.close();
});

test('the launcher is there before any script, and nothing moves when it comes', async () => {
  const { context, page } = await openWindow(stage.browser, phone);
  await page.route(/regulars-loader\.js/, (route) => route.abort());
  await page.goto(at('/'));
  const before = await page.locator('.launcher').boundingBox();
  expect(before?.width).toBeGreaterThan(targetPx);
  await page.unroute(/regulars-loader\.js/);
  await page.reload();
  await page.waitForFunction(() => 'regulars' in window);
  expect(await page.locator('.launcher').boundingBox()).toEqual(before);
  await context.close();
});

test('offline: a press says so, and coming back goes on by itself', async () => {
  const { context, page } = await openSignedIn(phone);
  const panel = await openWidget(page);
  await panel.locator('.balance strong').waitFor();
  await context.setOffline(true);
  await panel.locator('a:has(.ticket)').first().click();
  await panel.getByText(/You seem to be offline/).waitFor();
  await context.setOffline(false);
  // Coming back is told by the browser; until then there is a button.
  await panel.locator('.screen').waitFor();
  expect(await panel.getByText(/You seem to be offline/).count()).toBe(0);
  await context.close();
});

test('on a slow line the panel says that it is loading, and then has everything', async () => {
  const { context, page } = await openSignedIn(phone);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await page.locator('.launcher').click();
  const panel = widget(page);
  await panel.locator('.skeleton').waitFor();
  await panel.locator('.balance strong').waitFor();
  expect(await panel.locator('.skeleton').count()).toBe(0);
  await context.close();
});

/** Everything that the page was told to load or ask, to look for what must not stand in an address. */
function listenToAddresses(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  return seen;
}

test('nobody’s token, e-mail or code stands in an address', async () => {
  const { context, page } = await openSignedIn(desktop);
  const addresses = listenToAddresses(page);
  const panel = await openWidget(page);
  await panel.locator('a:has(.ticket)', { hasText: '$5 off your order' }).click();
  await panel.getByRole('button', { name: /^Redeem 400/ }).click();
  await panel.getByRole('heading', { name: 'Your code is ready' }).waitFor();
  const code = await panel.locator('code').innerText();
  expect(addresses.filter((address) => address.includes(code) || address.includes('maya'))).toEqual(
    [],
  );
  await context.close();
});

test('under the strictest policy everything works, and nothing complains', async () => {
  const window = await openSignedIn(desktop);
  const { context, page, errors } = window;
  await page.goto(at('/strict'));
  await page.locator('#regulars-embed .launcher').click();
  const panel = widget(page);
  await panel.locator('.balance strong').waitFor();
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByRole('tabpanel', { name: 'History' }).locator('summary').first().click();
  await panel.getByRole('tab', { name: 'Rewards' }).click();
  await panel.locator('a:has(.ticket)', { hasText: 'Points as money' }).click();
  await panel.getByRole('slider').fill('300');
  await panel.getByRole('button', { name: /^Redeem/ }).click();
  await panel.getByRole('heading', { name: 'Your code is ready' }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test('a page of any shop has the calls, the events and the elements, by a token that is in no address', async () => {
  const { context, page, errors } = await openWindow(stage.browser, desktop);
  await page.goto(`${stage.demo.stripe.url}/sign-in`);
  await page.getByRole('button', { name: 'Maya Lindqvist' }).click();
  await page.getByRole('link', { name: 'Maya', exact: true }).waitFor();
  const addresses = listenToAddresses(page);
  const tokens: string[] = [];
  page.on('request', (request) => {
    const bearer = request.headers()['authorization'];
    if (bearer !== undefined) tokens.push(bearer.replace('Bearer ', ''));
  });
  await page.goto(`${stage.demo.stripe.url}/example/`);
  const inline = page.locator('regulars-panel');
  // What stands there while it loads has a hero, too.
  await inline.locator('.balance strong, .doors').first().waitFor();
  const told = await page.evaluate(async () => {
    const { regulars } = window as unknown as {
      regulars: {
        open(screen?: string): Promise<void>;
        close(): void;
        balance(): number | null;
        on(name: string, handler: (detail: unknown) => void): () => void;
      };
    };
    const heard: string[] = [];
    const end = regulars.on('open', () => heard.push('open'));
    regulars.on('close', () => heard.push('close'));
    await regulars.open('card');
    regulars.close();
    end();
    await regulars.open();
    regulars.close();
    return { heard, balance: regulars.balance() };
  });
  expect(told.heard.filter((name) => name === 'open')).toEqual(['open']);
  expect(tokens.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => tokens.some((token) => address.includes(token)))).toEqual(
    [],
  );
  expect(errors).toEqual([]);
  await context.close();
});
