import type { Row } from '../../domain/reports/report.ts';
import type { Database } from '../../store/database.ts';
import { listMemberNames } from '../../store/members.ts';
import { type AttributedSale, listAttributed } from '../../store/report-sales.ts';
import { cutPage } from './cut-page.ts';
import { readDayPlace } from './read-day-place.ts';
import type { ReportPage, RowsStep } from './report-step.ts';

/** Orders that carried a reward or were a friend's first, the latest first. */
export async function listCustomersRows(db: Database, step: RowsStep): Promise<ReportPage | null> {
  const { shop, period, figure, cursor, limit } = step;
  const after = cursor === null ? null : readDayPlace(cursor);
  if (figure !== 'attributed_revenue' || (cursor !== null && after === null)) return null;
  const { shopId } = shop;
  const found = await listAttributed(db, shopId, { ...period, after, limit: limit + 1 });
  const { shown, next } = cutPage(found, {
    limit,
    placeOf: (sale) => `${sale.day}.${sale.orderId}`,
  });
  const names = await listMemberNames(
    db,
    shopId,
    shown.flatMap(({ memberId }) => memberId ?? []),
  );
  return {
    columns: [
      { id: 'order', unit: 'text' },
      { id: 'day', unit: 'day' },
      { id: 'member', unit: 'text' },
      { id: 'kind', unit: 'text' },
      { id: 'revenue', unit: 'money' },
    ],
    rows: shown.map((sale): Row => ({
      key: sale.orderId,
      cells: [
        sale.name,
        sale.day,
        sale.memberId === null ? null : (names.get(sale.memberId) ?? ''),
        sale.by,
        { minor: sale.netMinor, currency: sale.currency },
      ],
      link: linkOf(sale),
    })),
    next,
  };
}

/** A guest's order leads to the referral that brought it. */
function linkOf({ memberId, referralId }: AttributedSale): Row['link'] {
  if (memberId !== null) return { to: 'member', id: memberId };
  return referralId === null ? null : { to: 'referral', id: referralId };
}
