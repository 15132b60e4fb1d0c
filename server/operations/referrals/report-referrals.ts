import { daysAfter } from '../../domain/day-in-zone.ts';
import type { Money } from '../../domain/program/money.ts';
import { valuePoints } from '../../domain/redemptions/value-points.ts';
import type { Database } from '../../store/database.ts';
import { listMemberNames } from '../../store/members.ts';
import {
  type AdvocateCounts,
  listTopAdvocates,
  type ReferralCost,
  type StepCounts,
  sumReferralCost,
  sumReferralSteps,
  sumReferralVisits,
  type VisitCounts,
} from '../../store/referral-reports.ts';
import type { Shop } from '../../store/shops.ts';
import { checkPeriod, type PeriodRefusal } from '../check-period.ts';
import { readProgram } from '../read-program.ts';
import { spanOf } from '../span-of.ts';

const advocatesShown = 20;

export type FunnelCounts = StepCounts & VisitCounts;

export interface ReferralReport {
  from: string;
  to: string;
  currency: string;
  total: FunnelCounts;
  /** Most orders first. */
  channels: (FunnelCounts & { channel: string })[];
  advocates: (AdvocateCounts & { name: string })[];
  cost: ReferralCost & { pointsValue: Money | null };
  /** Every day of the period, the first one first. */
  days: (FunnelCounts & { day: string })[];
}

const nothing: FunnelCounts = {
  shares: 0,
  clicks: 0,
  claims: 0,
  orders: 0,
  rewards: 0,
  revenueMinor: 0,
  otherCurrencies: 0,
};

/** The funnel of the days `from` to `to`, both within, in the shop's zone, and what it brought and cost. */
export async function reportReferrals(
  db: Database,
  { shop, from, to }: { shop: Shop; from: string; to: string },
): Promise<ReferralReport | PeriodRefusal> {
  const refusal = checkPeriod({ from, to }, 'report');
  if (refusal !== null) return refusal;
  const { shopId, currency } = shop;
  const span = spanOf(shop, { from, to });
  const [steps, visits, advocates, cost, { program }] = await Promise.all([
    sumReferralSteps(db, shopId, span),
    sumReferralVisits(db, shopId, span),
    listTopAdvocates(db, shopId, { ...span, limit: advocatesShown }),
    sumReferralCost(db, shopId, span),
    readProgram(db, shopId),
  ]);
  const names = await listMemberNames(
    db,
    shopId,
    advocates.map(({ memberId }) => memberId),
  );
  const moves = [...steps, ...visits];
  const channels = [...sumBy(moves, ({ channel }) => channel)]
    .map(([channel, counts]) => ({ channel, ...counts }))
    .toSorted((a, b) => b.orders - a.orders || b.claims - a.claims || b.clicks - a.clicks);
  const byDay = sumBy(moves, ({ day }) => day);
  const points = cost.advocatePoints + cost.friendPoints;
  return {
    from,
    to,
    currency,
    total: channels.reduce<FunnelCounts>(add, nothing),
    channels,
    advocates: advocates.map((one) => ({ ...one, name: names.get(one.memberId) ?? '' })),
    cost: { ...cost, pointsValue: valuePoints(program.rewards, points, currency) },
    days: daysOf(from, to).map((day) => ({ day, ...(byDay.get(day) ?? nothing) })),
  };
}

type Move = Partial<FunnelCounts> & { day: string; channel: string };

function sumBy(moves: readonly Move[], nameOf: (move: Move) => string): Map<string, FunnelCounts> {
  const sums = new Map<string, FunnelCounts>();
  for (const move of moves) sums.set(nameOf(move), add(sums.get(nameOf(move)) ?? nothing, move));
  return sums;
}

function add(sum: FunnelCounts, more: Partial<FunnelCounts>): FunnelCounts {
  return {
    shares: sum.shares + (more.shares ?? 0),
    clicks: sum.clicks + (more.clicks ?? 0),
    claims: sum.claims + (more.claims ?? 0),
    orders: sum.orders + (more.orders ?? 0),
    rewards: sum.rewards + (more.rewards ?? 0),
    revenueMinor: sum.revenueMinor + (more.revenueMinor ?? 0),
    otherCurrencies: sum.otherCurrencies + (more.otherCurrencies ?? 0),
  };
}

function daysOf(from: string, to: string): string[] {
  const days = [];
  for (let day = from; day <= to; day = daysAfter(day, 1)) days.push(day);
  return days;
}
