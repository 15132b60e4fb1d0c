import type { AdminOverview } from '../contract/admin-overview.ts';
import type { Overview, OverviewDay } from '../operations/read-overview.ts';
import { presentMoney } from './present-money.ts';

export function presentOverview(overview: Overview): AdminOverview {
  const { members, liability, attributed, days, inbox, ledger } = overview;
  return {
    ...overview.period,
    compared_with: overview.compared,
    members,
    participation: presentShares(overview.participation),
    issued: overview.issued,
    redeemed: overview.redeemed,
    redemption_rate: presentShares(overview.redemptionRate),
    repeat_purchase: {
      members: presentShares(overview.repeatPurchase.members),
      others: presentShares(overview.repeatPurchase.others),
    },
    attributed_revenue: {
      now: presentMoney(attributed.now),
      before: presentMoney(attributed.before),
    },
    liability: {
      points: liability.points,
      money: liability.money && presentMoney(liability.money),
      after_breakage: liability.afterBreakage && presentMoney(liability.afterBreakage),
    },
    days: days.now.map(presentDay),
    before: days.before.map(presentDay),
    latest: overview.latest.map((item) => ({
      id: `${item.memberId}-${item.seq}`,
      at: item.occurredAt.toISOString(),
      member_id: item.memberId,
      member_name: item.memberName,
      kind: item.kind,
      points: item.feltPoints,
      title: item.title,
    })),
    health: {
      ledger: { ok: ledger?.ok ?? null, checked_at: ledger?.checkedAt.toISOString() ?? null },
      inbox: { waiting: inbox.waiting, failed: inbox.failed },
      webhooks: { last_at: inbox.lastReceivedAt?.toISOString() ?? null },
      widget: { seen_at: overview.widgetSeenAt?.toISOString() ?? null },
    },
  };
}

function presentDay(day: OverviewDay): AdminOverview['days'][number] {
  return { ...day, attributed: presentMoney(day.attributed) };
}

/** To four places, as in reports. */
function presentShares({ now, before }: Overview['participation']): AdminOverview['participation'] {
  return { now: presentShare(now), before: presentShare(before) };
}

function presentShare(share: number | null): number | null {
  return share === null ? null : Number(share.toFixed(4));
}
