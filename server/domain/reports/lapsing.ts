import { daysAfter } from '../day-in-zone.ts';
import { monthOf } from './periods.ts';

/** Open lots that lapse on one day. */
export interface LapsingDay {
  day: string;
  lots: number;
  points: number;
}

/** What lapses from a day on, by day and by month, the soonest first. */
export interface LapsingCalendar {
  days: readonly LapsingDay[];
  /** By their first day. */
  months: readonly LapsingDay[];
}

/** What should have lapsed before `today` does so today; nothing before `from` counts. */
export function sumLapsing(
  lots: readonly LapsingDay[],
  { today, from }: { today: string; from: string },
): LapsingCalendar {
  const coming = lots
    .map((group) => (group.day < today ? { ...group, day: today } : group))
    .filter(({ day }) => day >= from);
  return {
    days: sumBy(coming, ({ day }) => day),
    months: sumBy(coming, ({ day }) => monthOf(day)),
  };
}

/** The points of the first `days` days from a day on. */
export function pointsWithin(
  { days }: LapsingCalendar,
  span: { from: string; days: number },
): number {
  const until = daysAfter(span.from, span.days);
  return days.filter(({ day }) => day < until).reduce((sum, { points }) => sum + points, 0);
}

function sumBy(
  groups: readonly LapsingDay[],
  labelOf: (group: LapsingDay) => string,
): LapsingDay[] {
  const sums = new Map<string, LapsingDay>();
  for (const group of groups) {
    const day = labelOf(group);
    const { lots = 0, points = 0 } = sums.get(day) ?? {};
    sums.set(day, { day, lots: lots + group.lots, points: points + group.points });
  }
  return [...sums.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
