import type { ReferralReport } from '../../../server/contract/admin-referrals.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../session.tsx';
import { Stat } from '../../ui/stat.tsx';
import { Stats } from '../../ui/stats.tsx';

/** What friends spent, and what it took. */
export function ReportFigures({ report }: { report: ReferralReport }) {
  const format = useFormat();
  const { revenue, cost } = report;
  return (
    <Stats plain>
      <Stat
        label="Revenue"
        value={format.money(revenue)}
        note={sayRevenue(report.orders_in_other_currencies, format)}
      />
      <Stat
        label="Discounts"
        value={format.money(cost.discounts)}
        note="what friends’ codes took off"
      />
      <Stat
        label="Points given"
        value={format.short(cost.advocate_points + cost.friend_points)}
        note={sayPointsGiven(cost, format)}
      />
      <Stat
        label="Other gifts"
        value={format.short(cost.gifts)}
        note="handed over, or codes not used yet"
      />
    </Stats>
  );
}

function sayRevenue(left: number, format: Format): string {
  const what = 'friends’ first orders, after discounts and refunds';
  if (left === 0) return what;
  return `${what}; without ${format.number(left)} in other currencies`;
}

function sayPointsGiven(cost: ReferralReport['cost'], format: Format): string {
  const sides = [
    ...(cost.advocate_points === 0 ? [] : [`${format.number(cost.advocate_points)} to members`]),
    ...(cost.friend_points === 0 ? [] : [`${format.number(cost.friend_points)} to friends`]),
    ...(cost.points_value === null ? [] : [`worth ${format.money(cost.points_value)}`]),
  ];
  return sides.length === 0 ? 'to members and friends' : sides.join(', ');
}
