import type { DayFigures } from '../domain/tiers/day-tally.ts';
import type { Standing, TierMove } from '../domain/tiers/standing.ts';
import type { Queryable, Tx } from './database.ts';

export interface StoredStanding {
  memberId: string;
  standing: Standing;
  periodNo: number;
  reviewAt: Date | null;
}

export type PeriodStart = TierMove | 'given' | 'taken' | 'imported' | 'merged';

/** A period of a member's tiers, and how it came about. */
export interface TierPeriod {
  periodNo: number;
  /** Null: a time without a tier, after one. */
  tierId: string | null;
  beganAt: Date;
  endedAt: Date | null;
  how: PeriodStart;
  reason: string | null;
  actorName: string | null;
}

interface StandingRow {
  member_id: string;
  tier_id: string | null;
  since: Date;
  period_no: number;
  counts_after: string;
  through_day: string | null;
  review_at: Date | null;
  locked: boolean;
}

const standingColumns = `member_id::text, tier_id, since, period_no, counts_after::text, through_day::text,
  review_at, locked`;

function toStored(row: StandingRow): StoredStanding {
  return {
    memberId: row.member_id,
    standing: {
      tierId: row.tier_id,
      since: row.since,
      countsAfter: row.counts_after,
      through: row.through_day,
      locked: row.locked,
    },
    periodNo: row.period_no,
    reviewAt: row.review_at,
  };
}

/** By member; who never had a tier is not there. */
export async function readStandings(
  db: Queryable,
  shopId: string,
  memberIds: readonly string[],
): Promise<Map<string, StoredStanding>> {
  if (memberIds.length === 0) return new Map();
  const rows = await db.query<StandingRow>(
    `select ${standingColumns} from member_standings where shop_id = $1 and member_id = any($2::bigint[])`,
    [shopId, memberIds],
    'read_standings',
  );
  return new Map(rows.map((row) => [row.member_id, toStored(row)]));
}

/** Writes standings with the periods that led to them; the caller holds the members' books. */
export async function saveStandings(
  tx: Tx,
  shopId: string,
  step: {
    standings: readonly StoredStanding[];
    periods: readonly (Omit<TierPeriod, 'endedAt'> & { memberId: string })[];
  },
): Promise<void> {
  const { standings, periods } = step;
  if (standings.length === 0) return;
  await tx.query(
    `insert into member_standings
       (shop_id, member_id, tier_id, since, period_no, counts_after, through_day, review_at, locked)
     select $1, s.* from unnest($2::bigint[], $3::text[], $4::timestamptz[], $5::integer[], $6::date[], $7::date[],
                                $8::timestamptz[], $9::boolean[]) as s
     on conflict (shop_id, member_id) do update
        set tier_id = excluded.tier_id, since = excluded.since, period_no = excluded.period_no,
            counts_after = excluded.counts_after, through_day = excluded.through_day,
            review_at = excluded.review_at, locked = excluded.locked`,
    [
      shopId,
      standings.map(({ memberId }) => memberId),
      standings.map(({ standing }) => standing.tierId),
      standings.map(({ standing }) => standing.since),
      standings.map(({ periodNo }) => periodNo),
      standings.map(({ standing }) => standing.countsAfter),
      standings.map(({ standing }) => standing.through),
      standings.map(({ reviewAt }) => reviewAt),
      standings.map(({ standing }) => standing.locked),
    ],
    'save_standings',
  );
  await appendPeriods(tx, shopId, periods);
}

/** A period ends when the next one begins. */
async function appendPeriods(
  tx: Tx,
  shopId: string,
  periods: readonly (Omit<TierPeriod, 'endedAt'> & { memberId: string })[],
): Promise<void> {
  if (periods.length === 0) return;
  await tx.query(
    `with added as (
       select * from unnest($2::bigint[], $3::integer[], $4::text[], $5::timestamptz[], $6::text[], $7::text[],
                            $8::text[]) as p (member_id, period_no, tier_id, began_at, how, reason, actor_name)),
     ended as (
       update tier_periods t set ended_at = a.began_at from added a
        where t.shop_id = $1 and t.member_id = a.member_id and t.period_no = a.period_no - 1)
     insert into tier_periods
       (shop_id, member_id, period_no, tier_id, began_at, ended_at, how, reason, actor_name)
     select $1, a.member_id, a.period_no, a.tier_id, a.began_at, n.began_at, a.how, a.reason, a.actor_name
       from added a left join added n on n.member_id = a.member_id and n.period_no = a.period_no + 1`,
    [
      shopId,
      periods.map(({ memberId }) => memberId),
      periods.map(({ periodNo }) => periodNo),
      periods.map(({ tierId }) => tierId),
      periods.map(({ beganAt }) => beganAt),
      periods.map(({ how }) => how),
      periods.map(({ reason }) => reason),
      periods.map(({ actorName }) => actorName),
    ],
    'append_tier_periods',
  );
}

