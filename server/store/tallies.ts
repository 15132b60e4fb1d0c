import type { Account } from '../domain/ledger/ledger.ts';
import type { Queryable, Tx } from './database.ts';

/** Tallies that one fold takes at the most. */
const foldLimit = 5000;

/**
 * Folds what postings left in `transfer_tallies` into the daily totals. A tally is deleted by the same
 * transaction that adds it, so that it counts once whoever folds and however often.
 */
export async function foldTallies(tx: Tx, shopId: string): Promise<number> {
  const rows = await tx.query<{
    tally_id: string;
    day: string;
    f: Account;
    t: Account;
    kind: string;
    points: string;
    transfers: string;
  }>(
    `delete from transfer_tallies
      where shop_id = $1 and tally_id in (
        select tally_id from transfer_tallies where shop_id = $1 order by tally_id limit ${foldLimit}
           for update skip locked)
      returning tally_id::text, day::text, from_account as f, to_account as t, kind, points, transfers`,
    [shopId],
  );
  if (rows.length === 0) return 0;
  await tx.query(
    `insert into daily_totals (shop_id, day, from_account, to_account, kind, points, transfers)
     select $1, n.day, n.f::account, n.t::account, n.kind, sum(n.points), sum(n.transfers)
       from unnest($2::date[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[])
            as n (day, f, t, kind, points, transfers)
      group by n.day, n.f, n.t, n.kind
      order by n.day, n.f, n.t, n.kind
     on conflict (shop_id, day, from_account, to_account, kind) do update
        set points = daily_totals.points + excluded.points,
            transfers = daily_totals.transfers + excluded.transfers`,
    [
      shopId,
      rows.map((row) => row.day),
      rows.map((row) => row.f),
      rows.map((row) => row.t),
      rows.map((row) => row.kind),
      rows.map((row) => row.points),
      rows.map((row) => row.transfers),
    ],
  );
  return rows.length;
}

export async function listShopsWithTallies(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ shop_id: string }>(
    `select shop_id::text from shops
      where exists (select 1 from transfer_tallies t where t.shop_id = shops.shop_id) order by shop_id`,
  );
  return rows.map((row) => row.shop_id);
}

export interface DailyTotal {
  day: string;
  from: Account;
  to: Account;
  kind: string;
  points: number;
}

/** Totals of whole days in the shop's zone, folded ones and those still to be folded. */
export async function listDailyTotals(
  db: Queryable,
  shopId: string,
  days: { from: string; to: string },
): Promise<DailyTotal[]> {
  const rows = await db.query<{
    day: string;
    f: Account;
    t: Account;
    kind: string;
    points: string;
  }>(
    `select day::text, from_account as f, to_account as t, kind, sum(points) as points
       from (select day, from_account, to_account, kind, points from daily_totals
              where shop_id = $1 and day between $2 and $3
             union all
             select day, from_account, to_account, kind, points from transfer_tallies
              where shop_id = $1 and day between $2 and $3) as totals
      group by day, from_account, to_account, kind order by day`,
    [shopId, days.from, days.to],
  );
  return rows.map((row) => ({
    day: row.day,
    from: row.f,
    to: row.t,
    kind: row.kind,
    points: Number(row.points),
  }));
}
