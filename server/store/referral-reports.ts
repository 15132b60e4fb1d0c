import type { Queryable } from './database.ts';

/** What referrals came to in a period: each step counts on the day on which it happened. */

export interface ReportSpan {
  /** Days of the shop, both within. */
  from: string;
  to: string;
  /** The instants at which the first begins and the last is over. */
  since: Date;
  until: Date;
  timeZone: string;
  /** What is summed: other currencies are counted only. */
  currency: string;
}

export interface StepCounts {
  claims: number;
  orders: number;
  rewards: number;
  revenueMinor: number;
  otherCurrencies: number;
}

export interface VisitCounts {
  shares: number;
  clicks: number;
}

/** Orders of whom the shop turned away, and of whom had bought before, brought nobody: they are no orders of friends. */
export const brought = `state <> 'blocked' and reason not in ('by_staff', 'not_first_order')`;

const within = (column: string) => `${column} >= $2 and ${column} < $3`;

type SumsRow = Record<
  'claims' | 'orders' | 'rewards' | 'revenue_minor' | 'other_currencies',
  string
>;

function toCounts(row: SumsRow): StepCounts {
  return {
    claims: Number(row.claims),
    orders: Number(row.orders),
    rewards: Number(row.rewards),
    revenueMinor: Number(row.revenue_minor),
    otherCurrencies: Number(row.other_currencies),
  };
}

const inSpan = (shopId: string, span: ReportSpan) => [
  shopId,
  span.since,
  span.until,
  span.currency,
];

/** What happened on one day by one channel. */
export interface DaySteps extends StepCounts {
  day: string;
  channel: string;
}

const stepOf = (column: string, sums: string, also = '') =>
  `select (${column} at time zone $5)::date as day, channel, ${sums} from referrals
    where shop_id = $1 and ${within(column)} ${also} group by 1, 2`;

/** Each step of a referral on the day on which it happened: one scan each, so that none is read three times over. */
export async function sumReferralSteps(
  db: Queryable,
  shopId: string,
  span: ReportSpan,
): Promise<DaySteps[]> {
  const rows = await db.query<SumsRow & { day: string; channel: string }>(
    `select day::text, channel, sum(claims) as claims, sum(orders) as orders, sum(rewards) as rewards,
            sum(revenue_minor) as revenue_minor, sum(other_currencies) as other_currencies
       from (${stepOf('claimed_at', 'count(*) as claims, 0 as orders, 0 as rewards, 0 as revenue_minor, 0 as other_currencies')}
             union all
             ${stepOf(
               'ordered_at',
               `0, count(*), 0, coalesce(sum(order_minor) filter (where order_currency = $4), 0),
                count(*) filter (where order_currency <> $4)`,
               `and ${brought}`,
             )}
             union all
             ${stepOf('rewarded_at', '0, 0, count(*), 0, 0')}) steps
      group by steps.day, channel order by steps.day, channel`,
    [...inSpan(shopId, span), span.timeZone],
  );
  return rows.map((row) => ({ ...toCounts(row), day: row.day, channel: row.channel }));
}

export interface DayVisits extends VisitCounts {
  day: string;
  channel: string;
}

/** How often links were shared and opened. */
export async function sumReferralVisits(
  db: Queryable,
  shopId: string,
  span: ReportSpan,
): Promise<DayVisits[]> {
  const rows = await db.query<{ channel: string; day: string; shares: string; clicks: string }>(
    `select day::text, channel, sum(shares) as shares, sum(clicks) as clicks from referral_visits
      where shop_id = $1 and referral_visits.day between $2 and $3
      group by referral_visits.day, channel order by referral_visits.day, channel`,
    [shopId, span.from, span.to],
  );
  return rows.map(({ day, channel, ...row }) => ({
    day,
    channel,
    shares: Number(row.shares),
    clicks: Number(row.clicks),
  }));
}

