import type { OrderFacts } from '../../server/domain/earning/order-facts.ts';
import type { Database } from '../../server/store/database.ts';
import { type MailRow, readMails, readReferrals, type ReferralRow } from './read-referrals.ts';
import { WorldBroken } from './world-broken.ts';

/** A shop's tables as they stand after a step. */

export interface OrderRow {
  id: string;
  memberId: string | null;
  customerId: string | null;
  emailHash: string | null;
  version: number | null;
  placedAt: number;
  granted: number;
  revoked: number;
  forgiven: number;
  pending: number;
  award: { points: number; nothing: string | null; parts: AwardPart[] } | null;
  facts: OrderFacts | null;
  /** What of it is in its member's figures. */
  counted: OrderCount;
  countedDay: string | null;
}

export interface AwardPart {
  source: string;
  id: string;
  points: number;
}

export interface OrderCount {
  orders: number;
  spent: number;
  points: number;
}

export interface MemberRow {
  id: string;
  status: string;
  mergedInto: string | null;
  linkStopped: boolean;
  tags: string[];
  birthday: string | null;
  birthdayKnownAt: number | null;
  joinedAt: number;
  /** Null: never had a tier. */
  tier: TierRow | null;
}

export interface TierRow {
  id: string | null;
  locked: boolean;
  periodNo: number;
  countsAfter: string;
}

export interface PeriodRow {
  memberId: string;
  periodNo: number;
  tierId: string | null;
  how: string;
}

export interface ActivityRow {
  id: number;
  memberId: string;
  type: string;
  externalId: string;
  occurredAt: number;
  day: string;
  points: number;
  state: string;
  reason: string | null;
  source: string;
  version: number;
}

export type DayRow = OrderCount & { memberId: string; day: string };

export interface RedemptionRow {
  id: string;
  memberId: string;
  rewardId: string;
  status: string;
  points: number;
  spent: number;
  returned: number;
  forgiven: number;
  code: string;
  orderId: string | null;
  kind: string;
  ending: string | null;
  isParked: boolean;
  /** What was given for a referral. */
  referralId: string | null;
  forFriend: boolean;
}

export interface BalanceRow {
  memberId: string;
  pending: number;
  available: number;
  held: number;
}

export interface LotRow {
  memberId: string;
  lotSeq: number;
  points: number;
  remaining: number;
  /** Milliseconds; the last of all instants is never. */
  expiresAt: number | null;
}

export interface Standing {
  orders: Map<string, OrderRow>;
  redemptions: RedemptionRow[];
  balances: BalanceRow[];
  lots: LotRow[];
  /** Member by customer. */
  customers: Map<string, string>;
  /** Members who were merged into others. */
  merged: Set<string>;
  /** Deliveries that are not settled, each with why. */
  unsettled: string[];
  members: Map<string, MemberRow>;
  periods: PeriodRow[];
  activities: ActivityRow[];
  days: DayRow[];
  figures: Map<string, OrderCount>;
  /** What is used of each campaign's budget. */
  budgets: Map<string, number>;
  referrals: Map<string, ReferralRow>;
  mails: MailRow[];
}

interface Row {
  orders: OrderRow[];
  redemptions: RedemptionRow[];
  balances: BalanceRow[];
  lots: LotRow[];
  customers: { customer: string; member: string }[];
  merged: string[];
  unsettled: string[];
  members: MemberRow[];
  periods: PeriodRow[];
  activities: ActivityRow[];
  days: DayRow[];
  figures: (OrderCount & { memberId: string })[];
  budgets: { id: string; used: number }[];
}

const rows = (statement: string) =>
  `(select coalesce(jsonb_agg(to_jsonb(r)), '[]') from (${statement}) as r)`;

