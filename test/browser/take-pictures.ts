/** Takes the README's pictures from a demo with its year of history: `node server/launch.mjs test/browser/take-pictures.ts`. */
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { type Demo, startDemo } from '../sandbox/start-demo.ts';
import { buildIfOutdated } from '../support/build.ts';
import { launchChromium } from '../support/chromium.ts';

const folder = path.resolve(import.meta.dirname, '../../docs/images');
const screen = { viewport: { width: 1280, height: 800 } };

async function takeWidget(browser: Browser, { sandbox }: Demo): Promise<void> {
  const page = await browser.newPage(screen);
  await page.goto(`${sandbox.storefrontUrl}/account/login`);
  await page.getByRole('button', { name: /Ines/ }).click();
  await page.getByRole('button', { name: /^Rewards( ·|$)/ }).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByRole('tabpanel', { name: 'History' }).locator('summary').first().click();
  await take(page, 'widget');
}

async function takeAdmin(browser: Browser, { sandbox }: Demo): Promise<void> {
  const page = await browser.newPage(screen);
  await page.goto(`${sandbox.adminUrl}/apps/regulars`);
  const app = page.frameLocator('iframe[title="Regulars"]');
  await app.getByText('Every point is accounted for').waitFor();
  await app.getByText('Latest events').first().waitFor();
  await take(page, 'admin');
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  await page.close();
}

await buildIfOutdated();
await mkdir(folder, { recursive: true });
const dataDir = await mkdtemp(path.join(os.tmpdir(), 'regulars-pictures-'));
const demo = await startDemo({
  port: 0,
  dataDir,
  databaseUrl: null,
  history: true,
  progress: () => undefined,
});
const browser = await launchChromium();
try {
  await takeWidget(browser, demo);
  await takeAdmin(browser, demo);
} finally {
  await browser.close();
  await demo.close();
  await rm(dataDir, { recursive: true, force: true });
}
