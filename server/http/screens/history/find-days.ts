import { Temporal } from 'temporal-polyfill';
import type { StatementPeriod } from './draw-statement.ts';

/** The first and the last day of a period, as days run in the shop: `2026-11-01`, `2026-11-30`. */
export function findDays(
  period: StatementPeriod,
  { timeZone, now }: { timeZone: string; now: Date },
): { from: string; to: string } {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const isYear = period === 'thisYear' || period === 'lastYear';
  const length = isYear ? { years: 1 } : { months: 1 };
  const current = today.with(isYear ? { month: 1, day: 1 } : { day: 1 });
  const isLast = period === 'lastMonth' || period === 'lastYear';
  const from = isLast ? current.subtract(length) : current;
  return { from: from.toString(), to: from.add(length).subtract({ days: 1 }).toString() };
}
