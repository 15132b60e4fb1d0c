import type { Backtest, BacktestResult } from '../../../server/contract/backtest.ts';
import { formatMoney } from '../../format.ts';
import { useFormat } from '../../session.tsx';
import { backtestsTexts as t } from '../../texts/en/backtests.ts';
import { readerLocale } from '../../texts/in-language.ts';
import { Card } from '../../ui/card.tsx';
import { Chart } from '../../ui/chart.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Explanation } from '../../ui/explanation.tsx';
import { Sentences } from '../../ui/sentences.tsx';
import { Stat } from '../../ui/stat.tsx';
import { Stats } from '../../ui/stats.tsx';
import { Text } from '../../ui/text.tsx';
import { BacktestParts } from './backtest-parts.tsx';
import { BacktestTiers } from './backtest-tiers.tsx';
import { MemberDifferences } from './member-differences.tsx';

interface FindingsProps {
  run: Backtest;
  result: BacktestResult;
}

const monthName = new Intl.DateTimeFormat(readerLocale(), {
  timeZone: 'UTC',
  month: 'short',
  year: '2-digit',
});

/** All that a run has found. */
export function BacktestFindings({ run, result }: FindingsProps) {
  const format = useFormat();
  const { by_month: months } = result;
  return (
    <>
      <Figures result={result} />
      <div className="r-note">
        <Text as="p" variant="small" tone="subdued">
          {t.findings.cost(result.cost.explanation)}
        </Text>
      </div>
      <Card title={t.findings.byMonth} hint={t.findings.byMonthHint}>
        <Chart
          title={t.findings.byMonth}
          unit={t.month}
          labels={months.map(({ month }) => monthName.format(new Date(month)))}
          series={[
            {
              id: 'draft',
              name: t.draft,
              values: months.map(({ draft }) => draft.given - draft.taken),
            },
            {
              id: 'live',
              name: t.live,
              values: months.map(({ live }) => live.given - live.taken),
            },
          ]}
          format={format.number}
          formatShort={format.compact}
        />
      </Card>
      <BacktestTiers tiers={result.tiers} />
      <Columns layout="halves">
        <MemberDifferences
          title={t.findings.gain}
          none={t.findings.gainNone}
          items={result.winners}
        />
        <MemberDifferences
          title={t.findings.lose}
          none={t.findings.loseNone}
          items={result.losers}
        />
      </Columns>
      <BacktestParts result={result} />
      <Columns layout="halves">
        {run.changes.length === 0 ? null : (
          <Card title={t.findings.tried}>
            <Explanation sentences={run.changes} />
          </Card>
        )}
        <Card title={t.findings.limits}>
          <Sentences items={result.cannot_know.map((text) => ({ icon: 'alert', text }))} />
        </Card>
      </Columns>
    </>
  );
}

function Figures({ result }: { result: BacktestResult }) {
  const format = useFormat();
  const { live, draft, cost } = result;
  const beside = (now: number) => t.findings.beside(format.number(now));
  return (
    <Stats>
      <Stat label={t.points} value={format.short(draft.points)} note={beside(live.points)} />
      <Stat
        label={t.cost}
        value={cost.draft === null ? t.notKnown : formatMoney(cost.draft)}
        note={cost.live === null ? '' : t.findings.beside(formatMoney(cost.live))}
      />
      <Stat
        label={t.ordersWithPoints}
        value={format.number(draft.orders_with_points)}
        note={beside(live.orders_with_points)}
      />
      <Stat
        label={t.membersWithPoints}
        value={format.number(draft.members_with_points)}
        note={beside(live.members_with_points)}
      />
    </Stats>
  );
}
