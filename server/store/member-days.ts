import type { Queryable, Tx } from './database.ts';
import type { MergingMembers } from './merges.ts';

/**
 * What counts of a member's orders and activities, by the day in the shop's zone (`member_days`) and for life
 * (`member_figures`). Who changes a member's holds that member's balance.
 */

export interface DayCount {
  memberId: string;
  day: string;
  points: number;
  spentMinor: number;
  orders: number;
}

/** An order that counts now and did not before. */
export interface CountedOrder {
  memberId: string;
  placedAt: Date;
  country: string | null;
}

/** Adds what activities gave on their days; points that they lose again are below 0. */
export async function addActivityFigures(
  tx: Tx,
  shopId: string,
  activities: readonly { memberId: string; day: string; points: number }[],
): Promise<void> {
  const added = activities.map((activity) => ({ ...activity, spentMinor: 0, orders: 0 }));
  await addFigures(tx, shopId, { added, ordered: [] });
}

/** Adds to members' figures; `ordered` says when they bought. Nothing but points may be below 0 here. */
export async function addFigures(
  tx: Tx,
  shopId: string,
  counts: { added: readonly DayCount[]; ordered: readonly CountedOrder[] },
): Promise<void> {
  if (counts.added.length === 0) return;
  await tx.query(
    `insert into member_days as d (shop_id, member_id, day, points, spent_minor, orders)
     select $1, n.* from unnest($2::bigint[], $3::date[], $4::bigint[], $5::bigint[], $6::integer[]) as n
     on conflict (shop_id, member_id, day) do update
        set points = d.points + excluded.points, spent_minor = d.spent_minor + excluded.spent_minor,
            orders = d.orders + excluded.orders`,
    [shopId, ...dayValues(sumDays(counts.added))],
    'add_member_days',
  );
  const members = sumMembers(counts.added);
  const bought = sumOrdered(counts.ordered);
  await tx.query(
    `insert into member_figures as f
            (shop_id, member_id, points, spent_minor, orders, first_order_at, last_order_at, country)
     select $1, n.*
       from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::integer[], $6::timestamptz[], $7::timestamptz[],
                   $8::text[]) as n
     on conflict (shop_id, member_id) do update set ${figuresAdded}`,
    [
      shopId,
      ...memberValues(members),
      members.map(({ memberId }) => bought.get(memberId)?.firstAt ?? null),
      members.map(({ memberId }) => bought.get(memberId)?.lastAt ?? null),
      members.map(({ memberId }) => bought.get(memberId)?.country ?? null),
    ],
    'add_member_figures',
  );
}

/** The later order says where somebody lives. */
const figuresAdded = `
  points = f.points + excluded.points, spent_minor = f.spent_minor + excluded.spent_minor,
  orders = f.orders + excluded.orders,
  first_order_at = least(f.first_order_at, excluded.first_order_at),
  last_order_at = greatest(f.last_order_at, excluded.last_order_at),
  country = case when f.last_order_at > excluded.last_order_at then f.country
                 else coalesce(excluded.country, f.country) end`;

/** Takes from members' figures what was added before. */
export async function takeFigures(
  tx: Tx,
  shopId: string,
  taken: readonly DayCount[],
): Promise<void> {
  if (taken.length === 0) return;
  await tx.query(
    `update member_days as d
        set points = d.points - n.points, spent_minor = d.spent_minor - n.spent_minor, orders = d.orders - n.orders
       from unnest($2::bigint[], $3::date[], $4::bigint[], $5::bigint[], $6::integer[])
            as n (member_id, day, points, spent_minor, orders)
      where d.shop_id = $1 and d.member_id = n.member_id and d.day = n.day`,
    [shopId, ...dayValues(sumDays(taken))],
    'take_member_days',
  );
  await tx.query(
    `update member_figures as f
        set points = f.points - n.points, spent_minor = f.spent_minor - n.spent_minor, orders = f.orders - n.orders
       from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::integer[]) as n (member_id, points, spent_minor, orders)
      where f.shop_id = $1 and f.member_id = n.member_id`,
    [shopId, ...memberValues(sumMembers(taken))],
    'take_member_figures',
  );
}

/** Looks up again when members first and last bought and where that went: one of their orders ceased to count. */
export async function findOrderTimes(
  tx: Tx,
  shopId: string,
  memberIds: readonly string[],
): Promise<void> {
  if (memberIds.length === 0) return;
  await tx.query(
    `update member_figures as f
        set first_order_at = o.first_at, last_order_at = o.last_at, country = o.country
       from (select m.id, min(o.placed_at) as first_at, max(o.placed_at) as last_at,
                    (array_agg(o.snapshot #>> '{order,country}' order by o.placed_at desc))[1] as country
               from unnest($2::bigint[]) as m (id)
               left join orders o on o.shop_id = $1 and o.member_id = m.id and o.counted_orders > 0
              group by m.id) as o
      where f.shop_id = $1 and f.member_id = o.id`,
    [shopId, memberIds],
    'find_order_times',
  );
}

