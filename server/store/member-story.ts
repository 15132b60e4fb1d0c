import type { Queryable } from './database.ts';

export interface StoryFigures {
  orders: number;
  spentMinor: number;
  firstOrderAt: Date | null;
  lastOrderAt: Date | null;
  lastActiveAt: Date | null;
}

export async function readFigures(
  db: Queryable,
  shopId: string,
  memberId: string,
): Promise<StoryFigures> {
  const [row] = await db.query<{
    orders: number | null;
    spent_minor: string | null;
    first_order_at: Date | null;
    last_order_at: Date | null;
    last_active_at: Date | null;
  }>(
    `select f.orders, f.spent_minor, f.first_order_at, f.last_order_at, b.last_active_at
       from balances b left join member_figures f on f.shop_id = $1 and f.member_id = b.member_id
      where b.shop_id = $1 and b.member_id = $2`,
    [shopId, memberId],
  );
  const orders = row?.orders ?? 0;
  return {
    orders,
    spentMinor: Number(row?.spent_minor ?? 0),
    firstOrderAt: orders > 0 ? (row?.first_order_at ?? null) : null,
    lastOrderAt: orders > 0 ? (row?.last_order_at ?? null) : null,
    lastActiveAt: row?.last_active_at ?? null,
  };
}

/** When a member came to another tier than the one before, newest first. */
export async function listTierChanges(
  db: Queryable,
  shopId: string,
  page: { memberId: string; limit: number },
): Promise<{ at: Date; tierId: string | null }[]> {
  const rows = await db.query<{ began_at: Date; tier_id: string | null }>(
    `select began_at, tier_id
       from (select began_at, tier_id, period_no, lag(tier_id) over (order by period_no) as before
               from tier_periods where shop_id = $1 and member_id = $2) p
      where tier_id is distinct from before order by period_no desc limit $3`,
    [shopId, page.memberId, page.limit],
  );
  return rows.map((row) => ({ at: row.began_at, tierId: row.tier_id }));
}
