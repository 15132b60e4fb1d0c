import type { Database } from '../../store/database.ts';
import { listMemberNames } from '../../store/members.ts';
import { listAskedRewards } from '../../store/report-rewards.ts';
import { cutPage } from './cut-page.ts';
import type { ReportPage, RowsStep } from './report-step.ts';
import { spanOf } from '../span-of.ts';

const place = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Redemptions that were asked for, or those of them that were used, the latest first. */
export async function listRewardsRows(db: Database, step: RowsStep): Promise<ReportPage | null> {
  const { shop, period, figure, cursor, limit } = step;
  if (figure !== 'redemptions' && figure !== 'used') return null;
  if (cursor !== null && !place.test(cursor)) return null;
  const { shopId } = shop;
  const found = await listAskedRewards(db, shopId, {
    ...spanOf(shop, period),
    usedOnly: figure === 'used',
    after: cursor,
    limit: limit + 1,
  });
  const { shown, next } = cutPage(found, { limit, placeOf: ({ redemptionId }) => redemptionId });
  const names = await listMemberNames(db, shopId, [
    ...new Set(shown.map(({ memberId }) => memberId)),
  ]);
  return {
    columns: [
      { id: 'member', unit: 'text' },
      { id: 'at', unit: 'instant' },
      { id: 'reward', unit: 'text' },
      { id: 'state', unit: 'text' },
      { id: 'points', unit: 'points' },
    ],
    rows: shown.map((one) => ({
      key: one.redemptionId,
      cells: [
        names.get(one.memberId) ?? '',
        one.createdAt.toISOString(),
        one.title,
        one.status,
        one.points,
      ],
      link: { to: 'member', id: one.memberId },
    })),
    next,
  };
}