/** One row a member and day: a statement that adds to a row can do so once only. */
function sumDays(counts: readonly DayCount[]): DayCount[] {
  return sumBy(counts, ({ memberId, day }) => `${memberId}:${day}`);
}

function sumMembers(counts: readonly DayCount[]): DayCount[] {
  return sumBy(counts, ({ memberId }) => memberId);
}

function sumBy(counts: readonly DayCount[], keyOf: (count: DayCount) => string): DayCount[] {
  const sums = new Map<string, DayCount>();
  for (const count of counts) {
    const key = keyOf(count);
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { ...count });
    else {
      sum.points += count.points;
      sum.spentMinor += count.spentMinor;
      sum.orders += count.orders;
    }
  }
  return [...sums.values()];
}

interface Bought {
  firstAt: Date;
  lastAt: Date;
  country: string | null;
}

function sumOrdered(orders: readonly CountedOrder[]): Map<string, Bought> {
  const bought = new Map<string, Bought>();
  for (const { memberId, placedAt, country } of orders) {
    const known = bought.get(memberId);
    const isFirst = known === undefined || placedAt < known.firstAt;
    const isLast = known === undefined || placedAt >= known.lastAt;
    bought.set(memberId, {
      firstAt: isFirst ? placedAt : known.firstAt,
      lastAt: isLast ? placedAt : known.lastAt,
      country: isLast ? country : known.country,
    });
  }
  return bought;
}

function dayValues(counts: readonly DayCount[]): unknown[][] {
  const [members = [], ...rest] = memberValues(counts);
  return [members, counts.map(({ day }) => day), ...rest];
}

function memberValues(counts: readonly DayCount[]): unknown[][] {
  return [
    counts.map(({ memberId }) => memberId),
    counts.map(({ points }) => points),
    counts.map(({ spentMinor }) => spentMinor),
    counts.map(({ orders }) => orders),
  ];
}

/** Everything that counted of one member counts of the other; the caller holds the books of both. */
export async function handOverFigures(
  tx: Tx,
  shopId: string,
  { from, into }: MergingMembers,
): Promise<void> {
  await tx.query(
    `insert into member_days as d (shop_id, member_id, day, points, spent_minor, orders)
     select shop_id, $3, day, points, spent_minor, orders from member_days where shop_id = $1 and member_id = $2
     on conflict (shop_id, member_id, day) do update
        set points = d.points + excluded.points, spent_minor = d.spent_minor + excluded.spent_minor,
            orders = d.orders + excluded.orders`,
    [shopId, from, into],
  );
  await tx.query(
    `insert into member_figures as f
            (shop_id, member_id, points, spent_minor, orders, first_order_at, last_order_at, country)
     select shop_id, $3, points, spent_minor, orders, first_order_at, last_order_at, country
       from member_figures where shop_id = $1 and member_id = $2
     on conflict (shop_id, member_id) do update set ${figuresAdded}`,
    [shopId, from, into],
  );
  await tx.query('delete from member_days where shop_id = $1 and member_id = $2', [shopId, from]);
  await tx.query('delete from member_figures where shop_id = $1 and member_id = $2', [
    shopId,
    from,
  ]);
}

/** What counts of members for life. */
export async function readMemberFigures(
  db: Queryable,
  shopId: string,
  memberIds: readonly string[],
): Promise<Omit<DayCount, 'day'>[]> {
  const rows = await db.query<Omit<DayRow, 'day'>>(
    `select member_id::text, points, spent_minor, orders from member_figures
      where shop_id = $1 and member_id = any($2::bigint[])`,
    [shopId, memberIds],
    'read_member_figures',
  );
  return rows.map(toCount);
}

/** What counts of members by day, from `since` on. */
export async function listMemberDays(
  db: Queryable,
  shopId: string,
  step: { memberIds: readonly string[]; since: string },
): Promise<DayCount[]> {
  const rows = await db.query<DayRow>(
    `select member_id::text, day::text, points, spent_minor, orders from member_days
      where shop_id = $1 and member_id = any($2::bigint[]) and day >= $3`,
    [shopId, step.memberIds, step.since],
    'list_member_days',
  );
  return rows.map((row) => ({ ...toCount(row), day: row.day }));
}

interface DayRow {
  member_id: string;
  day: string;
  points: string;
  spent_minor: string;
  orders: number;
}

function toCount(row: Omit<DayRow, 'day'>): Omit<DayCount, 'day'> {
  return {
    memberId: row.member_id,
    points: Number(row.points),
    spentMinor: Number(row.spent_minor),
    orders: row.orders,
  };
}