/** Newest first. */
export async function listTierPeriods(
  db: Queryable,
  shopId: string,
  page: { memberId: string; limit: number },
): Promise<TierPeriod[]> {
  const rows = await db.query<{
    period_no: number;
    tier_id: string | null;
    began_at: Date;
    ended_at: Date | null;
    how: PeriodStart;
    reason: string | null;
    actor_name: string | null;
  }>(
    `select period_no, tier_id, began_at, ended_at, how, reason, actor_name from tier_periods
      where shop_id = $1 and member_id = $2 order by period_no desc limit $3`,
    [shopId, page.memberId, page.limit],
  );
  return rows.map((row) => ({
    periodNo: row.period_no,
    tierId: row.tier_id,
    beganAt: row.began_at,
    endedAt: row.ended_at,
    how: row.how,
    reason: row.reason,
    actorName: row.actor_name,
  }));
}

/**
 * What counts of these members day by day. `after`: days up to it can count no more, unless a member's period
 * began before; null: all days, as one.
 */
export async function readDayFigures(
  db: Queryable,
  shopId: string,
  which: { memberIds: readonly string[]; after: string | null },
): Promise<Map<string, DayFigures[]>> {
  const { memberIds, after } = which;
  const rows = await db.query<DayRow>(
    after === null ? figuresForLife : figuresByDay,
    after === null ? [shopId, memberIds] : [shopId, memberIds, after],
    after === null ? 'read_life_figures' : 'read_day_figures',
  );
  const figures = new Map<string, DayFigures[]>();
  for (const row of rows) {
    const days = figures.get(row.member_id) ?? [];
    days.push({
      day: row.day,
      points: Number(row.points),
      spentMinor: Number(row.spent_minor),
      orders: Number(row.orders),
    });
    figures.set(row.member_id, days);
  }
  return figures;
}

interface DayRow {
  member_id: string;
  day: string;
  points: string;
  spent_minor: string;
  orders: string;
}

const figuresByDay = `
  select d.member_id::text, d.day::text, d.points, d.spent_minor, d.orders
    from unnest($2::bigint[]) as m (id)
    left join member_standings s on s.shop_id = $1 and s.member_id = m.id
    join member_days d on d.shop_id = $1 and d.member_id = m.id
     and d.day >= least($3::date, s.counts_after)
   order by d.member_id, d.day`;

const figuresForLife = `
  select member_id::text, max(day)::text as day, sum(points) as points, sum(spent_minor) as spent_minor,
         sum(orders) as orders
    from member_days where shop_id = $1 and member_id = any($2::bigint[]) group by member_id`;

/** Members whose period, or the grace after it, is over by `now`; longest over first. */
export async function listDueStandings(
  db: Queryable,
  shopId: string,
  step: { now: Date; limit: number },
): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    `select member_id::text from member_standings
      where shop_id = $1 and review_at <= $2 order by review_at, member_id limit $3`,
    [shopId, step.now, step.limit],
    'list_due_standings',
  );
  return rows.map((row) => row.member_id);
}

/** How many active members have each tier. */
export async function countByTier(db: Queryable, shopId: string): Promise<Map<string, number>> {
  const rows = await db.query<{ tier_id: string; members: string }>(
    `select s.tier_id, count(*) as members from member_standings s
       join members m on m.shop_id = $1 and m.member_id = s.member_id and m.status = 'active'
      where s.shop_id = $1 and s.tier_id is not null group by s.tier_id`,
    [shopId],
  );
  return new Map(rows.map((row) => [row.tier_id, Number(row.members)]));
}

/** Which of these idempotency keys the ledger has, at this member or at those who were merged into them. */
export async function findPostedEntries(
  db: Queryable,
  shopId: string,
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db.query<{ idempotency_key: string }>(
    `select idempotency_key from transfers where shop_id = $1 and idempotency_key = any($2::text[])`,
    [shopId, keys],
  );
  return new Set(rows.map((row) => row.idempotency_key));
}

/** Who was merged into these members, by whom they became. */
export async function listMergedInto(
  db: Queryable,
  shopId: string,
  memberIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db.query<{ member_id: string; merged_into: string }>(
    `select member_id::text, merged_into::text from members
      where shop_id = $1 and merged_into = any($2::bigint[])`,
    [shopId, memberIds],
  );
  const merged = new Map<string, string[]>();
  for (const row of rows)
    merged.set(row.merged_into, [...(merged.get(row.merged_into) ?? []), row.member_id]);
  return merged;
}
