import type { BacktestResult } from '../../../server/contract/backtest.ts';
import { useFormat } from '../../session.tsx';
import { backtestsTexts as t } from '../../texts/en/backtests.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';

type Part = BacktestResult['parts'][number];

const sources: Readonly<Record<Part['source'], string>> = t.parts.kinds;

/** What gave the points, and how far the budgets of campaigns went. */
export function BacktestParts({ result }: { result: BacktestResult }) {
  const format = useFormat();
  const { parts, budgets } = result;
  const spent = (side: { budget: number; used: number } | null) =>
    side === null ? '' : t.parts.of(format.number(side.used), format.number(side.budget));
  return (
    <>
      {parts.length === 0 ? null : (
        <Card title={t.parts.title} flush>
          <Table
            caption={t.parts.caption}
            rows={parts}
            rowKey={({ source, id }) => `${source} ${id}`}
            columns={[
              { title: t.parts.part, main: true, render: (part) => <PartCell part={part} /> },
              { title: t.live, numeric: true, render: ({ live }) => format.number(live) },
              { title: t.draft, numeric: true, render: ({ draft }) => format.number(draft) },
              {
                title: t.difference,
                numeric: true,
                lead: true,
                render: ({ live, draft }) => format.signed(draft - live),
              },
            ]}
          />
        </Card>
      )}
      {budgets.length === 0 ? null : (
        <Card title={t.parts.budgets} flush>
          <Table
            caption={t.parts.budgetsCaption}
            rows={budgets}
            rowKey={({ campaign_id: id }) => id}
            columns={[
              {
                title: t.parts.campaign,
                main: true,
                render: ({ title }) => <Text strong>{title}</Text>,
              },
              { title: t.live, numeric: true, render: ({ live }) => spent(live) },
              { title: t.draft, numeric: true, render: ({ draft }) => spent(draft) },
            ]}
          />
        </Card>
      )}
    </>
  );
}

function PartCell({ part }: { part: Part }) {
  return (
    <>
      <Text as="p" strong breakWord>
        {part.title}
      </Text>
      <Text as="p" variant="small" tone="subdued">
        {sources[part.source]}
      </Text>
    </>
  );
}
