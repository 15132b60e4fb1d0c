import type { Queryable } from './database.ts';

/** Who stands on which tier now, and who moved between them. */

export interface TierSum {
  tierId: string;
  members: number;
  /** Pending, available and held points of its members; a debt counts as nothing. */
  points: number;
}

/** Tiers that active members have. */
export async function sumTiers(db: Queryable, shopId: string): Promise<TierSum[]> {
  const rows = await db.query<{ tier_id: string; members: string; points: string }>(
    `select s.tier_id, count(*) as members, sum(greatest(b.available, 0) + b.pending + b.held) as points
       from member_standings s
       join members m on m.shop_id = $1 and m.member_id = s.member_id and m.status = 'active'
       join balances b on b.shop_id = $1 and b.member_id = s.member_id
      where s.shop_id = $1 and s.tier_id is not null group by s.tier_id`,
    [shopId],
  );
  return rows.map((row) => ({
    tierId: row.tier_id,
    members: Number(row.members),
    points: Number(row.points),
  }));
}

/** What the members whom each tier has now bought on these days, both within; minor units. */
export async function sumTierSales(
  db: Queryable,
  shopId: string,
  { from, to, currency }: { from: string; to: string; currency: string },
): Promise<Map<string, number>> {
  const rows = await db.query<{ tier_id: string; net: string }>(
    `select s.tier_id, sum(b.net) as net
       from (select member_id, sum(net_minor) as net from sales
              where shop_id = $1 and member_id is not null and day between $2 and $3 and currency = $4
              group by member_id) b
       join member_standings s on s.shop_id = $1 and s.member_id = b.member_id
      where s.tier_id is not null group by s.tier_id`,
    [shopId, from, to, currency],
  );
  return new Map(rows.map((row) => [row.tier_id, Number(row.net)]));
}

interface Span {
  since: Date;
  until: Date;
}

export interface TierMoves {
  label: string;
  /** Null: none. */
  from: string | null;
  to: string | null;
  moves: number;
}

/**
 * Periods that put a member elsewhere than the one before. No moves of theirs: the tier that an import brought along, and
 * the end of a member who was merged into another.
 */
const moved = `
  from tier_periods t
  left join tier_periods p on p.shop_id = $1 and p.member_id = t.member_id and p.period_no = t.period_no - 1
 where t.shop_id = $1 and t.began_at >= $2 and t.began_at < $3 and t.tier_id is distinct from p.tier_id
   and t.how <> 'imported' and not (t.how = 'merged' and t.tier_id is null)`;

/** Labels are first days, oldest first. */
export async function countTierMoves(
  db: Queryable,
  shopId: string,
  { since, until, labels, timeZone }: Span & { labels: readonly string[]; timeZone: string },
): Promise<TierMoves[]> {
  const rows = await db.query<{ place: number; f: string | null; t: string | null; moves: string }>(
    `select width_bucket((t.began_at at time zone $4)::date, $5::date[]) as place, p.tier_id as f, t.tier_id as t,
            count(*) as moves ${moved} group by 1, 2, 3 order by 1, 2, 3`,
    [shopId, since, until, timeZone, labels],
  );
  return rows.map((row) => ({
    label: labels[row.place - 1] ?? '',
    from: row.f,
    to: row.t,
    moves: Number(row.moves),
  }));
}

export interface TierMove {
  memberId: string;
  periodNo: number;
  at: Date;
  from: string | null;
  to: string | null;
}

/** Moves between these pairs of tiers, newest first; `after` is the last one of the page before. */
export async function listTierMoves(
  db: Queryable,
  shopId: string,
  page: Span & {
    pairs: readonly { from: string | null; to: string | null }[];
    after: { memberId: string; periodNo: number } | null;
    limit: number;
  },
): Promise<TierMove[]> {
  const rows = await db.query<{
    member_id: string;
    period_no: number;
    began_at: Date;
    f: string | null;
    t: string | null;
  }>(
    `select t.member_id::text, t.period_no, t.began_at, p.tier_id as f, t.tier_id as t ${moved}
        and exists (select from unnest($4::text[], $5::text[]) as pair (f, t)
                     where pair.f is not distinct from p.tier_id and pair.t is not distinct from t.tier_id)
        and ($6::bigint is null or (t.began_at, t.member_id, t.period_no) < (
              select l.began_at, l.member_id, l.period_no from tier_periods l
               where l.shop_id = $1 and l.member_id = $6 and l.period_no = $7))
      order by t.began_at desc, t.member_id desc, t.period_no desc limit $8`,
    [
      shopId,
      page.since,
      page.until,
      page.pairs.map(({ from }) => from),
      page.pairs.map(({ to }) => to),
      page.after?.memberId ?? null,
      page.after?.periodNo ?? null,
      page.limit,
    ],
  );
  return rows.map((row) => ({
    memberId: row.member_id,
    periodNo: row.period_no,
    at: row.began_at,
    from: row.f,
    to: row.t,
  }));
}
