import type { RewardKind } from '../domain/program/reward.ts';
import type { RedemptionStatus } from '../domain/redemptions/plan-redemption.ts';
import type { Queryable } from './database.ts';

/** What became of the rewards that were asked for in a span. */

interface Span {
  since: Date;
  until: Date;
}

export interface RewardSum {
  rewardId: string;
  kind: RewardKind;
  redemptions: number;
  used: number;
  expired: number;
  returned: number;
  /** What was spent on it and did not come back. */
  points: number;
  /** What the used ones were worth. */
  discountMinor: number;
  /** Sales that carried it, in the currency that is summed. */
  carried: OrderSums;
  /** The same without those that count under another reward: added up over all rewards, each order counts once. */
  once: OrderSums & { otherCurrencies: number };
}

interface OrderSums {
  orders: number;
  netMinor: number;
}

/** Most asked for first. */
export async function sumRewards(
  db: Queryable,
  shopId: string,
  { since, until, currency }: Span & { currency: string },
): Promise<RewardSum[]> {
  const rows = await db.query<
    { reward_id: string; kind: RewardKind } & Record<RewardFigure, string>
  >(
    `with asked as materialized (
       select reward_id, kind, status, spent_points - returned_points as points, value_minor, currency, order_id
         from redemptions where shop_id = $1 and created_at >= $2 and created_at < $3),
     carried as (
       select reward_id, count(*) filter (where currency = $4) as priced,
              coalesce(sum(net_minor) filter (where currency = $4), 0) as net,
              count(*) filter (where is_first and currency = $4) as first_priced,
              coalesce(sum(net_minor) filter (where is_first and currency = $4), 0) as first_net,
              count(*) filter (where is_first and currency <> $4) as first_others
         from (select c.reward_id, s.net_minor, s.currency,
                      row_number() over (partition by c.order_id order by c.reward_id) = 1 as is_first
                 from (select distinct reward_id, order_id from asked where status = 'used' and order_id is not null) c
                 join sales s on s.shop_id = $1 and s.order_id = c.order_id) s
        group by reward_id),
     counted as (
       select reward_id, max(kind) as kind, count(*) as redemptions,
              count(*) filter (where status = 'used') as used, count(*) filter (where status = 'expired') as expired,
              count(*) filter (where status = 'returned') as returned, sum(points) as points,
              coalesce(sum(value_minor) filter (where status = 'used' and currency = $4), 0) as discount
         from asked group by reward_id)
     select counted.*, coalesce(priced, 0) as priced, coalesce(net, 0) as net,
            coalesce(first_priced, 0) as first_priced, coalesce(first_net, 0) as first_net,
            coalesce(first_others, 0) as first_others
       from counted left join carried using (reward_id) order by redemptions desc, reward_id`,
    [shopId, since, until, currency],
  );
  return rows.map((row) => ({
    rewardId: row.reward_id,
    kind: row.kind,
    redemptions: Number(row.redemptions),
    used: Number(row.used),
    expired: Number(row.expired),
    returned: Number(row.returned),
    points: Number(row.points),
    discountMinor: Number(row.discount),
    carried: { orders: Number(row.priced), netMinor: Number(row.net) },
    once: {
      orders: Number(row.first_priced),
      netMinor: Number(row.first_net),
      otherCurrencies: Number(row.first_others),
    },
  }));
}

type RewardFigure =
  | 'redemptions'
  | 'used'
  | 'expired'
  | 'returned'
  | 'points'
  | 'discount'
  | 'priced'
  | 'net'
  | 'first_priced'
  | 'first_net'
  | 'first_others';

/** What rewards were called when they were last asked for in a span. */
export async function readRewardTitles(
  db: Queryable,
  shopId: string,
  { since, until, rewardIds }: Span & { rewardIds: readonly string[] },
): Promise<Map<string, string>> {
  if (rewardIds.length === 0) return new Map();
  const rows = await db.query<{ reward_id: string; title: string }>(
    `select distinct on (reward_id) reward_id, title from redemptions
      where shop_id = $1 and created_at >= $2 and created_at < $3 and reward_id = any($4::text[])
      order by reward_id, created_at desc`,
    [shopId, since, until, rewardIds],
  );
  return new Map(rows.map((row) => [row.reward_id, row.title]));
}

/** By the day on which they were asked for; labels are first days, oldest first. */
export async function countRewardsByLabel(
  db: Queryable,
  shopId: string,
  { since, until, labels, timeZone }: Span & { labels: readonly string[]; timeZone: string },
): Promise<{ label: string; requested: number; used: number }[]> {
  const rows = await db.query<{ place: number; requested: string; used: string }>(
    `select width_bucket((created_at at time zone $4)::date, $5::date[]) as place, count(*) as requested,
            count(*) filter (where status = 'used') as used
       from redemptions where shop_id = $1 and created_at >= $2 and created_at < $3 group by 1 order by 1`,
    [shopId, since, until, timeZone, labels],
  );
  return rows.map((row) => ({
    label: labels[row.place - 1] ?? '',
    requested: Number(row.requested),
    used: Number(row.used),
  }));
}

export interface AskedReward {
  redemptionId: string;
  memberId: string;
  rewardId: string;
  title: string;
  status: RedemptionStatus;
  points: number;
  createdAt: Date;
}

/** Newest first; `after` is the last redemption of the page before. */
export async function listAskedRewards(
  db: Queryable,
  shopId: string,
  page: Span & { usedOnly: boolean; after: string | null; limit: number },
): Promise<AskedReward[]> {
  const rows = await db.query<{
    redemption_id: string;
    member_id: string;
    reward_id: string;
    title: string;
    status: RedemptionStatus;
    points: string;
    created_at: Date;
  }>(
    `select redemption_id::text, member_id::text, reward_id, title, status, points, created_at from redemptions r
      where shop_id = $1 and created_at >= $2 and created_at < $3 and (not $4 or status = 'used')
        and ($5::uuid is null or (created_at, r.redemption_id) < (
              select l.created_at, l.redemption_id from redemptions l where l.shop_id = $1 and l.redemption_id = $5))
      order by created_at desc, r.redemption_id desc limit $6`,
    [shopId, page.since, page.until, page.usedOnly, page.after, page.limit],
  );
  return rows.map((row) => ({
    redemptionId: row.redemption_id,
    memberId: row.member_id,
    rewardId: row.reward_id,
    title: row.title,
    status: row.status,
    points: Number(row.points),
    createdAt: row.created_at,
  }));
}
