import { useState } from 'react';
import type { BacktestRow } from '../../../server/contract/backtest.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { backtestsTexts as t } from '../../texts/en/backtests.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { useData } from '../../use-data.ts';

const back = { label: t.list.program, href: links.program };
/** While a run is under way. */
const pollMs = 1500;

/** Tries the saved draft on the shop's own past, and keeps what came of it. */
export function BacktestsPage() {
  const [watching, setWatching] = useState(true);
  const runs = useData('backtests', client.backtests, { pollMs: watching ? pollMs : undefined });
  const isOpen = runs.data?.items.some(isUnderWay) ?? true;
  if (isOpen !== watching) setWatching(isOpen);
  return (
    <Page title={t.title} subtitle={t.list.subtitle} back={back}>
      {runs.error === null ? null : (
        <ErrorState error={runs.error} retry={runs.refresh} busy={runs.busy} />
      )}
      <NewRun onStarted={runs.refresh} busy={runs.data?.items.some(isUnderWay) ?? false} />
      <Card title={t.runs} flush>
        {runs.loading ? <Skeleton kind="table" rows={3} /> : null}
        {runs.data === null ? null : <RunTable items={runs.data.items} />}
      </Card>
    </Page>
  );
}

function isUnderWay({ state }: BacktestRow): boolean {
  return state === 'waiting' || state === 'running';
}

function NewRun({ onStarted, busy }: { onStarted: () => void; busy: boolean }) {
  const [months, setMonths] = useState<'3' | '6' | '12' | '24'>('12');
  const start = useAction(async () => {
    await client.startBacktest(Number(months));
    onStarted();
  });
  return (
    <Card title={t.list.new}>
      <Stack>
        {start.error === null ? null : (
          <Banner tone="critical" title={start.error.title} onDismiss={start.clear}>
            <p>{start.error.detail}</p>
          </Banner>
        )}
        <Stack row align="end">
          <Select
            label={t.list.howFar}
            value={months}
            options={[
              { value: '3', label: t.list.last.m3 },
              { value: '6', label: t.list.last.m6 },
              { value: '12', label: t.list.last.m12 },
              { value: '24', label: t.list.last.m24 },
            ]}
            onChange={setMonths}
          />
          <Button
            look="primary"
            onClick={() => start.run(undefined)}
            busy={start.busy}
            disabled={busy}
          >
            {t.list.start}
          </Button>
        </Stack>
        <Text as="p" tone="subdued">
          {t.list.about}
        </Text>
      </Stack>
    </Card>
  );
}

function RunTable({ items }: { items: readonly BacktestRow[] }) {
  const format = useFormat();
  if (items.length === 0)
    return (
      <EmptyState icon="chart" title={t.list.emptyTitle}>
        {t.list.emptyText}
      </EmptyState>
    );
  return (
    <Table
      caption={t.list.caption}
      rows={items}
      rowKey={({ id }) => id}
      rowLink={({ id, created_at: at, months }) => ({
        href: links.backtest(id),
        label: t.run(months, format.instant(at)),
      })}
      columns={runColumns(format)}
    />
  );
}

const states: Readonly<Record<BacktestRow['state'], { tone: Tone; words: string }>> = {
  waiting: { tone: 'info', words: t.list.states.waiting },
  running: { tone: 'info', words: t.list.states.running },
  done: { tone: 'success', words: t.list.states.done },
  failed: { tone: 'critical', words: t.list.states.failed },
};

function runColumns(format: Format): Column<BacktestRow>[] {
  return [
    {
      title: t.list.run,
      main: true,
      render: ({ created_by: by, live_version: version }) => (
        <Text as="p" variant="small" tone="subdued">
          {t.list.by(by, version)}
        </Text>
      ),
    },
    {
      title: t.list.state,
      bare: true,
      render: (run) => (
        <Badge tone={states[run.state].tone}>
          {run.state === 'running' && run.orders_total > 0
            ? `${Math.floor((run.orders_done / run.orders_total) * 100)} %`
            : states[run.state].words}
        </Badge>
      ),
    },
    {
      title: t.live,
      numeric: true,
      render: ({ points }) => (points === null ? '' : format.number(points.live)),
    },
    {
      title: t.draft,
      numeric: true,
      render: ({ points }) => (points === null ? '' : format.number(points.draft)),
    },
    {
      title: t.difference,
      numeric: true,
      lead: true,
      render: ({ points }) =>
        points === null ? '' : <Text strong>{format.signed(points.draft - points.live)}</Text>,
    },
  ];
}
