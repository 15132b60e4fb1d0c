import type { Queryable, Tx } from './database.ts';

/** When a shop's limits were reckoned; null: never, or nobody had bought anything. */
export async function readRfmReckoning(db: Queryable, shopId: string): Promise<Date | null> {
  const [row] = await db.query<{ reckoned_at: Date }>(
    'select reckoned_at from rfm_limits where shop_id = $1',
    [shopId],
    'read_rfm_reckoning',
  );
  return row?.reckoned_at ?? null;
}

const fifths = 'array[0.2, 0.4, 0.6, 0.8]';

/**
 * Where the fifths of a shop's buyers begin, by their last order, their orders and what they spent. Equals stand
 * together: with the more recent ones by their last order, with the lesser ones by orders and money. A shop
 * without buyers keeps what it has.
 */
export async function saveRfmLimits(tx: Tx, shopId: string, now: Date): Promise<void> {
  await tx.query(
    `insert into rfm_limits (shop_id, last_order_at, orders, spent_minor, buyers, reckoned_at)
     select $1,
            (select array_agg(at order by at)
               from unnest(percentile_disc(${fifths}) within group (order by f.last_order_at desc)) as at),
            (select array_agg(upto + 1 order by upto)
               from unnest(percentile_disc(${fifths}) within group (order by f.orders)) as upto),
            (select array_agg(upto + 1 order by upto)
               from unnest(percentile_disc(${fifths}) within group (order by f.spent_minor)) as upto),
            count(*), $2
       from member_figures f join members m on m.shop_id = $1 and m.member_id = f.member_id
      where f.shop_id = $1 and f.orders > 0 and f.last_order_at is not null and m.status = 'active'
     having count(*) > 0
     on conflict (shop_id) do update
        set last_order_at = excluded.last_order_at, orders = excluded.orders, spent_minor = excluded.spent_minor,
            buyers = excluded.buyers, reckoned_at = excluded.reckoned_at`,
    [shopId, now],
  );
}
