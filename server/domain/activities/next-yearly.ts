import { dayInZone, daysAfter } from '../day-in-zone.ts';
import type { BirthdayActivity } from '../program/activity-rule.ts';
import type { ActiveMember } from './activity.ts';
import { keptOn, yearOf } from './yearly-days.ts';

interface Calendar {
  /** In the shop's zone. */
  today: string;
  timeZone: string;
  /** Whether it was given this year already. */
  isDone: boolean;
}

/** The next birthday that counts; null: none is known. */
export function nextBirthday(
  rule: BirthdayActivity,
  { birthday, birthdayKnownAt }: Pick<ActiveMember, 'birthday' | 'birthdayKnownAt'>,
  calendar: Calendar,
): string | null {
  if (birthday === null) return null;
  const { today, timeZone } = calendar;
  const known = birthdayKnownAt === null ? today : dayInZone(birthdayKnownAt, timeZone);
  return nextKept(birthday, calendar, daysAfter(known, rule.blackoutDays));
}

/** The next anniversary of joining; never in the year of joining itself. */
export function nextAnniversary(joinedAt: Date, calendar: Calendar): string {
  const joined = dayInZone(joinedAt, calendar.timeZone);
  return nextKept(joined, calendar, daysAfter(joined, 1));
}

/** The first such day from `soonest` on that is not over and not done. */
function nextKept(date: string, { today, isDone }: Calendar, soonest: string): string {
  const from = soonest > today ? soonest : today;
  const year = Math.max(yearOf(from), isDone ? yearOf(today) + 1 : 0);
  const day = keptOn(date, year);
  return day >= from ? day : keptOn(date, year + 1);
}
