import type { LotOutcome } from '../domain/reports/lot-cohorts.ts';
import type { Queryable, Tx } from './database.ts';

/** How points earned in one month ended, month by month. Days that are over are kept: nothing changes them any more. */

interface OutcomeRow {
  earned_month: string;
  month: string;
  earned: string;
  spent: string;
  expired: string;
  taken: string;
}

function toOutcome(row: OutcomeRow): LotOutcome {
  return {
    earnedMonth: row.earned_month,
    month: row.month,
    earned: Number(row.earned),
    spent: Number(row.spent),
    expired: Number(row.expired),
    taken: Number(row.taken),
  };
}

const isMerge = `kind in ('merge_out', 'merge_in')`;
const monthOf = (instant: string) => `date_trunc('month', ${instant} at time zone $4)::date`;

type Join = (table: string, name: string, on: string) => string;

/** For years at once: tables are joined as wholes. */
const wholes: Join = (table, name, on) => `join ${table} ${name} on ${name}.shop_id = $1 and ${on}`;
/** For some days: the lots of their transfers are looked up, however large the shop is. */
const lookUps: Join = (table, name, on) =>
  `cross join lateral (select * from ${table} ${name} where ${name}.shop_id = $1 and ${on} offset 0) as ${name}`;

/**
 * What lots gained and lost by the transfers of a time, from the facts. A lot that opens has earned, one that opens for
 * points that come back has unspent them. What is set aside for a reward is spent. A merge only moves lots: what the
 * one loses the other gains, under what was taken; there too is what a new lot gave at once to a debt.
 */
const outcomes = (join: Join) => `
  with t as materialized (
    select member_id, seq, to_account, kind, ${isMerge} as is_merge, ${monthOf('recorded_at')} as month
      from transfers
     where shop_id = $1 and recorded_at >= $2 and recorded_at < $3
       and (from_account = 'available' or to_account = 'available'))
  select least(earned_month, month) as earned_month, month, sum(earned) as earned, sum(spent) as spent,
         sum(expired) as expired, sum(taken) as taken
    from (
      select ${monthOf('l.earned_at')} as earned_month, t.month,
             case when is_merge or t.kind = 'redemption_return' then 0 else l.points end as earned,
             case when t.kind = 'redemption_return' then -l.points else 0 end as spent,
             0 as expired,
             case when is_merge then -l.points else 0 end as taken
        from t
        ${join('lots', 'l', 'l.member_id = t.member_id and l.lot_seq = t.seq')}
       where t.to_account = 'available'
       union all
      select ${monthOf('l.earned_at')}, t.month, 0,
             case when not is_merge
                   and (t.to_account in ('held', 'redeemed') or t.to_account = 'available' and m.points < 0)
                  then m.points else 0 end,
             case when t.to_account = 'expired' then m.points else 0 end,
             case when is_merge or t.to_account in ('revoked', 'adjusted')
                    or t.to_account = 'available' and m.points > 0
                  then m.points else 0 end
        from t
        ${join('lot_movements', 'm', 'm.member_id = t.member_id and m.seq = t.seq')}
        ${join('lots', 'l', 'l.member_id = m.member_id and l.lot_seq = m.lot_seq')}) as happened
   group by 1, 2`;

/** What lots gained and lost by the transfers of a time, for days that are not kept. */
export async function reckonOutcomes(
  db: Queryable,
  shopId: string,
  span: { since: Date; until: Date; timeZone: string },
): Promise<LotOutcome[]> {
  const rows = await db.query<OutcomeRow>(
    `select earned_month::text, month::text, earned, spent, expired, taken from (${outcomes(lookUps)}) as reckoned`,
    [shopId, span.since, span.until, span.timeZone],
  );
  return rows.map(toOutcome);
}

/** Keeps the outcomes of months anew: those of `span`, from its first month on (null: all there ever were). The caller holds `lockOutcomes`. */
export async function saveOutcomes(
  tx: Tx,
  shopId: string,
  step: { span: { since: Date; until: Date; timeZone: string }; from: string | null; now: Date },
): Promise<void> {
  const { span, from, now } = step;
  // All lots of years are joined.
  if (from === null) await tx.query(`set local work_mem = '64MB'`);
  await tx.query(
    `delete from lot_outcomes where shop_id = $1 and ($2::date is null or month >= $2)`,
    [shopId, from],
  );
  await tx.query(
    `insert into lot_outcomes (shop_id, earned_month, month, earned, spent, expired, taken)
     select $1, earned_month, month, earned, spent, expired, taken from (${outcomes(from === null ? wholes : lookUps)}) as reckoned`,
    [shopId, span.since, span.until, span.timeZone],
  );
  await tx.query(
    `insert into breakage_reckonings (shop_id, reckoned_at) values ($1, $2)
     on conflict (shop_id) do update set reckoned_at = excluded.reckoned_at`,
    [shopId, now],
  );
}

/** Until the transaction ends nobody else reckons this shop's outcomes. */
export async function lockOutcomes(tx: Tx, shopId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('lot outcomes ' || $1, 0))`, [
    shopId,
  ]);
}

/** When they were reckoned last; null: never. */
export async function readOutcomesReckoning(db: Queryable, shopId: string): Promise<Date | null> {
  const [row] = await db.query<{ reckoned_at: Date }>(
    `select reckoned_at from breakage_reckonings where shop_id = $1`,
    [shopId],
  );
  return row?.reckoned_at ?? null;
}

/** What is kept of the months until `to`, itself included, and when it was reckoned: both of one moment. */
export async function listOutcomes(
  db: Queryable,
  shopId: string,
  to: string,
): Promise<{ outcomes: LotOutcome[]; reckonedAt: Date | null }> {
  const rows = await db.query<{ reckoned_at: Date } & (OutcomeRow | { month: null })>(
    `select r.reckoned_at, o.earned_month::text, o.month::text, o.earned, o.spent, o.expired, o.taken
       from breakage_reckonings r
       left join lot_outcomes o on o.shop_id = $1 and o.month <= $2
      where r.shop_id = $1 order by o.earned_month, o.month`,
    [shopId, to],
  );
  return {
    outcomes: rows.flatMap((row) => (row.month === null ? [] : [toOutcome(row)])),
    reckonedAt: rows[0]?.reckoned_at ?? null,
  };
}
