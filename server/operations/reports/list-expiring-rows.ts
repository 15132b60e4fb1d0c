import { daysAfter } from '../../domain/day-in-zone.ts';
import type { Database } from '../../store/database.ts';
import { listLapsing } from '../../store/expiring-lots.ts';
import { listMemberNames } from '../../store/members.ts';
import { cutPage } from './cut-page.ts';
import { readDayPlace } from './read-day-place.ts';
import { readOpenLots } from './read-open-lots.ts';
import { figureDays, firstDay } from './report-expiring.ts';
import type { ReportPage, RowsStep } from './report-step.ts';

const memberIdPattern = /^\d{1,18}$/;

/** Whose points they are, the soonest first. */
export async function listExpiringRows(db: Database, step: RowsStep): Promise<ReportPage | null> {
  const ahead = figureDays.get(step.figure);
  const after = step.cursor === null ? null : readPlace(step.cursor);
  if (ahead === undefined || (step.cursor !== null && after === null)) return null;
  const { shopId } = step.shop;
  const found = await db.transaction(async (tx) => {
    const { days } = await readOpenLots(tx, step);
    const from = firstDay(step, days);
    const to = daysAfter(from, ahead - 1);
    return listLapsing(tx, shopId, { days, from, to, after, limit: step.limit + 1 });
  });
  const { shown, next } = cutPage(found, {
    limit: step.limit,
    placeOf: ({ day, memberId }) => `${day}.${memberId}`,
  });
  const names = await listMemberNames(db, shopId, [...new Set(shown.map((one) => one.memberId))]);
  return {
    columns: [
      { id: 'day', unit: 'day' },
      { id: 'member', unit: 'text' },
      { id: 'lots', unit: 'count' },
      { id: 'points', unit: 'points' },
    ],
    rows: shown.map((one) => ({
      key: `${one.day}-${one.memberId}`,
      cells: [one.day, names.get(one.memberId) ?? '', one.lots, one.points],
      link: { to: 'member', id: one.memberId },
    })),
    next,
  };
}

function readPlace(cursor: string): { day: string; memberId: string } | null {
  const place = readDayPlace(cursor);
  return place === null || !memberIdPattern.test(place.id)
    ? null
    : { day: place.day, memberId: place.id };
}
