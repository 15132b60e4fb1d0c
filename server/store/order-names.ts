import type { Queryable } from './database.ts';

export interface NamedOrder {
  orderId: string;
  name: string;
  memberId: string | null;
}

/** Orders of one number that are looked at: a shop gives each number once. */
const sameNumberMax = 10;

/** The digits of an order's name, as `orders_by_number` has them. */
const number = `translate(name, translate(name, '0123456789', ''), '')`;

/** Orders with this number in their name or with this id; newest first. */
export async function findOrdersNamed(
  db: Queryable,
  shopId: string,
  by: { number: string; orderId: string },
): Promise<NamedOrder[]> {
  const rows = await db.query<{ order_id: string; name: string | null; member_id: string | null }>(
    `select order_id, name, member_id::text from (
       (select order_id, name, member_id, placed_at from orders
         where shop_id = $1 and name is not null and ${number} = $2 and $2 <> '' limit $4)
       union
       (select order_id, name, member_id, placed_at from orders where shop_id = $1 and order_id = $3)) o
      order by placed_at desc nulls last, order_id`,
    [shopId, by.number, by.orderId, sameNumberMax],
  );
  return rows.map((row) => ({
    orderId: row.order_id,
    name: row.name ?? row.order_id,
    memberId: row.member_id,
  }));
}
