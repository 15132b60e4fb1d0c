import type { Queryable, Tx } from './database.ts';

/** Orders without a member that wait for this person, newest first. */
export async function listUnclaimedOrders(
  tx: Tx,
  shopId: string,
  person: {
    customerIds: readonly string[];
    contactHashes: readonly string[];
    since: Date;
    limit: number;
  },
): Promise<string[]> {
  const rows = await tx.query<{ order_id: string }>(
    `select order_id from orders
      where shop_id = $1 and member_id is null and placed_at >= $4
        and (customer_id = any($2::text[]) or email_hash = any($3::text[]) or phone_hash = any($3::text[]))
      order by placed_at desc limit $5`,
    [shopId, person.customerIds, person.contactHashes, person.since, person.limit],
  );
  return rows.map((row) => row.order_id);
}

/** Orders of one shop whose pending points have come due. */
export async function listMaturedOrders(
  db: Queryable,
  shopId: string,
  step: { now: Date; limit: number },
): Promise<string[]> {
  const rows = await db.query<{ order_id: string }>(
    `select order_id from orders where shop_id = $1 and pending_points > 0 and matures_at <= $2
      order by matures_at limit $3`,
    [shopId, step.now, step.limit],
  );
  return rows.map((row) => row.order_id);
}
