import { Temporal } from 'temporal-polyfill';

/**
 * Arithmetic with calendar days (`2026-11-21`), which have no hours and so no daylight saving; only the end
 * of a day is an instant.
 */

/** The same day of the month `months` later; the month's last day where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** The first such day of a year on or after `day`. 29 February is the last of February in other years. */
export function nextYearly(day: string, yearly: { month: number; day: number }): string {
  const from = Temporal.PlainDate.from(day);
  const wanted = Temporal.PlainMonthDay.from(yearly);
  const inYear = (year: number) => wanted.toPlainDate({ year });
  const thisYear = inYear(from.year);
  const isAhead = Temporal.PlainDate.compare(thisYear, from) >= 0;
  return (isAhead ? thisYear : inYear(from.year + 1)).toString();
}

export function laterDay(a: string, b: string): string {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}

/** The instant at which a day is over in a time zone: the first one of the next day, whatever its clocks show. */
export function endOfDay(day: string, timeZone: string): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return new Date(next.toZonedDateTime(timeZone).epochMilliseconds);
}
