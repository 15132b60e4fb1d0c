import type { ConditionsDocument } from './conditions.ts';
import { weekdays } from './conditions.ts';

/** When something runs: on the shop's wall clock, which has no zone and no daylight saving. */
export interface RunningTime {
  when: Pick<ConditionsDocument, 'from' | 'until' | 'weekdays' | 'hours'>;
  days_of_month: readonly number[];
}

const dayMinutes = 24 * 60;
const dayMs = dayMinutes * 60_000;
/** Days that are looked at: within four years every day of the month falls on every day of the week. */
const daysMax = 4 * 366;
/** Where there is neither a beginning nor an end, any years will do. */
const someMonday = Date.UTC(2024, 0, 1) / dayMs;

interface Span {
  from: number;
  until: number;
}

/** Whether there is any minute at which all of them run. */
export function runTogether(times: readonly RunningTime[]): boolean {
  const starts = times.flatMap(({ when }) => (when.from === null ? [] : [toMinute(when.from)]));
  const ends = times.flatMap(({ when }) => (when.until === null ? [] : [toMinute(when.until)]));
  const end = Math.min(...ends, Infinity);
  const start = Math.max(...starts, -Infinity);
  if (start >= end) return false;
  const first = firstDay(start, end);
  for (let day = first; day < first + daysMax && day * dayMinutes < end; day += 1)
    if (meetsOn(day, times)) return true;
  return false;
}

function firstDay(start: number, end: number): number {
  if (start !== -Infinity) return Math.floor(start / dayMinutes);
  return end === Infinity ? someMonday : Math.floor(end / dayMinutes) - daysMax + 1;
}

function meetsOn(day: number, times: readonly RunningTime[]): boolean {
  let open: Span[] = [{ from: day * dayMinutes, until: (day + 1) * dayMinutes }];
  for (const time of times) {
    if (open.length === 0) return false;
    open = open.flatMap((span) => spansOn(day, time).flatMap((other) => meet(span, other)));
  }
  return open.length > 0;
}

/** The parts of one day within which it runs. A night belongs to the day on which it began. */
function spansOn(day: number, time: RunningTime): Span[] {
  const { from, until, hours } = time.when;
  const window = {
    from: from === null ? -Infinity : toMinute(from),
    until: until === null ? Infinity : toMinute(until),
  };
  const spans =
    hours === null
      ? partOf(day, time, { from: 0, until: dayMinutes })
      : withinHours(day, time, {
          from: minuteOfDay(hours.from),
          until: minuteOfDay(hours.until),
        });
  return spans.flatMap((span) => meet(span, window));
}

function withinHours(day: number, time: RunningTime, { from, until }: Span): Span[] {
  if (from < until) return partOf(day, time, { from, until });
  return [
    ...(isDayOf(day - 1, time) ? [minutesOf(day, { from: 0, until })] : []),
    ...partOf(day, time, { from, until: dayMinutes }),
  ];
}

function partOf(day: number, time: RunningTime, part: Span): Span[] {
  return isDayOf(day, time) ? [minutesOf(day, part)] : [];
}

function minutesOf(day: number, { from, until }: Span): Span {
  return { from: day * dayMinutes + from, until: day * dayMinutes + until };
}

function isDayOf(day: number, { when, days_of_month }: RunningTime): boolean {
  const date = new Date(day * dayMs);
  // Sunday is 0 there, and the last of ours.
  const weekday = weekdays[(date.getUTCDay() + 6) % 7];
  return (
    (when.weekdays.length === 0 || when.weekdays.some((name) => name === weekday)) &&
    (days_of_month.length === 0 || days_of_month.includes(date.getUTCDate()))
  );
}

function meet(a: Span, b: Span): Span[] {
  const span = { from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) };
  return span.from < span.until ? [span] : [];
}

function minuteOfDay(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}

/** `2026-12-01T18:30` counted from some fixed midnight. */
function toMinute(text: string): number {
  return Date.parse(`${text}:00Z`) / 60_000;
}
