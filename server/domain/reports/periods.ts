import { daysAfter, daysBefore } from '../day-in-zone.ts';
import { monthsAfter } from '../calendar-days.ts';
import type { Period } from './report.ts';

/** Arithmetic with the days of reports; a month is named by its first day. */

export type PeriodStep = 'day' | 'month';

/** Above so many days a chart goes by months. */
const daysShownMax = 92;
const yearMonths = 12;
const dayMs = 86_400_000;

/** As many days just before a period, or the same days a year before it. */
export function comparedPeriod({ from, to }: Period, how: 'previous' | 'year'): Period {
  if (how === 'year')
    return { from: monthsAfter(from, -yearMonths), to: monthsAfter(to, -yearMonths) };
  return { from: daysBefore(from, countDays({ from, to })), to: daysBefore(from, 1) };
}

export function countDays({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
}

/** Every day of a period, the first one first. */
export function daysOf({ from, to }: Period): string[] {
  const days = [];
  for (let day = from; day <= to; day = daysAfter(day, 1)) days.push(day);
  return days;
}

/** The first days of the months that a period touches. */
export function monthsOf({ from, to }: Period): string[] {
  const months = [];
  for (let month = monthOf(from); month <= to; month = monthAfter(month, 1)) months.push(month);
  return months;
}

/** The first day of a day's month. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** The last day of a day's month. */
export function endOfMonth(day: string): string {
  return daysBefore(monthAfter(day, 1), 1);
}

/** The first day of the month `months` after the one of `day`: quick, for tables of months. */
export function monthAfter(day: string, months: number): string {
  const number = monthNumber(day) - 1 + months;
  const month = (number % yearMonths) + 1;
  return `${String(Math.floor(number / yearMonths)).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

/** How many months after `from` the month of `day` is. */
export function monthsBetween(from: string, day: string): number {
  return monthNumber(day) - monthNumber(from);
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * yearMonths + Number(day.slice(5, 7));
}

/** Whether charts of a period go by days or by months. */
export function stepOf(period: Period): PeriodStep {
  return countDays(period) > daysShownMax ? 'month' : 'day';
}

/** What the charts of a period count by: its days, or the months it touches. */
export function labelsOf(period: Period, step: PeriodStep = stepOf(period)): string[] {
  return step === 'day' ? daysOf(period) : monthsOf(period);
}

/** The label under which a day counts. */
export function labelOf(day: string, step: PeriodStep): string {
  return step === 'day' ? day : monthOf(day);
}