export interface AdvocateCounts extends StepCounts {
  memberId: string;
  clicks: number;
  points: number;
}

/** Who brought the most rewarded friends; members who became one count as one. */
export async function listTopAdvocates(
  db: Queryable,
  shopId: string,
  span: ReportSpan & { limit: number },
): Promise<AdvocateCounts[]> {
  const rows = await db.query<SumsRow & { member_id: string; clicks: string; points: string }>(
    `with brought as (
       select advocate_id as member_id,
              count(*) filter (where ${within('claimed_at')}) as claims,
              count(*) filter (where ${within('ordered_at')} and ${brought}) as orders,
              count(*) filter (where ${within('rewarded_at')}) as rewards,
              coalesce(sum(order_minor) filter (
                where ${within('ordered_at')} and ${brought} and order_currency = $4), 0) as revenue_minor,
              count(*) filter (
                where ${within('ordered_at')} and ${brought} and order_currency <> $4) as other_currencies,
              coalesce(sum(advocate_points) filter (where ${within('rewarded_at')}), 0) as points
         from referrals
        where shop_id = $1 and (${within('claimed_at')} or ${within('ordered_at')} or ${within('rewarded_at')})
        group by advocate_id),
     opened as (
       select coalesce(m.merged_into, m.member_id) as member_id, sum(v.clicks) as clicks
         from (select member_id, sum(clicks) as clicks from referral_visits
                where shop_id = $1 and day between $5 and $6 and clicks > 0 group by member_id) v
         join members m on m.shop_id = $1 and m.member_id = v.member_id
        group by 1)
     select member_id::text, coalesce(o.clicks, 0) as clicks, coalesce(claims, 0) as claims, coalesce(orders, 0) as orders,
            coalesce(rewards, 0) as rewards, coalesce(revenue_minor, 0) as revenue_minor,
            coalesce(other_currencies, 0) as other_currencies, coalesce(points, 0) as points
       from brought full join opened o using (member_id)
      order by 5 desc, 4 desc, 3 desc, 2 desc, brought.member_id, o.member_id limit $7`,
    [...inSpan(shopId, span), span.from, span.to, span.limit],
  );
  return rows.map((row) => ({
    ...toCounts(row),
    memberId: row.member_id,
    clicks: Number(row.clicks),
    points: Number(row.points),
  }));
}

export interface ReferralCost {
  discountMinor: number;
  advocatePoints: number;
  friendPoints: number;
  gifts: number;
}

/**
 * What was given away: codes on the day of the order, points and gifts on the day they were given. Friends may get
 * theirs later than advocates, and where the advocate gets nothing.
 */
export async function sumReferralCost(
  db: Queryable,
  shopId: string,
  span: ReportSpan,
): Promise<ReferralCost> {
  const [row] = await db.query<
    Record<'discount_minor' | 'advocate_points' | 'friend_points' | 'gifts', string>
  >(
    `select coalesce(sum(discount_minor) filter (
              where ${within('ordered_at')} and order_currency = $4), 0) as discount_minor,
            coalesce(sum(advocate_points) filter (where ${within('rewarded_at')}), 0) as advocate_points,
            (select coalesce(sum(points), 0) from activities
              where shop_id = $1 and type = 'custom:invited' and state = 'granted' and source = 'system'
                and ${within('occurred_at')}) as friend_points,
            (select count(*) from redemptions
              where shop_id = $1 and referral_id is not null and ${within('created_at')}
                and status in ('held', 'issued', 'used')
                and not (for_friend and status = 'used' and kind not in ('gift_card', 'store_credit', 'custom'))) as gifts
       from referrals where shop_id = $1`,
    inSpan(shopId, span),
  );
  return {
    discountMinor: Number(row?.discount_minor ?? 0),
    advocatePoints: Number(row?.advocate_points ?? 0),
    friendPoints: Number(row?.friend_points ?? 0),
    gifts: Number(row?.gifts ?? 0),
  };
}
