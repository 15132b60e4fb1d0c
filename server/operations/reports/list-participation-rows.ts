import type { Column } from '../../domain/reports/report.ts';
import type { Database } from '../../store/database.ts';
import { listMemberNames } from '../../store/members.ts';
import { listActive, listJoined } from '../../store/report-members.ts';
import { cutPage } from './cut-page.ts';
import { readDayPlace } from './read-day-place.ts';
import type { ReportPage, RowsStep } from './report-step.ts';
import { spanOf } from '../span-of.ts';

/** Members who joined, or who took part, the latest first. */
export async function listParticipationRows(
  db: Database,
  step: RowsStep,
): Promise<ReportPage | null> {
  switch (step.figure) {
    case 'joined':
      return listJoiners(db, step);
    case 'active':
      return listParticipants(db, step);
    default:
      return null;
  }
}

const memberPlace = /^\d{1,18}$/;

async function listJoiners(db: Database, step: RowsStep): Promise<ReportPage | null> {
  const { shop, period, cursor, limit } = step;
  if (cursor !== null && !memberPlace.test(cursor)) return null;
  const { shopId } = shop;
  const span = spanOf(shop, period);
  const found = await listJoined(db, shopId, { ...span, after: cursor, limit: limit + 1 });
  const { shown, next } = cutPage(found, { limit, placeOf: ({ memberId }) => memberId });
  const told = shown.map(({ memberId, joinedAt }) => ({ memberId, cell: joinedAt.toISOString() }));
  return { ...(await nameRows(db, shopId, { told, column: { id: 'at', unit: 'instant' } })), next };
}

async function listParticipants(db: Database, step: RowsStep): Promise<ReportPage | null> {
  const { shop, period, cursor, limit } = step;
  const after = cursor === null ? null : readDayPlace(cursor);
  if (cursor !== null && (after === null || !memberPlace.test(after.id))) return null;
  const { shopId } = shop;
  const found = await listActive(db, shopId, { ...period, after, limit: limit + 1 });
  const { shown, next } = cutPage(found, {
    limit,
    placeOf: ({ lastDay, memberId }) => `${lastDay}.${memberId}`,
  });
  const told = shown.map(({ memberId, lastDay }) => ({ memberId, cell: lastDay }));
  const column = { id: 'last_active', unit: 'day' } as const;
  return { ...(await nameRows(db, shopId, { told, column })), next };
}

/** Each member by name, with one thing that is told of them. */
async function nameRows(
  db: Database,
  shopId: string,
  { told, column }: { told: readonly { memberId: string; cell: string }[]; column: Column },
): Promise<Omit<ReportPage, 'next'>> {
  const memberIds = told.map(({ memberId }) => memberId);
  const names = await listMemberNames(db, shopId, memberIds);
  return {
    columns: [{ id: 'member', unit: 'text' }, column],
    rows: told.map(({ memberId, cell }) => ({
      key: memberId,
      cells: [names.get(memberId) ?? '', cell],
      link: { to: 'member', id: memberId },
    })),
  };
}
