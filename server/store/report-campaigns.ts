import type { Queryable } from './database.ts';

/** What campaigns gave for orders, on the days on which these were placed. */

interface Span {
  /** Days of the shop, both within. */
  from: string;
  to: string;
  currency: string;
}

export interface CampaignSum {
  campaignId: string;
  orders: number;
  buyers: number;
  points: number;
  netMinor: number;
}

/** Most points first. */
export async function sumCampaigns(
  db: Queryable,
  shopId: string,
  { from, to, currency }: Span,
): Promise<CampaignSum[]> {
  const rows = await db.query<
    { campaign_id: string } & Record<'orders' | 'buyers' | 'points' | 'net', string>
  >(
    `select c.key as campaign_id, count(*) as orders,
            count(distinct member_id) + count(distinct guest) as buyers,
            sum(c.value::bigint) as points, coalesce(sum(net_minor) filter (where currency = $4), 0) as net
       from sales cross join lateral jsonb_each_text(campaigns) c
      where shop_id = $1 and day between $2 and $3 and campaigns is not null
      group by c.key order by points desc, c.key`,
    [shopId, from, to, currency],
  );
  return rows.map((row) => ({
    campaignId: row.campaign_id,
    orders: Number(row.orders),
    buyers: Number(row.buyers),
    points: Number(row.points),
    netMinor: Number(row.net),
  }));
}

/** Orders for which any campaign gave points, each once. */
export async function sumCampaignOrders(
  db: Queryable,
  shopId: string,
  { from, to, currency }: Span,
): Promise<{ orders: number; netMinor: number; otherCurrencies: number }> {
  const [row] = await db.query<Record<'orders' | 'net' | 'others', string>>(
    `select count(*) as orders, coalesce(sum(net_minor) filter (where currency = $4), 0) as net,
            count(*) filter (where currency <> $4) as others
       from sales where shop_id = $1 and day between $2 and $3 and campaigns is not null`,
    [shopId, from, to, currency],
  );
  return {
    orders: Number(row?.orders ?? 0),
    netMinor: Number(row?.net ?? 0),
    otherCurrencies: Number(row?.others ?? 0),
  };
}

/** Of these campaigns; labels are first days, oldest first. */
export async function sumCampaignPoints(
  db: Queryable,
  shopId: string,
  step: Omit<Span, 'currency'> & { campaignIds: readonly string[]; labels: readonly string[] },
): Promise<{ campaignId: string; label: string; points: number }[]> {
  const { from, to, campaignIds, labels } = step;
  if (campaignIds.length === 0) return [];
  const rows = await db.query<{ campaign_id: string; place: number; points: string }>(
    `select c.key as campaign_id, width_bucket(day, $4::date[]) as place, sum(c.value::bigint) as points
       from sales cross join lateral jsonb_each_text(campaigns) c
      where shop_id = $1 and day between $2 and $3 and campaigns is not null and c.key = any($5::text[])
      group by 1, 2 order by 1, 2`,
    [shopId, from, to, labels, campaignIds],
  );
  return rows.map((row) => ({
    campaignId: row.campaign_id,
    label: labels[row.place - 1] ?? '',
    points: Number(row.points),
  }));
}
