import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openMayasStage, openWindow, type Stage, type Window } from '../journeys/open-test-demo.ts';
import { signInAs, widget } from '../journeys/visit-storefront.ts';
import { findBarriers } from '../support/find-barriers.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };
/** What a desktop at 200 % has room for. */
const zoomed = { viewport: { width: 640, height: 400 } };
const targetPx = 44;

let stage: Stage;

beforeAll(async () => {
  stage = await openMayasStage();
});

afterEach(() => {
  stage.demo.sandbox.embed.locale = 'en';
});

afterAll(() => stage.close());

/** What can be pressed and is smaller than a fingertip; a link within a sentence may be. */
const findSmall = (panel: Locator): Promise<string[]> =>
  panel.evaluate(
    (dialog, least) =>
      [...dialog.querySelectorAll('button, a, summary, input, select')]
        .filter((one) => one.checkVisibility({ opacityProperty: false, visibilityProperty: true }))
        .filter((one) => one.closest('p, .hidden') === null || one.matches('.button'))
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
        .map(
          ({ one, box }) =>
            `${one.tagName} ${one.textContent.trim().slice(0, 30)} ${box.width}×${box.height}`,
        ),
    targetPx,
  );

const isTooWide = (panel: Locator): Promise<boolean> =>
  panel.evaluate((dialog) => {
    const scroll = dialog.querySelector('.scroll') ?? dialog;
    return scroll.scrollWidth > scroll.clientWidth + 1;
  });

async function expectUsable({ page, errors, outside }: Window, place: string): Promise<void> {
  const panel = widget(page);
  await page.waitForTimeout(400);
  // The page behind is the same on every screen.
  const within = place === 'home' ? 'html' : '#regulars-embed';
  const barriers = await findBarriers(page, { within });
  const found = { barriers, small: await findSmall(panel), wide: await isTooWide(panel) };
  expect({ place, ...found, errors, outside }).toEqual({
    place,
    barriers: [],
    small: [],
    wide: false,
    errors: [],
    outside: [],
  });
}

const languages = [
  ['en', 'ltr', 'Rewards'],
  ['de', 'ltr', 'Prämien'],
  ['ja', 'ltr', null],
  ['ar', 'rtl', null],
] as const;
const screens = [
  ['a phone', phone],
  ['a desktop', desktop],
  ['a desktop at 200 %', zoomed],
] as const;

test.each(
  languages.flatMap(([language, dir]) =>
    screens.map(([name, options]) => ({ language, dir, name, options })),
  ),
)(
  'the panel in $language on $name: every screen fits, reads its way and has no barrier',
  async ({ language, dir, options }) => {
    stage.demo.sandbox.embed.locale = language;
    const window = await openWindow(stage.browser, options);
    const { page } = window;
    await signInAs(page, stage.demo.sandbox.storefrontUrl, 'Maya');
    await page.locator('#regulars-embed .launcher').click();
    const panel = widget(page);
    await panel.locator('.balance strong').waitFor();
    expect(await panel.getAttribute('lang')).toBe(language);
    expect(await panel.evaluate((dialog) => getComputedStyle(dialog).direction)).toBe(dir);
    await expectUsable(window, 'home');
    const tabs = panel.getByRole('tab');
    for (let tab = 1; tab < (await tabs.count()); tab += 1) {
      await tabs.nth(tab).click();
      await expect.poll(() => panel.locator('.skeleton:visible').count()).toBe(0);
      await expectUsable(window, `tab ${tab}`);
    }
    await tabs.first().click();
    await panel.locator('a:has(.ticket)').first().click();
    await panel.locator('.screen').waitFor();
    await expectUsable(window, 'reward');
    await panel.locator('.bar .round').first().click();
    for (const door of ['card', 'preferences', 'friends']) {
      await panel.locator('.hero').waitFor();
      await panel.locator(`a[href*="${door}"]`).first().click();
      await expect.poll(() => panel.locator('.hero').count()).toBe(0);
      await expect.poll(() => panel.locator('.skeleton:visible').count()).toBe(0);
      await expectUsable(window, door);
      await panel.locator('.bar .round').first().click();
    }
    await window.context.close();
  },
);
