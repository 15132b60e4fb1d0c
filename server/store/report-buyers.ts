import type { CohortCell } from '../domain/reports/reckon-cohorts.ts';
import type { Queryable } from './database.ts';

/** Who bought how often: buyer by buyer, in the order of an index that has all that is asked of a sale. */

export type BuyerKind = 'members' | 'others';

/** The column that says whose a sale is. */
const buyerColumn = { members: 'member_id', others: 'guest' } as const;

/** Buyers of so many days are looked up one by one; of more, everybody is read. Measured: it is even at about 100. */
const lookUpDaysMax = 92;
const dayMs = 86_400_000;

interface BuyerStep {
  who: BuyerKind;
  /** Days of the shop, both within. */
  from: string;
  to: string;
  currency: string;
}

export interface BuyerSums {
  customers: number;
  /** Of these, who bought more than once in these days. */
  repeaters: number;
  orders: number;
  /** Orders in the currency that is summed, and their net sales. */
  pricedOrders: number;
  netMinor: number;
}

/** Who bought in these days. */
export async function sumBuyers(
  db: Queryable,
  shopId: string,
  { who, from, to, currency }: BuyerStep,
): Promise<BuyerSums> {
  const buyer = buyerColumn[who];
  const [row] = await db.query<
    Record<'customers' | 'repeaters' | 'orders' | 'priced' | 'net', string | null>
  >(
    `select count(*) as customers, count(*) filter (where n > 1) as repeaters, sum(n) as orders, sum(priced) as priced,
            sum(net) as net
       from (select count(*) as n, count(*) filter (where currency = $4) as priced,
                    sum(net_minor) filter (where currency = $4) as net
               from sales where shop_id = $1 and ${buyer} is not null and day between $2 and $3 group by ${buyer}) b`,
    [shopId, from, to, currency],
  );
  return {
    customers: Number(row?.customers ?? 0),
    repeaters: Number(row?.repeaters ?? 0),
    orders: Number(row?.orders ?? 0),
    pricedOrders: Number(row?.priced ?? 0),
    netMinor: Number(row?.net ?? 0),
  };
}

/** What those who bought in these days bought for since their first order, up to the last of the days; minor units. */
export async function sumLifetimes(
  db: Queryable,
  shopId: string,
  { who, from, to, currency }: BuyerStep,
): Promise<number> {
  const buyer = buyerColumn[who];
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  const [row] = await db.query<{ net: string | null }>(
    days <= lookUpDaysMax
      ? `with b as materialized (
           select distinct ${buyer} from sales where shop_id = $1 and ${buyer} is not null and day between $2 and $3)
         select sum(l.net) as net from b cross join lateral (
           select sum(s.net_minor) filter (where s.currency = $4) as net from sales s
            where s.shop_id = $1 and s.${buyer} = b.${buyer} and s.day <= $3 offset 0) l`
      : // Ordered, so that it goes along the index and needs no table of all buyers.
        `select sum(net) as net
           from (select sum(net_minor) filter (where currency = $4) as net
                   from (select ${buyer}, day, net_minor, currency from sales
                          where shop_id = $1 and ${buyer} is not null and day <= $3
                          order by sales.${buyer}, sales.day offset 0) s
                  group by ${buyer} having max(day) >= $2) b`,
    [shopId, from, to, currency],
  );
  return Number(row?.net ?? 0);
}

/** Whoever first bought in one of these months, and what they bought up to the day `to`. */
export async function listCohortCells(
  db: Queryable,
  shopId: string,
  step: {
    who: BuyerKind;
    /** The first days of months without a gap, oldest first. */
    months: readonly string[];
    to: string;
    currency: string;
  },
): Promise<CohortCell[]> {
  const buyer = buyerColumn[step.who];
  const rows = await db.query<{ cohort: number; since: number } & Record<CohortSum, string>>(
    // Months are numbered by their place, once for each sale: dates take several times as long.
    `with line as (
       select day, month, net_minor, currency, row_number() over w as n, first_value(day) over w as first,
              first_value(month) over w as cohort, lag(month) over w as month_before
         from (select *, width_bucket(day, $2::date[]) as month from sales
                where shop_id = $1 and ${buyer} is not null and day <= $3) s
       window w as (partition by ${buyer} order by day))
     select cohort, month - cohort as since, count(*) filter (where n = 1) as customers,
            count(*) filter (where n = 2 and month = cohort or month <> month_before) as again,
            coalesce(sum(net_minor) filter (where currency = $4), 0) as net_minor,
            count(*) filter (where currency <> $4) as other_currencies,
            count(*) filter (where n = 2) as second,
            count(*) filter (where n = 2 and day <= first + interval '3 months') as within_3,
            count(*) filter (where n = 2 and day <= first + interval '6 months') as within_6,
            count(*) filter (where n = 2 and day <= first + interval '12 months') as within_12
       from line where cohort > 0 group by 1, 2 order by 1, 2`,
    [shopId, step.months, step.to, step.currency],
  );
  return rows.map((row) => ({
    cohort: step.months[row.cohort - 1] ?? '',
    since: row.since,
    customers: Number(row.customers),
    again: Number(row.again),
    netMinor: Number(row.net_minor),
    otherCurrencies: Number(row.other_currencies),
    second: Number(row.second),
    secondWithin: {
      3: Number(row.within_3),
      6: Number(row.within_6),
      12: Number(row.within_12),
    },
  }));
}

type CohortSum =
  | 'customers'
  | 'again'
  | 'net_minor'
  | 'other_currencies'
  | 'second'
  | 'within_3'
  | 'within_6'
  | 'within_12';
