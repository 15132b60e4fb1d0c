import { pairsOf } from '../../domain/reports/tier-moves.ts';
import type { Database } from '../../store/database.ts';
import { listMemberNames } from '../../store/members.ts';
import { listTierMoves } from '../../store/report-tiers.ts';
import { readProgram } from '../read-program.ts';
import { cutPage } from './cut-page.ts';
import { nameTiers } from './name-tiers.ts';
import type { ReportPage, RowsStep } from './report-step.ts';
import { spanOf } from '../span-of.ts';

const place = /^(\d{1,18})\.(\d{1,9})$/;

/** Moves of members to a higher tier, or to a lower one, the latest first. */
export async function listTiersRows(db: Database, step: RowsStep): Promise<ReportPage | null> {
  const { shop, period, figure, cursor, limit } = step;
  if (figure !== 'rose' && figure !== 'fell') return null;
  const [, member, no] = place.exec(cursor ?? '') ?? [];
  const after =
    member === undefined || no === undefined ? null : { memberId: member, periodNo: Number(no) };
  if (cursor !== null && after === null) return null;
  const { shopId } = shop;
  const { program } = await readProgram(db, shopId);
  const found = await listTierMoves(db, shopId, {
    ...spanOf(shop, period),
    pairs: pairsOf(figure, program.tiers),
    after,
    limit: limit + 1,
  });
  const { shown, next } = cutPage(found, {
    limit,
    placeOf: ({ memberId, periodNo }) => `${memberId}.${periodNo}`,
  });
  const [names, nameOf] = await Promise.all([
    listMemberNames(
      db,
      shopId,
      shown.map(({ memberId }) => memberId),
    ),
    nameTiers(db, shopId, { terms: program.tiers, ids: [] }),
  ]);
  return {
    columns: [
      { id: 'member', unit: 'text' },
      { id: 'at', unit: 'instant' },
      { id: 'from', unit: 'text' },
      { id: 'to', unit: 'text' },
    ],
    rows: shown.map((move) => ({
      key: `${move.memberId}.${move.periodNo}`,
      cells: [
        names.get(move.memberId) ?? '',
        move.at.toISOString(),
        nameOf(move.from),
        nameOf(move.to),
      ],
      link: { to: 'member', id: move.memberId },
    })),
    next,
  };
}
