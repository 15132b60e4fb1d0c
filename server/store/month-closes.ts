import type { MonthFigures } from '../domain/reports/month-figures.ts';
import type { Queryable, Tx } from './database.ts';

/** Months that were closed, with their figures as they were then. Only ever added to. */

export interface MonthClose {
  /** Its first day. */
  month: string;
  figures: MonthFigures;
  closedAt: Date;
  closedBy: string;
}

/** The oldest first. */
export async function listMonthCloses(db: Queryable, shopId: string): Promise<MonthClose[]> {
  const rows = await db.query<{
    month: string;
    figures: MonthFigures;
    closed_at: Date;
    closed_by: string;
  }>(
    `select month::text, figures, closed_at, closed_by from month_closes
      where shop_id = $1 order by month_closes.month`,
    [shopId],
  );
  return rows.map(({ month, figures, closed_at, closed_by }) => ({
    month,
    figures,
    closedAt: closed_at,
    closedBy: closed_by,
  }));
}

export async function appendMonthCloses(
  tx: Tx,
  shopId: string,
  closes: readonly MonthClose[],
): Promise<void> {
  await tx.query(
    `insert into month_closes (shop_id, month, figures, closed_at, closed_by)
     select $1, c.month, c.figures, c.closed_at, c.closed_by
       from unnest($2::date[], $3::jsonb[], $4::timestamptz[], $5::text[]) as c (month, figures, closed_at, closed_by)`,
    [
      shopId,
      closes.map(({ month }) => month),
      closes.map(({ figures }) => JSON.stringify(figures)),
      closes.map(({ closedAt }) => closedAt),
      closes.map(({ closedBy }) => closedBy),
    ],
  );
}
