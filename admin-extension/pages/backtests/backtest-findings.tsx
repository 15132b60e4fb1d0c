import type { Backtest, BacktestResult } from '../../../server/contract/backtest.ts';
import { formatMoney } from '../../format.ts';
import { useFormat } from '../../session.tsx';
import { AreaChart } from '../../ui/area-chart.tsx';
import { Card } from '../../ui/card.tsx';
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

const monthName = new Intl.DateTimeFormat('en', {
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
          {`The cost: ${result.cost.explanation}`}
        </Text>
      </div>
      <Card title="Points by month" hint="Given, less what refunds and cancellations took back.">
        <AreaChart
          title="Points by month"
          unit="Month"
          labels={months.map(({ month }) => monthName.format(new Date(month)))}
          series={[
            {
              name: 'Draft',
              color: 'issued',
              values: months.map(({ draft }) => draft.given - draft.taken),
            },
            {
              name: 'Live',
              color: 'redeemed',
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
          title="Who would gain the most"
          none="Nobody would get more."
          items={result.winners}
        />
        <MemberDifferences
          title="Who would lose the most"
          none="Nobody would get less."
          items={result.losers}
        />
      </Columns>
      <BacktestParts result={result} />
      <Columns layout="halves">
        {run.changes.length === 0 ? null : (
          <Card title="What was tried">
            <Explanation sentences={run.changes} />
          </Card>
        )}
        <Card title="What the past can’t say">
          <Sentences items={result.cannot_know.map((text) => ({ icon: 'alert', text }))} />
        </Card>
      </Columns>
    </>
  );
}

function Figures({ result }: { result: BacktestResult }) {
  const format = useFormat();
  const { live, draft, cost } = result;
  const beside = (now: number) => `${format.number(now)} with the live program`;
  return (
    <Stats plain>
      <Stat label="Points" value={format.short(draft.points)} note={beside(live.points)} />
      <Stat
        label="Cost"
        value={cost.draft === null ? 'not known' : formatMoney(cost.draft)}
        note={cost.live === null ? '' : `${formatMoney(cost.live)} with the live program`}
      />
      <Stat
        label="Orders with points"
        value={format.number(draft.orders_with_points)}
        note={beside(live.orders_with_points)}
      />
      <Stat
        label="Members with points"
        value={format.number(draft.members_with_points)}
        note={beside(live.members_with_points)}
      />
    </Stats>
  );
}
