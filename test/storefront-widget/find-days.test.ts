import { expect, test } from 'vitest';
import { findDays } from '../../storefront-widget/history/find-days.ts';

test.each([
  ['thisMonth', '2026-12-31', '2026-12-01', '2026-12-31'],
  ['lastMonth', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['lastMonth', '2028-03-01', '2028-02-01', '2028-02-29'],
  ['lastMonth', '2027-01-15', '2026-12-01', '2026-12-31'],
  ['thisYear', '2026-06-01', '2026-01-01', '2026-12-31'],
  ['lastYear', '2026-01-01', '2025-01-01', '2025-12-31'],
] as const)('%s on %s is %s to %s', (period, today, from, to) => {
  expect(findDays(period, new Date(`${today}T12:00:00`))).toEqual([from, to]);
});
