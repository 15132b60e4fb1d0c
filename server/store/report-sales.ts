import type { Queryable } from './database.ts';
import { brought } from './referral-reports.ts';

/** What was sold, and what of it a reward or a referral had a part in. */

interface SpanStep {
  /** Days of the shop, both within. */
  from: string;
  to: string;
  currency: string;
}

/** The first days that sums are told by, oldest first; the first one begins no later than the span. */
interface LabelledStep extends SpanStep {
  labels: readonly string[];
}

export interface SalesSum {
  /** One of the labels. */
  label: string;
  byMember: boolean;
  orders: number;
  netMinor: number;
  otherCurrencies: number;
}

/** By label, and whether a member bought. */
export async function sumSalesByLabel(
  db: Queryable,
  shopId: string,
  { labels, from, to, currency }: LabelledStep,
): Promise<SalesSum[]> {
  const rows = await db.query<
    { place: number; by_member: boolean } & Record<'orders' | 'net' | 'others', string>
  >(
    `select width_bucket(day, $2::date[]) as place, member_id is not null as by_member, count(*) as orders,
            coalesce(sum(net_minor) filter (where currency = $5), 0) as net,
            count(*) filter (where currency <> $5) as others
       from sales where shop_id = $1 and day between $3 and $4 group by 1, 2 order by 1, 2`,
    [shopId, labels, from, to, currency],
  );
  return rows.map((row) => ({
    label: labels[row.place - 1] ?? '',
    byMember: row.by_member,
    orders: Number(row.orders),
    netMinor: Number(row.net),
    otherCurrencies: Number(row.others),
  }));
}

/** `s` is the sale. What was given back counts no more; nor does a friend whom the shop turned away. */
const rewarded = `exists (select from redemptions r
  where r.shop_id = $1 and r.order_id = s.order_id and r.status = 'used')`;
const referred = `exists (select from referrals f where f.shop_id = $1 and f.order_id = s.order_id and ${brought})`;

export interface AttributedSum {
  label: string;
  orders: number;
  /** Orders that carried a reward; the others came by a referral alone. */
  rewardedOrders: number;
  netMinor: number;
  otherCurrencies: number;
}

/** Orders that carried a reward or were a friend's first: each one once. */
export async function sumAttributed(
  db: Queryable,
  shopId: string,
  { labels, from, to, currency }: LabelledStep,
): Promise<AttributedSum[]> {
  const rows = await db.query<
    { place: number } & Record<'orders' | 'rewarded' | 'net' | 'others', string>
  >(
    `select width_bucket(day, $2::date[]) as place, count(*) as orders, count(*) filter (where rewarded) as rewarded,
            coalesce(sum(net_minor) filter (where currency = $5), 0) as net,
            count(*) filter (where currency <> $5) as others
       from (select s.day, s.net_minor, s.currency, ${rewarded} as rewarded, ${referred} as referred
               from sales s where s.shop_id = $1 and s.day between $3 and $4 offset 0) s
      where rewarded or referred group by 1 order by 1`,
    [shopId, labels, from, to, currency],
  );
  return rows.map((row) => ({
    label: labels[row.place - 1] ?? '',
    orders: Number(row.orders),
    rewardedOrders: Number(row.rewarded),
    netMinor: Number(row.net),
    otherCurrencies: Number(row.others),
  }));
}

export interface AttributedSale {
  orderId: string;
  /** What the shop calls it. */
  name: string;
  day: string;
  memberId: string | null;
  by: 'reward' | 'referral';
  referralId: string | null;
  netMinor: number;
  currency: string;
}

/** Newest first; `after` is the last one of the page before. */
export async function listAttributed(
  db: Queryable,
  shopId: string,
  page: { from: string; to: string; after: { day: string; id: string } | null; limit: number },
): Promise<AttributedSale[]> {
  const rows = await db.query<{
    order_id: string;
    name: string | null;
    day: string;
    member_id: string | null;
    rewarded: boolean;
    referral_id: string | null;
    net_minor: string;
    currency: string;
  }>(
    `select s.order_id, o.name, s.day::text, s.member_id::text, ${rewarded} as rewarded, s.net_minor, s.currency,
            (select f.referral_id::text from referrals f
              where f.shop_id = $1 and f.order_id = s.order_id and ${brought}) as referral_id
       from (select * from sales s
              where s.shop_id = $1 and s.day between $2 and $3
                and ($4::date is null or (s.day, s.order_id) < ($4::date, $5))
                and (${rewarded} or ${referred})
              order by s.day desc, s.order_id desc limit $6) s
       left join orders o on o.shop_id = $1 and o.order_id = s.order_id
      order by s.day desc, s.order_id desc`,
    [shopId, page.from, page.to, page.after?.day ?? null, page.after?.id ?? '', page.limit],
  );
  return rows.map((row) => ({
    orderId: row.order_id,
    name: row.name ?? row.order_id,
    day: row.day,
    memberId: row.member_id,
    by: row.rewarded ? 'reward' : 'referral',
    referralId: row.referral_id,
    netMinor: Number(row.net_minor),
    currency: row.currency,
  }));
}
