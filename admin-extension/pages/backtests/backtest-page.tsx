import { useSearchParams } from 'wouter';
import type { Backtest, BacktestResult } from '../../../server/contract/backtest.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { BacktestFindings } from './backtest-findings.tsx';
import { CompareRuns } from './compare-runs.tsx';

const back = { label: 'Runs', href: links.backtests };
/** While it runs. */
const pollMs = 1000;

export function BacktestPage({ id }: { id: string }) {
  const first = useData(`backtest ${id}`, (signal) => client.backtest(id, signal));
  if (first.data === null)
    return (
      <Page title="Try it on the past" back={back}>
        {first.error === null ? (
          <Skeleton kind="tiles" />
        ) : (
          <ErrorState error={first.error} retry={first.refresh} busy={first.busy} />
        )}
      </Page>
    );
  return first.data.state === 'done' ? (
    <Outcome run={first.data} />
  ) : (
    <UnderWay id={id} onDone={first.refresh} />
  );
}

function UnderWay({ id, onDone }: { id: string; onDone: () => void }) {
  const format = useFormat();
  const now = useData(
    `backtest progress ${id}`,
    async (signal) => {
      const run = await client.backtest(id, signal);
      if (run.state === 'done') onDone();
      return run;
    },
    { pollMs },
  );
  const run = now.data;
  const share = run === null || run.orders_total === 0 ? null : run.orders_done / run.orders_total;
  return (
    <Page title="Try it on the past" back={back}>
      {run?.state === 'failed' ? (
        <Banner tone="critical" title="This run came to no end">
          <p>{run.error ?? 'Start another one.'}</p>
        </Banner>
      ) : (
        <Card title="Looking at the past">
          <Stack>
            <Progress
              label={
                run === null || share === null
                  ? 'Getting ready'
                  : `${format.number(run.orders_done)} of ${format.number(run.orders_total)} orders`
              }
              value={share}
            />
            <Text as="p" tone="subdued">
              You may leave this page; the result is kept.
            </Text>
          </Stack>
        </Card>
      )}
    </Page>
  );
}

function Outcome({ run }: { run: Backtest }) {
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const other = params.get('with');
  const { result } = run;
  if (result === null) return null;
  return (
    <Page
      title={sayHeadline(result, format.number)}
      subtitle={`${format.fullDay(result.from)} to ${format.fullDay(result.until)}: ${format.number(result.orders)} orders and ${format.number(result.activities)} activities of ${format.number(result.members)} members`}
      back={back}
    >
      <BacktestFindings run={run} result={result} />
      <CompareRuns
        run={run}
        result={result}
        other={other}
        onChoose={(id) => setParams(id === null ? {} : { with: id }, { replace: true })}
      />
    </Page>
  );
}

function sayHeadline({ live, draft }: BacktestResult, say: (n: number) => string): string {
  const difference = draft.points - live.points;
  if (difference === 0) return 'As many points as now';
  const more = difference > 0 ? 'more points' : 'fewer points';
  if (live.points <= 0) return `${say(Math.abs(difference))} ${more}`;
  return `${say(Math.round((Math.abs(difference) / live.points) * 1000) / 10)} % ${more}`;
}
