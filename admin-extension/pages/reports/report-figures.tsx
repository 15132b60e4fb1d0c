import type { Report, ReportId } from '../../../server/contract/report.ts';
import { useFormat } from '../../session.tsx';
import { sayBefore, sayChange, sayValue } from '../../say-value.ts';
import { reportsTexts as t } from '../../texts/en/reports.ts';
import { Figure } from '../../ui/figure.tsx';
import { Figures } from '../../ui/figures.tsx';
import { nameOf, reportWords } from './report-words.ts';

/** Which way is the better one, only where nobody would doubt it. */
const better: Partial<Record<ReportId, Readonly<Record<string, 'up' | 'down'>>>> = {
  participation: {
    members: 'up',
    joined: 'up',
    active: 'up',
    participation: 'up',
    redemption_rate: 'up',
    earned_members: 'up',
    redeemed_members: 'up',
  },
  customers: {
    customers_members: 'up',
    repeat_rate_members: 'up',
    orders_per_member: 'up',
    order_value_members: 'up',
    lifetime_value_members: 'up',
    attributed_revenue: 'up',
    redeeming_orders: 'up',
  },
  cohorts: { retention_3: 'up', retention_6: 'up', retention_12: 'up', repeat_rate: 'up' },
  tiers: { rose: 'up', fell: 'down', members_in_tiers: 'up', share_in_tiers: 'up' },
  rewards: { used: 'up', expired_unused: 'down', order_revenue: 'up', average_order: 'up' },
  campaigns: { orders: 'up', revenue: 'up' },
  referrals: {
    shares: 'up',
    clicks: 'up',
    claims: 'up',
    orders: 'up',
    rewards: 'up',
    revenue: 'up',
  },
};

/** A range that stands in a card of its own. */
const inTheSpan = new Set(['liability_low', 'liability_base', 'liability_high']);

interface ReportFiguresProps {
  report: Report;
  onOpen: (figure: string) => void;
}

export function ReportFigures({ report, onOpen }: ReportFiguresProps) {
  const format = useFormat();
  const words = reportWords[report.id];
  const shown = report.figures.filter(({ id }) => !inTheSpan.has(id));
  return (
    <Figures>
      {shown.map((figure) => {
        const { id, unit, value, opens } = figure;
        const { title, says } = nameOf(words.figures, id);
        const short = sayValue(value, unit, format, true);
        const full = sayValue(value, unit, format);
        return (
          <Figure
            key={id}
            label={title}
            definition={says}
            value={short}
            exact={short === full ? undefined : full}
            change={sayChange(figure, format, better[report.id]?.[id] ?? null)}
            note={sayBefore(figure, format)}
            opens={opens ? { label: t.opens, onClick: () => onOpen(id) } : undefined}
          />
        );
      })}
    </Figures>
  );
}
