import { useSearchParams } from 'wouter';
import type { Backtest, BacktestResult } from '../../../server/contract/backtest.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { backtestsTexts as t } from '../../texts/en/backtests.ts';
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

const back = { label: t.runs, href: links.backtests };
/** While it runs. */
const pollMs = 1000;

export function BacktestPage({ id }: { id: string }) {
  const first = useData(`backtest ${id}`, (signal) => client.backtest(id, signal));
  if (first.data === null)
    return (
      <Page title={t.title} back={back}>
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
    <Page title={t.title} back={back}>
      {run?.state === 'failed' ? (
        <Banner tone="critical" title={t.page.failed}>
          <p>{run.error ?? t.page.another}</p>
        </Banner>
      ) : (
        <Card title={t.page.looking}>
          <Stack>
            <Progress
              label={
                run === null || share === null
                  ? t.page.preparing
                  : t.page.done(format.number(run.orders_done), format.number(run.orders_total))
              }
              value={share}
            />
            <Text as="p" tone="subdued">
              {t.page.leave}
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
      subtitle={t.page.about(
        { from: format.fullDay(result.from), until: format.fullDay(result.until) },
        format.number(result.orders),
        format.number(result.activities),
        format.number(result.members),
      )}
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

function sayHeadline({ live, draft }: BacktestResult, number: (n: number) => string): string {
  const difference = draft.points - live.points;
  if (difference === 0) return t.page.same;
  const say = difference > 0 ? t.page.more : t.page.fewer;
  if (live.points <= 0) return say(number(Math.abs(difference)));
  return say(`${number(Math.round((Math.abs(difference) / live.points) * 1000) / 10)} %`);
}
