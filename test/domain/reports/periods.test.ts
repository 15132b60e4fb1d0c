import { describe, expect, it } from 'vitest';
import {
  comparedPeriod,
  countDays,
  daysOf,
  endOfMonth,
  labelsOf,
  monthAfter,
  monthsBetween,
  monthsOf,
  stepOf,
} from '../../../server/domain/reports/periods.ts';

describe('the period that another is held against', () => {
  it('is as many days just before it', () => {
    const november = { from: '2026-11-01', to: '2026-11-30' };
    expect(comparedPeriod(november, 'previous')).toEqual({ from: '2026-10-02', to: '2026-10-31' });
    const day = { from: '2026-03-01', to: '2026-03-01' };
    expect(comparedPeriod(day, 'previous')).toEqual({ from: '2026-02-28', to: '2026-02-28' });
  });

  it('is the same days a year before, the last of February where it was a leap year', () => {
    const february = { from: '2028-02-01', to: '2028-02-29' };
    expect(comparedPeriod(february, 'year')).toEqual({ from: '2027-02-01', to: '2027-02-28' });
  });
});

describe('days and months', () => {
  it('are counted across changes of the clock and of the year', () => {
    const winter = { from: '2026-12-30', to: '2027-01-02' };
    expect(daysOf(winter)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
    expect(countDays({ from: '2026-03-01', to: '2026-04-30' })).toBe(61);
    expect(monthsOf({ from: '2026-11-17', to: '2027-02-01' })).toEqual([
      '2026-11-01',
      '2026-12-01',
      '2027-01-01',
      '2027-02-01',
    ]);
    expect(monthAfter('2026-11-30', 14)).toBe('2028-01-01');
    expect(monthAfter('2026-01-31', -1)).toBe('2025-12-01');
    expect(monthsBetween('2025-12-31', '2026-02-01')).toBe(2);
    expect(endOfMonth('2028-02-03')).toBe('2028-02-29');
  });

  it('make charts by day for a quarter and by month for more', () => {
    const quarter = { from: '2026-07-01', to: '2026-09-30' };
    expect(stepOf(quarter)).toBe('day');
    expect(labelsOf(quarter)).toHaveLength(92);
    const longer = { from: '2026-07-01', to: '2026-10-01' };
    expect(labelsOf(longer)).toEqual(['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01']);
  });
});
