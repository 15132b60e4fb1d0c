import { Temporal } from 'temporal-polyfill';
import { dayInZone } from '../day-in-zone.ts';
import type { MemberBook } from '../ledger/ledger.ts';
import { lotExpiresAt } from '../ledger/lot-expiry.ts';
import { type WarningDays, warningDays } from './notice.ts';

/** Points that are good until the end of one day, and no longer. */
export interface ExpiringPoints {
  /** The last day on which they can be spent, in the shop's zone. */
  expiresOn: string;
  points: number;
  /** 0: it is today. */
  daysLeft: number;
}

export interface ExpiryWarning extends ExpiringPoints {
  /** Which of the warnings it is: the nearest one, however late it comes. */
  daysBefore: WarningDays;
}

interface Moment {
  timeZone: string;
  now: Date;
}

/** The warnings that a member should have had by `now`, one for each day on which points expire; never one that is too late. */
export function planExpiryWarnings(book: MemberBook, moment: Moment): ExpiryWarning[] {
  return groupByDay(book, moment).flatMap((expiring) => {
    const daysBefore = nearestWarning(expiring.daysLeft);
    return daysBefore === null ? [] : [{ ...expiring, daysBefore }];
  });
}

/** Which warning is due when so many days are left; null: none yet. */
export function nearestWarning(daysLeft: number): WarningDays | null {
  return warningDays.findLast((days) => daysLeft <= days) ?? null;
}

/** What still expires on a day; null when nothing does, or the day is over. */
export function findExpiringPoints(
  book: MemberBook,
  expiresOn: string,
  moment: Moment,
): ExpiringPoints | null {
  return groupByDay(book, moment).find((expiring) => expiring.expiresOn === expiresOn) ?? null;
}

/** What expires next; null: nothing does. */
export function findNextExpiring(book: MemberBook, moment: Moment): ExpiringPoints | null {
  return groupByDay(book, moment)[0] ?? null;
}

/** Soonest first. */
function groupByDay(book: MemberBook, { timeZone, now }: Moment): ExpiringPoints[] {
  const today = dayInZone(now, timeZone);
  const pointsByDay = new Map<string, number>();
  for (const lot of book.lots) {
    const lapsesAt = lotExpiresAt(lot, book)?.getTime() ?? Infinity;
    if (lot.remaining === 0 || lapsesAt <= now.getTime() || lapsesAt === Infinity) continue;
    const day = dayInZone(new Date(lapsesAt - 1), timeZone);
    pointsByDay.set(day, (pointsByDay.get(day) ?? 0) + lot.remaining);
  }
  return [...pointsByDay]
    .map(([expiresOn, points]) => ({ expiresOn, points, daysLeft: daysBetween(today, expiresOn) }))
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}
