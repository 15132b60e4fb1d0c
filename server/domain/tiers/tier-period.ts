import { daysAfter } from '../day-in-zone.ts';
import type { TierTerms } from '../program/tier-terms.ts';
import type { DayTally } from './day-tally.ts';
import type { Standing } from './standing.ts';

/** Days are `2026-11-21` in the shop's zone: as texts they sort as they run. */

export type Period = Pick<Standing, 'countsAfter' | 'through'>;

/** The period of a tier that somebody comes to on this day. */
export function periodFrom(today: string, { window }: TierTerms): Period {
  switch (window) {
    case 'lifetime':
      return { countsAfter: today, through: null };
    case 'calendar_year':
      return { countsAfter: lastDayOf(yearOf(today) - 1), through: lastDayOf(yearOf(today)) };
    case 'rolling_12_months':
    case 'year_from_entry':
      return { countsAfter: today, through: yearsFrom(today, 1) };
  }
}

/** The period after one that ended on `day`. */
export function periodAfter(day: string, { window }: TierTerms): Period {
  switch (window) {
    case 'lifetime':
      return { countsAfter: day, through: null };
    case 'calendar_year':
      // A change of windows may end one within a year: nobody has less than a whole year for a threshold.
      return { countsAfter: day, through: lastDayOf(yearOf(day) + 1) };
    case 'rolling_12_months':
    case 'year_from_entry':
      return { countsAfter: day, through: yearsFrom(day, 1) };
  }
}

/** The period of a tier that was given and not locked: a whole one, whatever the figure says. */
export function givenPeriod(today: string, terms: TierTerms): Period {
  return terms.window === 'lifetime'
    ? { countsAfter: today, through: yearsFrom(today, 1) }
    : periodAfter(today, terms);
}

/** What decides whether a member rises: what counted in the window that ends today. */
export function qualifyingFigure(
  standing: Standing | null,
  step: { tally: DayTally; terms: TierTerms; today: string },
): number {
  const { tally, today } = step;
  switch (step.terms.window) {
    case 'lifetime':
      return tally.sum(null, null);
    case 'calendar_year':
      return tally.sum(lastDayOf(yearOf(today) - 1), lastDayOf(yearOf(today)));
    case 'rolling_12_months':
      return tally.sum(yearsFrom(today, -1), null);
    case 'year_from_entry':
      // With the day of the entry itself, so that what led to a tier helps towards the next one.
      return standing === null || standing.tierId === null
        ? tally.sum(yearsFrom(today, -1), null)
        : tally.sum(daysAfter(standing.countsAfter, -1), null);
  }
}

/** What decides whether a member stays: what counted in the period, or by `through` in its grace. */
export function keepingFigure(
  { countsAfter }: Standing,
  step: { tally: DayTally; terms: TierTerms; through: string },
): number {
  return step.terms.window === 'lifetime'
    ? step.tally.sum(null, null)
    : step.tally.sum(countsAfter, step.through);
}

/** The last day on which a period that has ended can still be made good. */
export function graceThrough(through: string, { graceDays }: TierTerms): string {
  return graceDays === 0 ? through : daysAfter(through, graceDays);
}

/** The same day of another year; 28 February for the 29th where there is none. */
export function yearsFrom(day: string, years: number): string {
  const year = yearOf(day) + years;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const rest = day.slice(4);
  return `${String(year).padStart(4, '0')}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function lastDayOf(year: number): string {
  return `${String(year).padStart(4, '0')}-12-31`;
}
