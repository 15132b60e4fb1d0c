import { daysAfter, startOfDay } from '../domain/day-in-zone.ts';
import type { Period } from '../domain/reports/report.ts';
import type { ReportSpan } from '../store/referral-reports.ts';
import type { Shop } from '../store/shops.ts';

/** The days of a period, and the instants at which the first begins and the last is over. */
export function spanOf({ timeZone, currency }: Shop, { from, to }: Period): ReportSpan {
  return {
    from,
    to,
    since: startOfDay(from, timeZone),
    until: startOfDay(daysAfter(to, 1), timeZone),
    timeZone,
    currency,
  };
}
