import type { Properties } from '../domain/activities/activity.ts';
import type { OrderSnapshot } from '../domain/orders/order-snapshot.ts';
import type { DayFigures } from '../domain/tiers/day-tally.ts';
import type { Queryable } from './database.ts';

/** From the first instant on and until before the second. */
export interface TimeSpan {
  from: Date;
  until: Date;
}

export interface StoredPastOrder {
  orderId: string;
  memberId: string;
  placedAt: Date;
  snapshot: OrderSnapshot;
}

/** Members' orders in the order in which they were placed, behind `after`. */
export async function listPastOrders(
  db: Queryable,
  shopId: string,
  page: TimeSpan & { after: StoredPastOrder | null; limit: number },
): Promise<StoredPastOrder[]> {
  const rows = await db.query<{
    order_id: string;
    member_id: string;
    placed_at: Date;
    snapshot: OrderSnapshot;
  }>(
    `select order_id, member_id::text, placed_at, snapshot from orders
      where shop_id = $1 and placed_at >= $2 and placed_at < $3 and member_id is not null
        and ($4::timestamptz is null or (placed_at, order_id) > ($4::timestamptz, $5::text))
      order by placed_at, order_id limit $6`,
    [
      shopId,
      page.after?.placedAt ?? page.from,
      page.until,
      page.after?.placedAt ?? null,
      page.after?.orderId ?? null,
      page.limit,
    ],
    'list_past_orders',
  );
  return rows.map((row) => ({
    orderId: row.order_id,
    memberId: row.member_id,
    placedAt: row.placed_at,
    snapshot: row.snapshot,
  }));
}

/** Orders of members, of nobody, and of a past that was imported without points. */
export async function countPastOrders(
  db: Queryable,
  shopId: string,
  span: TimeSpan,
): Promise<{ ofMembers: number; ofGuests: number; withoutPoints: number }> {
  const [row] = await db.query<Record<'members' | 'guests' | 'without_points', string>>(
    `select count(*) filter (where member_id is not null) as members,
            count(*) filter (where member_id is null) as guests,
            count(*) filter (where member_id is not null and not earns) as without_points
       from orders where shop_id = $1 and placed_at >= $2 and placed_at < $3`,
    [shopId, span.from, span.until],
  );
  return {
    ofMembers: Number(row?.members ?? 0),
    ofGuests: Number(row?.guests ?? 0),
    withoutPoints: Number(row?.without_points ?? 0),
  };
}

export interface StoredPastActivity {
  activityId: string;
  memberId: string;
  type: string;
  url: string | null;
  occurredAt: Date;
  properties: Properties;
  /** Points that the system gave for a referral, of which no rule of a program knows; null: a rule judges it. */
  settled: number | null;
}

/** What members did besides, as it happened, granted or refused then; behind `after`. */
export async function listPastActivities(
  db: Queryable,
  shopId: string,
  page: TimeSpan & { after: StoredPastActivity | null; limit: number },
): Promise<StoredPastActivity[]> {
  const rows = await db.query<{
    activity_id: string;
    member_id: string;
    type: string;
    url: string | null;
    occurred_at: Date;
    properties: Properties;
    settled: string | null;
  }>(
    `select a.activity_id::text, a.member_id::text, a.type, a.url, a.occurred_at, a.properties,
            case when a.source = 'system' and a.external_id like 'referral:%' then a.points end as settled
       from activities a
      where a.shop_id = $1 and a.occurred_at >= $2 and a.occurred_at < $3
        and ($4::timestamptz is null or (a.occurred_at, a.activity_id) > ($4::timestamptz, $5::bigint))
      order by a.occurred_at, a.activity_id limit $6`,
    [
      shopId,
      page.after?.occurredAt ?? page.from,
      page.until,
      page.after?.occurredAt ?? null,
      page.after?.activityId ?? null,
      page.limit,
    ],
    'list_past_activities',
  );
  return rows.map((row) => ({
    activityId: row.activity_id,
    memberId: row.member_id,
    type: row.type,
    url: row.url,
    occurredAt: row.occurred_at,
    properties: row.properties,
    settled: row.settled === null ? null : Number(row.settled),
  }));
}

/** What counted of these members before a day, by member. */
export async function listDaysBefore(
  db: Queryable,
  shopId: string,
  step: { memberIds: readonly string[]; before: string },
): Promise<Map<string, DayFigures[]>> {
  const rows = await db.query<{
    member_id: string;
    day: string;
    points: string;
    spent_minor: string;
    orders: number;
  }>(
    `select member_id::text, day::text, points, spent_minor, orders from member_days d
      where shop_id = $1 and member_id = any($2::bigint[]) and d.day < $3::date order by d.member_id, d.day`,
    [shopId, step.memberIds, step.before],
    'list_days_before',
  );
  const days = new Map<string, DayFigures[]>();
  for (const row of rows) {
    const figures = days.get(row.member_id) ?? [];
    days.set(row.member_id, figures);
    figures.push({
      day: row.day,
      points: Number(row.points),
      spentMinor: Number(row.spent_minor),
      orders: row.orders,
    });
  }
  return days;
}

/** Active members with an id behind `after`, by id: those who did nothing lately have tiers too. */
export async function listMembersWithFigures(
  db: Queryable,
  shopId: string,
  page: { after: string; limit: number },
): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    `select f.member_id::text from member_figures f
       join members m on m.shop_id = f.shop_id and m.member_id = f.member_id
      where f.shop_id = $1 and f.member_id > $2 and m.status = 'active' order by f.member_id limit $3`,
    [shopId, page.after, page.limit],
  );
  return rows.map((row) => row.member_id);
}
