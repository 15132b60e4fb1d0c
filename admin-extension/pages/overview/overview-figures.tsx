import type { AdminOverview, OverviewDays } from '../../../server/contract/admin-overview.ts';
import type { ReportUnit, ReportValue } from '../../../server/contract/report.ts';
import { links } from '../../links.ts';
import { sayBefore, sayChange, sayValue, unknown } from '../../say-value.ts';
import { useFormat } from '../../session.tsx';
import { overviewTexts } from '../../texts/en/overview.ts';
import { Figure } from '../../ui/figure.tsx';
import { Figures } from '../../ui/figures.tsx';

const t = overviewTexts.figures;

interface OverviewFiguresProps {
  overview: AdminOverview;
  days: OverviewDays;
}

type Held = { now: ReportValue; before: ReportValue };

/** How the program does, each figure with the way to its report. */
export function OverviewFigures({ overview, days }: OverviewFiguresProps) {
  const format = useFormat();
  const { members, liability, repeat_purchase: repeat } = overview;
  const period = days === '365' ? '12_months' : days;
  const show = (id: keyof typeof t, report: string) => ({
    label: t[id].title,
    definition: t[id].says,
    opens: { label: overviewTexts.open, href: links.report(report, period) },
  });
  const held = ({ now: value, before }: Held, unit: ReportUnit, better: 'up' | null) => ({
    value: sayValue(value, unit, format, true),
    change: sayChange({ value, before, unit }, format, better),
    note: sayBefore({ value, before, unit }, format),
  });
  const joined = members.joined;
  const others = sayValue(repeat.others.now, 'share', format);
  return (
    <Figures>
      <Figure
        {...show('members', 'participation')}
        {...held(joined, 'count', 'up')}
        value={format.short(members.total)}
        note={t.members.joined(format.signed(joined.now), format.signed(joined.before))}
      />
      <Figure
        {...show('participation', 'participation')}
        {...held(overview.participation, 'share', 'up')}
      />
      <Figure {...show('issued', 'movement')} {...held(overview.issued, 'points', null)} />
      <Figure {...show('redeemed', 'movement')} {...held(overview.redeemed, 'points', null)} />
      <Figure
        {...show('redemption_rate', 'participation')}
        {...held(overview.redemption_rate, 'share', 'up')}
      />
      <Figure
        {...show('repeat_purchase', 'customers')}
        {...held(repeat.members, 'share', 'up')}
        note={others === unknown ? undefined : t.repeat_purchase.others(others)}
      />
      <Figure
        {...show('attributed_revenue', 'customers')}
        {...held(overview.attributed_revenue, 'money', 'up')}
      />
      <Figure
        {...show('liability', 'liability')}
        value={format.short(liability.points)}
        note={sayWorth(liability, format.money)}
      />
    </Figures>
  );
}

function sayWorth(
  { money, after_breakage: after }: AdminOverview['liability'],
  say: (money: { amount: string; currency: string }) => string,
): string {
  if (money === null) return t.liability.withoutWorth;
  const worth = t.liability.worth(say(money));
  return after === null ? worth : `${worth}, ${t.liability.afterBreakage(say(after))}`;
}
