import type { Period } from '../model/model.ts';

const print = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The first and the last day of a period, by the shopper's calendar: `2026-11-01`, `2026-11-30`. */
export const findDays = (period: Period, now: Date): readonly [from: string, to: string] => {
  const year = now.getFullYear() - (period === 'lastYear' ? 1 : 0);
  if (period === 'thisYear' || period === 'lastYear')
    return [print(year, 0, 1), print(year, 11, 31)];
  const month = now.getMonth() - (period === 'lastMonth' ? 1 : 0);
  return [print(year, month, 1), print(year, month + 1, 0)];
};