const standing = `
  select ${rows(`
    select m.member_id::text as id, m.status, m.merged_into::text as "mergedInto",
           m.link_stopped_at is not null as "linkStopped", m.tags, m.birthday,
           extract(epoch from m.birthday_known_at) * 1000 as "birthdayKnownAt",
           extract(epoch from m.joined_at) * 1000 as "joinedAt",
           case when s.member_id is not null then jsonb_build_object('id', s.tier_id, 'locked', s.locked,
             'periodNo', s.period_no, 'countsAfter', s.counts_after) end as tier
      from members m left join member_standings s on s.shop_id = m.shop_id and s.member_id = m.member_id
     where m.shop_id = $1 order by m.member_id`)} as members, ${rows(`
    select member_id::text as "memberId", period_no as "periodNo", tier_id as "tierId", how
      from tier_periods where shop_id = $1 order by member_id, period_no`)} as periods, ${rows(`
    select activity_id as id, member_id::text as "memberId", type, external_id as "externalId", day, points, state, reason,
           extract(epoch from occurred_at) * 1000 as "occurredAt", source, program_version as version
      from activities where shop_id = $1 order by activity_id`)} as activities, ${rows(`
    select member_id::text as "memberId", day, orders, spent_minor as spent, points
      from member_days where shop_id = $1`)} as days, ${rows(`
    select member_id::text as "memberId", orders, spent_minor as spent, points
      from member_figures where shop_id = $1`)} as figures, ${rows(`
    select campaign_id as id, used_points as used from campaign_budgets where shop_id = $1`)} as budgets, ${rows(`
    select order_id as id, member_id::text as "memberId", customer_id as "customerId", email_hash as "emailHash", program_version as version,
           extract(epoch from placed_at) * 1000 as "placedAt", granted_points as granted, revoked_points as revoked,
           forgiven_points as forgiven, pending_points as pending, facts, counted_day as "countedDay",
           jsonb_build_object('orders', counted_orders, 'spent', counted_spent_minor, 'points', counted_points) as counted,
           case when award is not null then jsonb_build_object('points', award -> 'points', 'nothing', award -> 'nothing',
             'parts', (select coalesce(jsonb_agg(jsonb_build_object('source', p ->> 'source', 'id', p ->> 'id', 'points', p -> 'points')), '[]')
                         from jsonb_array_elements(award -> 'parts') as p)) end as award
      from orders where shop_id = $1`)} as orders, ${rows(`
    select redemption_id as id, member_id::text as "memberId", reward_id as "rewardId", status, points, spent_points as spent,
           returned_points as returned, forgiven_points as forgiven, code, order_id as "orderId",
           kind, ending, parked_at is not null as "isParked", referral_id as "referralId", for_friend as "forFriend"
      from redemptions where shop_id = $1`)} as redemptions, ${rows(`
    select member_id::text as "memberId", pending, available, held from balances where shop_id = $1`)} as balances, ${rows(`
    select member_id::text as "memberId", lot_seq as "lotSeq", points, remaining,
           case when isfinite(expires_at) then extract(epoch from expires_at) * 1000
                when expires_at is not null then 8.64e15 end as "expiresAt"
      from lots where shop_id = $1`)} as lots, ${rows(`
    select value as customer, member_id::text as member from identities
     where shop_id = $1 and type = 'customer_id'`)} as customers,
    array(select member_id::text from members where shop_id = $1 and status = 'merged') as merged,
    array(select state || ' ' || coalesce(error_message, '') from inbox
           where shop_id = $1 and state not in ('done', 'ignored')) as unsettled`;

export async function readStanding(db: Database, shopId: string): Promise<Standing> {
  const [row] = await db.query<Row>(standing, [shopId], 'standing');
  if (row === undefined) throw new WorldBroken('a shop has tables', shopId);
  return {
    ...row,
    orders: new Map(row.orders.map((order) => [order.id, order])),
    customers: new Map(row.customers.map(({ customer, member }) => [customer, member])),
    merged: new Set(row.merged),
    members: new Map(row.members.map((member) => [member.id, member])),
    figures: new Map(row.figures.map((figures) => [figures.memberId, figures])),
    budgets: new Map(row.budgets.map(({ id, used }) => [id, used])),
    referrals: await readReferrals(db, shopId),
    mails: await readMails(db, shopId),
  };
}
