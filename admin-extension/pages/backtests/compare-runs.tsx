import type { Backtest, BacktestResult } from '../../../server/contract/backtest.ts';
import type { Money } from '../../../server/contract/primitives.ts';
import { client } from '../../client.ts';
import { type Format, formatMoney } from '../../format.ts';
import { useFormat } from '../../session.tsx';
import { backtestsTexts as t } from '../../texts/en/backtests.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Inset } from '../../ui/inset.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';

interface CompareRunsProps {
  run: Backtest;
  result: BacktestResult;
  /** The run beside this one; null: none. */
  other: string | null;
  onChoose: (id: string | null) => void;
}

/** Two drafts side by side; nothing while there is no other run. */
export function CompareRuns({ run, result, other, onChoose }: CompareRunsProps) {
  const format = useFormat();
  const runs = useData('backtests', client.backtests);
  const others =
    runs.data?.items.filter(({ id, state }) => id !== run.id && state === 'done') ?? [];
  if (others.length === 0) return null;
  return (
    <Card title={t.compare.title} flush>
      <Inset>
        <Select
          label={t.compare.other}
          value={other ?? ''}
          options={[
            { value: '', label: t.compare.none },
            ...others.map(({ id, months, created_at: at }) => ({
              value: id,
              label: t.run(months, format.instant(at)),
            })),
          ]}
          onChange={(id) => onChoose(id === '' ? null : id)}
        />
      </Inset>
      {other === null ? null : <Comparison key={other} id={other} result={result} />}
    </Card>
  );
}

function Comparison({ id, result }: { id: string; result: BacktestResult }) {
  const format = useFormat();
  const other = useData(`backtest ${id}`, (signal) => client.backtest(id, signal));
  if (other.error !== null)
    return <ErrorState error={other.error} retry={other.refresh} busy={other.busy} />;
  const beside = other.data?.result ?? null;
  if (beside === null) return <Skeleton kind="table" rows={4} />;
  const [mine, theirs] = [listFigures(result, format), listFigures(beside, format)];
  return (
    <Table
      caption={t.compare.caption}
      rows={mine.map(({ name, value }, at) => ({ name, value, other: theirs[at]?.value ?? '' }))}
      rowKey={({ name }) => name}
      columns={[
        { title: t.compare.figure, main: true, render: ({ name }) => <Text strong>{name}</Text> },
        { title: t.compare.thisRun, numeric: true, render: ({ value }) => value },
        { title: t.compare.other, numeric: true, render: (row) => row.other },
      ]}
    />
  );
}

function listFigures(result: BacktestResult, format: Format): { name: string; value: string }[] {
  const { draft, live, cost, tiers } = result;
  return [
    {
      name: t.compare.time,
      value: t.compare.period(format.fullDay(result.from), format.fullDay(result.until)),
    },
    { name: t.compare.orders, value: format.number(result.orders) },
    { name: t.compare.points, value: format.number(draft.points) },
    { name: t.compare.more, value: format.signed(draft.points - live.points) },
    { name: t.compare.cost, value: sayMoney(cost.draft) },
    { name: t.ordersWithPoints, value: format.number(draft.orders_with_points) },
    { name: t.membersWithPoints, value: format.number(draft.members_with_points) },
    { name: t.compare.moved, value: format.number(tiers.moves_total) },
  ];
}

function sayMoney(amount: Money | null): string {
  return amount === null ? t.notKnown : formatMoney(amount);
}
