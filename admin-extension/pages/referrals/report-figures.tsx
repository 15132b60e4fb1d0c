import type { ReferralReport } from '../../../server/contract/admin-referrals.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../session.tsx';
import { referralReportTexts } from '../../texts/en/referral-report.ts';
import { Stat } from '../../ui/stat.tsx';
import { Stats } from '../../ui/stats.tsx';

const t = referralReportTexts.figures;

/** What friends spent, and what it took. */
export function ReportFigures({ report }: { report: ReferralReport }) {
  const format = useFormat();
  const { revenue, cost } = report;
  return (
    <Stats>
      <Stat
        label={t.revenue}
        value={format.money(revenue)}
        note={sayRevenue(report.orders_in_other_currencies, format)}
      />
      <Stat label={t.discounts} value={format.money(cost.discounts)} note={t.discountsNote} />
      <Stat
        label={t.points}
        value={format.short(cost.advocate_points + cost.friend_points)}
        note={sayPointsGiven(cost, format)}
      />
      <Stat label={t.gifts} value={format.short(cost.gifts)} note={t.giftsNote} />
    </Stats>
  );
}

function sayRevenue(left: number, format: Format): string {
  if (left === 0) return t.revenueNote;
  return t.revenueLeft(t.revenueNote, format.number(left));
}

function sayPointsGiven(cost: ReferralReport['cost'], format: Format): string {
  const sides = [
    ...(cost.advocate_points === 0 ? [] : [t.toMembers(format.number(cost.advocate_points))]),
    ...(cost.friend_points === 0 ? [] : [t.toFriends(format.number(cost.friend_points))]),
    ...(cost.points_value === null ? [] : [t.worth(format.money(cost.points_value))]),
  ];
  return sides.length === 0 ? t.toBoth : sides.join(', ');
}
