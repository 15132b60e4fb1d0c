import type { ReferralReport as ReportShown } from '../contract/admin-referrals.ts';
import type { ApiReferralReport } from '../contract/api-referral.ts';
import type { ReferralReport } from '../operations/referrals/report-referrals.ts';
import { FileBody } from './file-body.ts';
import { presentRow } from './present-csv.ts';
import { presentMoney } from './present-money.ts';
import { presentChannel } from './present-referral.ts';

export function presentReferralReport(report: ReferralReport): ReportShown {
  const { from, to, total, cost, currency } = report;
  const money = (minor: number) => presentMoney({ minor, currency });
  const { shares, clicks, claims, orders, rewards } = total;
  return {
    from,
    to,
    funnel: { shares, clicks, claims, orders, rewards },
    channels: report.channels.map((one) => ({
      channel: presentChannel(one.channel),
      shares: one.shares,
      clicks: one.clicks,
      claims: one.claims,
      orders: one.orders,
      rewards: one.rewards,
      revenue: money(one.revenueMinor),
    })),
    advocates: report.advocates.map((one) => ({
      member: { id: one.memberId, name: one.name },
      clicks: one.clicks,
      claims: one.claims,
      orders: one.orders,
      rewarded: one.rewards,
      revenue: money(one.revenueMinor),
      points: one.points,
    })),
    revenue: money(total.revenueMinor),
    orders_in_other_currencies: total.otherCurrencies,
    cost: {
      discounts: money(cost.discountMinor),
      advocate_points: cost.advocatePoints,
      friend_points: cost.friendPoints,
      gifts: cost.gifts,
      points_value: cost.pointsValue === null ? null : presentMoney(cost.pointsValue),
    },
    days: report.days.map(({ day, ...one }) => ({
      day,
      clicks: one.clicks,
      claims: one.claims,
      orders: one.orders,
      rewards: one.rewards,
    })),
  };
}

/** v1 tells of each day all that its file has. */
export function presentApiReport(report: ReferralReport): ApiReferralReport {
  const { currency } = report;
  return {
    ...presentReferralReport(report),
    days: report.days.map(({ day, shares, clicks, claims, orders, rewards, revenueMinor }) => ({
      day,
      shares,
      clicks,
      claims,
      orders,
      rewards,
      revenue: presentMoney({ minor: revenueMinor, currency }),
    })),
  };
}

/** One row a day. */
export function presentReportCsv({ from, to, days }: ApiReferralReport): FileBody {
  const head = ['day', 'shares', 'clicks', 'claims', 'orders', 'rewards', 'revenue', 'currency'];
  const rows = days.map(({ day, shares, clicks, claims, orders, rewards, revenue }) =>
    presentRow([day, shares, clicks, claims, orders, rewards, revenue.amount, revenue.currency]),
  );
  return new FileBody({
    bytes: new TextEncoder().encode(presentRow(head) + rows.join('')),
    contentType: 'text/csv; charset=utf-8',
    name: `referrals-${from}-${to}.csv`,
  });
}
