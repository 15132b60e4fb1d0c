import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, openWindow, type Stage, type Window } from '../journeys/open-test-demo.ts';
import { openSection } from '../journeys/visit-admin.ts';
import { findBarriers } from '../support/find-barriers.ts';

const plum = 'rgb(106, 44, 112)';

let stage: Stage;
let window: Window;

beforeAll(async () => {
  stage = await openStage();
  window = await openWindow(stage.browser);
});

afterAll(() => stage.close());

const colourOf = (frame: FrameLocator, name: string): Promise<string> =>
  frame
    .getByRole('button', { name, exact: true })
    .evaluate((button) => getComputedStyle(button).backgroundColor);

test('a merchant sees the real widget change while they type, and then has it in the shop', async () => {
  const { page, errors, outside } = window;
  await page.goto(`${stage.demo.sandbox.adminUrl}/apps/regulars`);
  const app = await openSection(page, 'Look and words');
  const preview = app.frameLocator('iframe[title="Preview of the widget"]');
  await preview.getByText('Hello, Robin').waitFor();
  const accent = app.getByLabel('Accent colour', { exact: true });
  await accent.fill('#6a2c70');
  await expect.poll(() => colourOf(preview, 'Rewards'), { timeout: 10_000 }).toBe(plum);

  const words = app.getByLabel('Words on the launcher');
  await words.click();
  // As a person types, while the widget is drawn again and again.
  await page.keyboard.type('Perks & more', { delay: 30 });
  await preview.getByRole('button', { name: 'Perks & more' }).waitFor();
  expect(await words.inputValue()).toBe('Perks & more');
  expect(await words.evaluate((field) => document.activeElement === field)).toBe(true);

  expect(await findBarriers(page)).toEqual([]);

  await app.getByRole('button', { name: 'Save', exact: true }).click();
  await app.getByText('In the shop', { exact: true }).waitFor();
  await page.goto(stage.demo.sandbox.storefrontUrl);
  const launcher = page.getByRole('button', { name: 'Perks & more' });
  expect(await launcher.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(plum);
  expect({ errors, outside }).toEqual({ errors: [], outside: [] });
});

test('somebody inside the preview uses it as in a shop, and can change nothing', async () => {
  const { page } = window;
  await page.goto(`${stage.demo.sandbox.adminUrl}/apps/regulars/admin/branding`);
  const app = page.frameLocator('iframe[title="Regulars"]');
  const preview = app.frameLocator('iframe[title="Preview of the widget"]');
  // It is drawn smaller than it is: the browser's driver would aim beside it.
  const press = (name: string | RegExp, role: 'tab' | 'link' | 'button' = 'button') =>
    preview
      .getByRole(role, { name })
      .first()
      .evaluate((element: HTMLElement) => element.click());
  await preview.getByText('Hello, Robin').waitFor();
  const panel = preview.getByRole('dialog');
  await app.getByLabel('Closed', { exact: true }).click();
  await panel.waitFor({ state: 'hidden' });
  await press('Perks & more');
  await panel.waitFor();
  // Opened by hand, it is open after the next change as well.
  await app.getByLabel('Soft', { exact: true }).click();
  await panel.waitFor();
  await press(/My codes/, 'tab');
  await preview.getByText('SAMPLE-7K2M').waitFor();
  await press('Rewards', 'tab');
  await press(/off your order|Points as money/, 'link');
  await press(/^Redeem/);
  await preview.getByText('This is a preview: nothing happens here.').waitFor();
  expect(stage.demo.sandbox.shop.state.discounts.size).toBe(0);
});
