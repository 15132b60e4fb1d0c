import { Temporal } from 'temporal-polyfill';

/** The calendar day (`2026-11-21`) of an instant in a time zone. */
export function dayInZone(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** `days` calendar days before a day. */
export function daysBefore(day: string, days: number): string {
  return Temporal.PlainDate.from(day).subtract({ days }).toString();
}

/** `days` calendar days after a day. */
export function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The instant at which the clocks of a time zone first show this time (`2026-12-01T18:30`); one that they skip comes later. */
export function instantOf(wallClock: string, timeZone: string): Date {
  const shown = Temporal.PlainDateTime.from(wallClock).toZonedDateTime(timeZone);
  return new Date(shown.epochMilliseconds);
}

/** The instant at which a calendar day begins in a time zone: at midnight, or where clocks skip it, right after. */
export function startOfDay(day: string, timeZone: string): Date {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(timeZone);
  return new Date(start.epochMilliseconds);
}
