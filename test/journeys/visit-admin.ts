import type { FrameLocator, Locator, Page } from 'playwright-core';

import { plainSpaces } from './visit-storefront.ts';

/** Where a section's page has another name than its place in the menu. */
const headings: Readonly<Record<string, string>> = { Ledger: 'Ledger health' };

/** Opens a section of the app from the menu of the shop's admin, and returns the app's frame. */
export async function openSection(page: Page, section: string): Promise<FrameLocator> {
  const app = page.frameLocator('iframe[title="Regulars"]');
  await app.getByRole('navigation').getByRole('link', { name: section }).click();
  await app.getByRole('heading', { level: 1, name: headings[section] ?? section }).waitFor();
  return app;
}

/** The rows of a table as a person reads them, cell by cell. */
export async function readRows(table: Locator): Promise<string[][]> {
  const rows: string[][] = [];
  for (const row of await table.locator('tbody tr').all())
    rows.push((await row.getByRole('cell').allInnerTexts()).map(plainSpaces));
  return rows;
}

/** A figure on top of a page and the words below it. */
export async function readStat(app: FrameLocator, label: string): Promise<[string, string]> {
  const stat = app.locator('dl > div', { has: app.getByText(label, { exact: true }) });
  const [value = '', note = ''] = await stat.getByRole('definition').allInnerTexts();
  return [plainSpaces(value), plainSpaces(note)];
}
