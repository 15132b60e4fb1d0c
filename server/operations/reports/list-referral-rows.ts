import type { Row } from '../../domain/reports/report.ts';
import type { Database } from '../../store/database.ts';
import { listMemberNames } from '../../store/members.ts';
import { listReferralSteps } from '../../store/report-referrals.ts';
import { cutPage } from './cut-page.ts';
import type { ReportPage, RowsStep } from './report-step.ts';
import { spanOf } from '../span-of.ts';

const place = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Referrals whose friend ordered, or for which the rewards were given, the latest first. */
export async function listReferralRows(db: Database, step: RowsStep): Promise<ReportPage | null> {
  const { shop, period, figure, cursor, limit } = step;
  if (figure !== 'orders' && figure !== 'rewards') return null;
  if (cursor !== null && !place.test(cursor)) return null;
  const { shopId } = shop;
  const found = await listReferralSteps(db, shopId, {
    ...spanOf(shop, period),
    step: figure,
    after: cursor,
    limit: limit + 1,
  });
  const { shown, next } = cutPage(found, { limit, placeOf: ({ referralId }) => referralId });
  const names = await listMemberNames(db, shopId, [
    ...new Set(shown.map(({ advocateId }) => advocateId)),
  ]);
  return {
    columns: [
      { id: 'advocate', unit: 'text' },
      { id: 'at', unit: 'instant' },
      { id: 'channel', unit: 'text' },
      { id: 'state', unit: 'text' },
      { id: 'revenue', unit: 'money' },
    ],
    rows: shown.map(
      ({ referralId, advocateId, at, channel, state, orderMinor, currency }): Row => ({
        key: referralId,
        cells: [
          names.get(advocateId) ?? '',
          at.toISOString(),
          channel,
          state,
          orderMinor === null || currency === null ? null : { minor: orderMinor, currency },
        ],
        link: { to: 'referral', id: referralId },
      }),
    ),
    next,
  };
}
