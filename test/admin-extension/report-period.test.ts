import { describe, expect, it } from 'vitest';
import { daysOf } from '../../admin-extension/pages/reports/report-period.ts';

describe('the days of a report', () => {
  it.each([
    ['7', '2026-11-16', '2026-11-22'],
    ['30', '2026-10-24', '2026-11-22'],
    ['90', '2026-08-25', '2026-11-22'],
    ['month', '2026-11-01', '2026-11-22'],
    ['last_month', '2026-10-01', '2026-10-31'],
    ['quarter', '2026-10-01', '2026-11-22'],
    ['last_quarter', '2026-07-01', '2026-09-30'],
    ['year', '2026-01-01', '2026-11-22'],
    ['12_months', '2025-11-23', '2026-11-22'],
  ] as const)('are of %s from %s to %s', (preset, from, to) => {
    expect(daysOf(preset, '2026-11-22')).toEqual({ from, to });
  });

  it('reach into the year before', () => {
    expect(daysOf('last_quarter', '2026-02-01')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
    expect(daysOf('last_month', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(daysOf('12_months', '2028-02-29')).toEqual({ from: '2027-03-01', to: '2028-02-29' });
  });
});
