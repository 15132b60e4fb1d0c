import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { programMeaningTexts as t } from '../../texts/en/program-meaning.ts';
import { readerLocale } from '../../texts/in-language.ts';
import { proseLocale } from '../../texts/prose-locale.ts';
import { counted } from './program-names.ts';

type Expiry = ProgramDocument['expiry'];

const utc = { timeZone: 'UTC' } as const;
const monthName = new Intl.DateTimeFormat(readerLocale(), { ...utc, month: 'long' });
const longDay = new Intl.DateTimeFormat(proseLocale, { ...utc, dateStyle: 'long' });

/** January to December. */
export const monthNames: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  monthName.format(Date.UTC(2024, month)),
);

/** "never", "12 months after they were earned": what follows "Points expire". */
export function sayExpiry(expiry: Expiry): string {
  switch (expiry.kind) {
    case 'none':
      return t.expiry.never;
    case 'per_lot':
      return t.expiry.perLot(counted(expiry.months));
    case 'inactivity':
      return t.expiry.inactivity(counted(expiry.months));
    case 'fixed_day': {
      const at = t.expiry.fixedDay(expiry.day, monthNames[expiry.month - 1] ?? '');
      return expiry.min_months === 0 ? at : t.expiry.atTheEarliest(at, counted(expiry.min_months));
    }
  }
}

/**
 * The first day at whose end points that members have now can lapse, when this expiry is published `today`
 * (a day in the shop's zone): nothing lapses sooner than one full period after it was switched on. Null: never.
 */
export function findSoonestExpiry(expiry: Expiry, today: string): string | null {
  switch (expiry.kind) {
    case 'none':
      return null;
    case 'per_lot':
    case 'inactivity':
      return monthsAfter(today, expiry.months);
    case 'fixed_day': {
      const from = monthsAfter(today, 12);
      const year = Number(from.slice(0, 4));
      const day = print(year, expiry.month - 1, expiry.day);
      return day >= from ? day : print(year + 1, expiry.month - 1, expiry.day);
    }
  }
}

/** "21 November 2027" */
export function sayDay(day: string): string {
  return longDay.format(new Date(day));
}

function monthsAfter(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return print(year, month - 1 + count, date);
}

/** The month's last day where it has no such day. */
function print(year: number, month: number, date: number): string {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
}
