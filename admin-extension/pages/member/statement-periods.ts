import type { Days } from '../../ui/day-range.tsx';

export const presets = ['this_month', 'last_month', 'this_year', 'last_year'] as const;
export type Preset = (typeof presets)[number];

/** The days of a period as seen on `today` (`2026-11-21`): what runs still ends today. */
export function periodOf(preset: Preset, today: string): Days {
  const [year = 0, month = 1] = today.split('-').map(Number);
  switch (preset) {
    case 'this_month':
      return { from: dayOf(year, month, 1), to: today };
    case 'last_month':
      // Day 0 is the last one of the month before.
      return { from: dayOf(year, month - 1, 1), to: dayOf(year, month, 0) };
    case 'this_year':
      return { from: dayOf(year, 1, 1), to: today };
    case 'last_year':
      return { from: dayOf(year - 1, 1, 1), to: dayOf(year - 1, 12, 31) };
  }
}

function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
