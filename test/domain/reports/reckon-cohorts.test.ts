import { expect, it } from 'vitest';
import {
  type CohortCell,
  reckonCohorts,
  repeatedEver,
  retainedWithin,
} from '../../../server/domain/reports/reckon-cohorts.ts';

function cell(cohort: string, since: number, changes: Partial<CohortCell> = {}): CohortCell {
  return {
    cohort,
    since,
    customers: 0,
    again: 0,
    netMinor: 0,
    otherCurrencies: 0,
    second: 0,
    secondWithin: { 3: 0, 6: 0, 12: 0 },
    ...changes,
  };
}

const within = (three: number, six: number, twelve: number) => ({ 3: three, 6: six, 12: twelve });

const cells = [
  cell('2026-06-01', 0, {
    customers: 4,
    again: 1,
    netMinor: 400,
    second: 1,
    secondWithin: within(1, 1, 1),
  }),
  cell('2026-06-01', 2, { again: 2, netMinor: 201, second: 1, secondWithin: within(1, 1, 1) }),
  cell('2026-06-01', 4, { again: 1, netMinor: 50, second: 1, secondWithin: within(0, 1, 1) }),
  cell('2026-08-01', 0, { customers: 2, netMinor: 100 }),
  cell('2026-08-01', 1, { again: 1, netMinor: 30, second: 1, secondWithin: within(1, 1, 1) }),
];

it('tells each month which share bought then, and what each had bought for', () => {
  const [june, august] = reckonCohorts(cells, '2026-10-31');
  expect(june).toMatchObject({ month: '2026-06-01', customers: 4, second: 3 });
  expect(june?.retention.slice(0, 6)).toEqual([0.25, 0, 0.5, 0, 0.25, null]);
  expect(june?.revenueMinor.slice(0, 6)).toEqual([100, 100, 150, 150, 163, null]);
  expect(august?.retention.slice(0, 4)).toEqual([0, 0.5, 0, null]);
  expect(june?.retention).toHaveLength(13);
});

it('tells of no month that is not over', () => {
  const [june] = reckonCohorts(cells, '2026-07-30');
  expect(june?.retention.slice(0, 3)).toEqual([0.25, null, null]);
});

it('adds up cells of one cohort and month', () => {
  const [june] = reckonCohorts([...cells, ...cells], '2026-10-31');
  expect(june?.retention.slice(0, 3)).toEqual([0.25, 0, 0.5]);
  expect(june?.revenueMinor[2]).toBe(150);
  expect(june?.customers).toBe(8);
});

it('asks only cohorts that had the time', () => {
  const cohorts = reckonCohorts(cells, '2026-10-31');
  // August has had its third month with November only.
  expect(retainedWithin(cohorts, 3, '2026-10-31')).toBe(0.5);
  expect(retainedWithin(cohorts, 3, '2026-11-30')).toBe(0.5);
  expect(retainedWithin(cohorts, 6, '2026-12-30')).toBeNull();
  expect(retainedWithin(cohorts, 6, '2026-12-31')).toBe(0.75);
  expect(retainedWithin(cohorts, 12, '2026-12-31')).toBeNull();
  expect(repeatedEver(cohorts)).toBe(4 / 6);
  expect(repeatedEver([])).toBeNull();
});
