import type { Queryable } from './database.ts';

/** Orders that are looked through, newest first. */
const lookedThrough = 2_000;

/** The latest order since then that has earned a member points, and the latest that has not. */
export async function findTriedOrders(
  db: Queryable,
  shopId: string,
  since: Date,
): Promise<{ earned: string | null; notEarned: string | null }> {
  const [row] = await db.query<{ earned: string | null; not_earned: string | null }>(
    `with latest as materialized (
       select order_id, placed_at, member_id is not null and granted_points > 0 as earned
         from orders
        where shop_id = $1 and placed_at >= $2
        order by placed_at desc, order_id desc limit ${lookedThrough}
     )
     select (select order_id from latest where earned order by placed_at desc limit 1) as earned,
            (select order_id from latest where not earned order by placed_at desc limit 1) as not_earned`,
    [shopId, since],
  );
  return { earned: row?.earned ?? null, notEarned: row?.not_earned ?? null };
}
