import { dayInZone } from '../day-in-zone.ts';

const quarterMs = 15 * 60_000;
/** Two years of quarters of an hour. */
const rememberedMax = 70_000;

/** The shop's day of an instant. No zone changes its day within a quarter of an hour, so each is worked out once. */
export function createDayReader(timeZone: string): (instant: Date) => string {
  const days = new Map<number, string>();
  return (instant) => {
    const quarter = Math.floor(instant.getTime() / quarterMs);
    const known = days.get(quarter);
    if (known !== undefined) return known;
    const day = dayInZone(instant, timeZone);
    if (days.size >= rememberedMax) days.clear();
    days.set(quarter, day);
    return day;
  };
}
