import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

import { assert } from '../../server/base/errors.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What axe finds in a page against the standards, with the places; `within`: only in what lies there. */
export async function findBarriers(
  page: Page,
  { within, more = [] }: { within?: string; more?: readonly string[] } = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags([...standards, ...more]);
  // It looks into no frame then, and takes two thirds of the time.
  if (page.frames().length === 1) axe.setLegacyMode();
  if (within !== undefined) axe.include(within);
  const { passes, violations } = await axe.analyze();
  assert(passes.length > 0, 'There is something to look at.');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
