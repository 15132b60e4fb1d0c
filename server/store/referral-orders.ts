import type { Queryable } from './database.ts';
import type { StoredOrder } from './orders.ts';
import type { StoredReferral } from './referrals.ts';

/**
 * Another order of a friend whose first one was cancelled: with their code, or their e-mail; `tests`: whether tests
 * count, as they do in development shops. Null: there is none.
 */
export async function findOrderInstead(
  db: Queryable,
  shopId: string,
  { referral, tests }: { referral: StoredReferral; tests: boolean },
): Promise<string | null> {
  const [row] = await db.query<{ order_id: string }>(
    `select o.order_id from orders o
      where o.shop_id = $1
        and (o.email_hash = $2
             or o.order_id = (select order_id from redemptions where shop_id = $1 and redemption_id = $3::uuid))
        and o.order_id <> $4 and o.snapshot -> 'order' ->> 'cancelledAt' is null
        and o.earns and ($5 or o.snapshot -> 'order' ->> 'test' = 'false')
        and not exists (select from referrals r where r.shop_id = $1 and r.order_id = o.order_id)
      order by o.placed_at, o.order_id limit 1`,
    [shopId, referral.emailHash, referral.redemptionId, referral.orderId, tests],
  );
  return row?.order_id ?? null;
}

/**
 * Whether the person who placed an order had placed another one before: as the member, the customer, or with the
 * same e-mail. Cancelled ones don't count; a phone may be a whole family's.
 */
export async function hasEarlierOrder(
  db: Queryable,
  shopId: string,
  order: StoredOrder,
): Promise<boolean> {
  const rows = await db.query(
    `select from (
       select order_id, placed_at, snapshot from orders where shop_id = $1 and member_id = $2
       union all
       select order_id, placed_at, snapshot from orders
        where shop_id = $1 and member_id is null and customer_id = $3
       union all
       select order_id, placed_at, snapshot from orders
        where shop_id = $1 and email_hash = $4) o
      where o.order_id <> $5 and (o.placed_at, o.order_id) < ($6, $5)
        and o.snapshot -> 'order' ->> 'cancelledAt' is null
      limit 1`,
    [
      shopId,
      order.memberId,
      order.customerId,
      order.emailHash,
      order.account.orderId,
      order.placedAt,
    ],
    'has_earlier_order',
  );
  return rows.length > 0;
}
