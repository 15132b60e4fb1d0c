import type { HistoryEntry } from '../domain/earning/member-history.ts';
import type { Queryable } from './database.ts';

/** One member's entries of history, as a statement finds them. */
export type HistoryOf = HistoryEntry & { memberId: string };

/** Orders of these days one by one, but for `except`. A day lies within a day and a half of its date in UTC. */
export async function listOrdersOfDays(
  db: Queryable,
  shopId: string,
  step: { days: readonly { memberId: string; day: string }[]; except: readonly string[] },
): Promise<HistoryOf[]> {
  const rows = await db.query<{
    member_id: string;
    order_id: string;
    placed_at: Date;
    day: string;
    orders: number;
    spent_minor: string;
  }>(
    `select o.member_id::text, o.order_id, o.placed_at, o.counted_day::text as day,
            o.counted_orders as orders, o.counted_spent_minor as spent_minor
       from unnest($2::bigint[], $3::date[]) as n (member_id, day)
      cross join lateral (
        select * from orders
         where shop_id = $1 and member_id = n.member_id and counted_day = n.day and counted_orders > 0
           and placed_at >= n.day - interval '1 day' and placed_at < n.day + interval '2 days') as o
      where o.order_id <> all($4::text[])`,
    [
      shopId,
      step.days.map(({ memberId }) => memberId),
      step.days.map(({ day }) => day),
      step.except,
    ],
    'list_orders_of_days',
  );
  return rows.map((row) => ({
    memberId: row.member_id,
    orderId: row.order_id,
    placedAt: row.placed_at,
    day: row.day,
    orders: row.orders,
    spentMinor: Number(row.spent_minor),
    given: {},
  }));
}

/** What members' orders gave by day, by each rule and campaign and in all, from `since` on (null: ever), but for `except`. */
export async function sumGivenPoints(
  db: Queryable,
  shopId: string,
  step: { memberIds: readonly string[]; since: string | null; except: readonly string[] },
): Promise<HistoryOf[]> {
  const rows = await db.query<{
    member_id: string;
    day: string;
    given: Record<string, number>;
  }>(
    `select member_id::text, day::text, jsonb_object_agg(key, points) as given
       from (select o.member_id, o.counted_day as day, g.key, sum(g.points) as points
               from orders o
              cross join lateral (
                select 'orders' as key, o.counted_points as points
                union all
                select p.source || ':' || p.id, p.points
                  from jsonb_to_recordset(o.award -> 'parts') as p (source text, id text, points bigint)) as g
              where o.shop_id = $1 and o.member_id = any($2::bigint[]) and o.counted_orders > 0
                and o.counted_day >= coalesce($3::date, '-infinity')
                and o.placed_at >= coalesce($3::date - interval '1 day', '-infinity')
                and o.order_id <> all($4::text[])
              group by o.member_id, o.counted_day, g.key) as days
      group by member_id, day`,
    [shopId, step.memberIds, step.since, step.except],
    'sum_given_points',
  );
  return rows.map((row) => ({
    memberId: row.member_id,
    orderId: null,
    placedAt: null,
    day: row.day,
    orders: 0,
    spentMinor: 0,
    given: row.given,
  }));
}

/** What members are beside what they did: their tier of now, and the tags of the platform's customer. */
export interface Traits {
  tierId: string | null;
  tags: readonly string[];
}

export async function readTraits(
  db: Queryable,
  shopId: string,
  memberIds: readonly string[],
): Promise<Map<string, Traits>> {
  if (memberIds.length === 0) return new Map();
  const rows = await db.query<{ member_id: string; tier_id: string | null; tags: string[] }>(
    `select m.member_id::text, s.tier_id, m.tags
       from members m left join member_standings s on s.shop_id = m.shop_id and s.member_id = m.member_id
      where m.shop_id = $1 and m.member_id = any($2::bigint[])`,
    [shopId, memberIds],
    'read_traits',
  );
  return new Map(rows.map((row) => [row.member_id, { tierId: row.tier_id, tags: row.tags }]));
}
