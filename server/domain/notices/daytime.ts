import { Temporal } from 'temporal-polyfill';

/** Nobody is written to outside these hours of the shop's clocks. */
const fromHour = 9;
const untilHour = 20;

export function isDaytime(now: Date, timeZone: string): boolean {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(
    timeZone,
  );
  return hour >= fromHour && hour < untilHour;
}
