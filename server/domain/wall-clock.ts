import type { Weekday } from './program/conditions.ts';

/** What a clock on the wall of a shop shows. */
export interface WallClock {
  /** `2026-12-01T18:30`. */
  minute: string;
  /** `18:30`. */
  hour: string;
  today: CalendarDay;
  yesterday: CalendarDay;
}

export interface CalendarDay {
  weekday: Weekday;
  dayOfMonth: number;
}

const weekdays: readonly Weekday[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/** Formatters that are remembered: one takes far longer to make than to use. */
const formattersMax = 600;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a time zone at an instant. An hour that daylight saving repeats shows twice, one that it skips never. */
export function readWallClock(instant: Date, timeZone: string): WallClock {
  const shown: Record<string, string> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) shown[type] = value;
  const { year = '', month = '', day = '', hour = '', minute = '' } = shown;
  const time = `${hour}:${minute}`;
  return {
    minute: `${year.padStart(4, '0')}-${month}-${day}T${time}`,
    hour: time,
    today: calendarDay(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))),
    yesterday: calendarDay(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) - 1))),
  };
}

/** Of a midnight in UTC that stands for the day. */
function calendarDay(midnight: Date): CalendarDay {
  return {
    weekday: weekdays[midnight.getUTCDay()] ?? 'sunday',
    dayOfMonth: midnight.getUTCDate(),
  };
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  if (formatters.size >= formattersMax) formatters.clear();
  formatters.set(timeZone, made);
  return made;
}
