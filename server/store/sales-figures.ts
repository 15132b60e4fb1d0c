import type { SalesFigures } from '../domain/onboarding/sales-figures.ts';
import type { Queryable } from './database.ts';

interface FiguresRow {
  days: number;
  orders: string;
  buyers: string;
  repeat_buyers: string;
  net: string;
  others: string;
}

/** The latest ones that are looked at: enough for any average. */
const salesMax = 100_000;

/** What was sold in one currency on the days `from` to `to`, both within; its days count from the first sale on. */
export async function sumSales(
  db: Queryable,
  shopId: string,
  span: { from: string; to: string; currency: string },
): Promise<SalesFigures> {
  const [row] = await db.query<FiguresRow>(
    `with latest as materialized (
       select member_id, guest, net_minor, currency, day
         from sales
        where shop_id = $1 and day between $2 and $3
        order by day desc limit ${salesMax}
     ),
     sold as (
       select member_id, guest, count(*) as orders, sum(net_minor) as net, min(day) as since
         from latest where currency = $4
        group by member_id, guest
     )
     select coalesce($3::date - min(since) + 1, 0) as days, coalesce(sum(orders), 0) as orders, count(*) as buyers,
            count(*) filter (where orders > 1) as repeat_buyers, coalesce(sum(net), 0) as net,
            (select count(*) from latest where currency <> $4) as others
       from sold`,
    [shopId, span.from, span.to, span.currency],
  );
  return {
    currency: span.currency,
    days: row?.days ?? 0,
    orders: Number(row?.orders ?? 0),
    buyers: Number(row?.buyers ?? 0),
    repeatBuyers: Number(row?.repeat_buyers ?? 0),
    netMinor: BigInt(row?.net ?? 0),
    otherCurrencies: Number(row?.others ?? 0),
  };
}
