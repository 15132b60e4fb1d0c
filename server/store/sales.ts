import type { Tx } from './database.ts';

/** An order that counts in reports, whole or what is left of it. */
export interface Sale {
  orderId: string;
  /** The day it was placed, in the shop's zone. */
  day: string;
  memberId: string | null;
  /** Who else bought: `customer:…`, `email:…`; null where there is a member. */
  guest: string | null;
  netMinor: number;
  currency: string;
  /** Points by campaign; null: none gave any. */
  campaigns: Readonly<Record<string, number>> | null;
}

/** Writes what orders count now, and takes out those that count no longer. Who calls it has locked the orders. */
export async function saveSales(
  tx: Tx,
  shopId: string,
  { sold, gone }: { sold: readonly Sale[]; gone: readonly string[] },
): Promise<void> {
  if (gone.length > 0)
    await tx.query(
      'delete from sales where shop_id = $1 and order_id = any($2::text[])',
      [shopId, gone],
      'delete_sales',
    );
  if (sold.length === 0) return;
  await tx.query(
    `insert into sales as s (shop_id, order_id, day, member_id, guest, net_minor, currency, campaigns)
     select $1, n.*
       from unnest($2::text[], $3::date[], $4::bigint[], $5::text[], $6::bigint[], $7::text[], $8::jsonb[]) as n
     on conflict (shop_id, order_id) do update
        set day = excluded.day, member_id = excluded.member_id, guest = excluded.guest, net_minor = excluded.net_minor,
            currency = excluded.currency, campaigns = excluded.campaigns`,
    [
      shopId,
      sold.map(({ orderId }) => orderId),
      sold.map(({ day }) => day),
      sold.map(({ memberId }) => memberId),
      sold.map(({ guest }) => guest),
      sold.map(({ netMinor }) => netMinor),
      sold.map(({ currency }) => currency),
      sold.map(({ campaigns }) => (campaigns === null ? null : JSON.stringify(campaigns))),
    ],
    'save_sales',
  );
}
