import type { Days } from '../../ui/day-range.tsx';

/** The times that a report can be of, as days of the shop. */
export const presets = [
  '7',
  '30',
  '90',
  'month',
  'last_month',
  'quarter',
  'last_quarter',
  'year',
  '12_months',
] as const;
export type Preset = (typeof presets)[number];

export const compares = ['none', 'previous', 'year'] as const;
export type Compare = (typeof compares)[number];

const quarterMonths = 3;

/** The days of a preset as seen on `today` (`2026-11-21`): what runs still ends today. */
export function daysOf(preset: Preset, today: string): Days {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const quarter = Math.floor((month - 1) / quarterMonths) * quarterMonths + 1;
  switch (preset) {
    case '7':
    case '30':
    case '90':
      return { from: dayOf(year, month, day - Number(preset) + 1), to: today };
    case 'month':
      return { from: dayOf(year, month, 1), to: today };
    case 'last_month':
      // Day 0 is the last one of the month before.
      return { from: dayOf(year, month - 1, 1), to: dayOf(year, month, 0) };
    case 'quarter':
      return { from: dayOf(year, quarter, 1), to: today };
    case 'last_quarter':
      return { from: dayOf(year, quarter - quarterMonths, 1), to: dayOf(year, quarter, 0) };
    case 'year':
      return { from: dayOf(year, 1, 1), to: today };
    case '12_months':
      // A year after 28 February began on 1 March, on a leap day too.
      return {
        from: dayOf(year - 1, month, Math.min(day, lastDayOf(year - 1, month)) + 1),
        to: today,
      };
  }
}

function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
