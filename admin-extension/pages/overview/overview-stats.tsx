import type { AdminOverview } from '../../../server/contract/admin.ts';
import { useFormat } from '../../session.tsx';
import { Stat } from '../../ui/stat.tsx';
import { Stats } from '../../ui/stats.tsx';

export function OverviewStats({ overview }: { overview: AdminOverview }) {
  const format = useFormat();
  const { members, issued, redeemed, liability, days } = overview;
  return (
    <Stats>
      <Stat
        label="Members"
        value={format.short(members.total)}
        note={`${format.signed(members.joined_30_days)} in the last 30 days`}
      />
      <Stat
        label="Points issued, 30 days"
        value={format.short(issued.last_30_days)}
        note={compare(issued.last_30_days, issued.previous_30_days)}
        trend={days.map((day) => day.issued)}
      />
      <Stat
        label="Points redeemed, 30 days"
        value={format.short(redeemed.last_30_days)}
        note={compare(redeemed.last_30_days, redeemed.previous_30_days)}
        trend={days.map((day) => day.redeemed)}
        color="redeemed"
      />
      <Stat
        label="Points liability"
        value={format.short(liability.points)}
        note={
          liability.money === null
            ? 'points that members can still spend'
            : `worth ${format.money(liability.money)} in rewards`
        }
      />
    </Stats>
  );
}

/** "up 12% on the 30 days before"; a share of nothing has no percentage. */
function compare(now: number, before: number): string {
  if (before === 0)
    return now === 0 ? 'none in the 30 days before either' : 'none in the 30 days before';
  const percent = Math.round(((now - before) / before) * 100);
  if (percent === 0) return 'level with the 30 days before';
  const direction = percent > 0 ? '↑' : '↓';
  return `${direction} ${Math.abs(percent)}% on the 30 days before`;
}
