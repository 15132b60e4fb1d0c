import { Temporal } from 'temporal-polyfill';

/** Days that come every year: birthdays, and the day on which somebody joined. 29 February is kept on the 28th in other years. */

/** A month and a day as one number, 28 February is 228: how they are looked for. */
export type MonthDay = number;

/** The day of a year on which a date is kept. */
export function keptOn(date: string, year: number): string {
  const { month, day } = Temporal.PlainDate.from(date);
  return Temporal.PlainMonthDay.from({ month, day }).toPlainDate({ year }).toString();
}

/** All dates that are kept on this day. */
export function monthDaysKeptOn(day: string): MonthDay[] {
  const date = Temporal.PlainDate.from(day);
  const own = date.month * 100 + date.day;
  return own === 228 && !date.inLeapYear ? [228, 229] : [own];
}

export function yearOf(day: string): number {
  return Temporal.PlainDate.from(day).year;
}

/** The month-days on which an instant of this calendar day may fall in UTC: of the day itself, the one before and the one after. */
export function monthDaysAround(monthDays: readonly MonthDay[]): MonthDay[] {
  const around = monthDays.flatMap((monthDay) => {
    const date = Temporal.PlainDate.from({
      year: 2000,
      month: Math.floor(monthDay / 100),
      day: monthDay % 100,
    });
    return [-1, 0, 1].map((days) => {
      const near = date.add({ days });
      return near.month * 100 + near.day;
    });
  });
  // In a year without a 29 February the neighbours of 28 February and 1 March are each other.
  if (around.includes(229)) around.push(228, 301);
  return [...new Set(around)];
}
