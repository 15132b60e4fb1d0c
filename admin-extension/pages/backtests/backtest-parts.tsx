import type { BacktestResult } from '../../../server/contract/backtest.ts';
import { useFormat } from '../../session.tsx';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';

type Part = BacktestResult['parts'][number];

const sources: Readonly<Record<Part['source'], string>> = {
  rule: 'Rule',
  campaign: 'Campaign',
  tier: 'Tier multiplier',
  activity: 'Activity',
  entry: 'Entering a tier',
};

/** What gave the points, and how far the budgets of campaigns went. */
export function BacktestParts({ result }: { result: BacktestResult }) {
  const format = useFormat();
  const { parts, budgets } = result;
  const spent = (side: { budget: number; used: number } | null) =>
    side === null ? '' : `${format.number(side.used)} of ${format.number(side.budget)}`;
  return (
    <>
      {parts.length === 0 ? null : (
        <Card title="Where the points come from" flush>
          <Table
            caption="Points by rule, campaign, tier and activity"
            rows={parts}
            rowKey={({ source, id }) => `${source} ${id}`}
            columns={[
              { title: 'Part', main: true, render: (part) => <PartCell part={part} /> },
              { title: 'Live', numeric: true, render: ({ live }) => format.number(live) },
              { title: 'Draft', numeric: true, render: ({ draft }) => format.number(draft) },
              {
                title: 'Difference',
                numeric: true,
                lead: true,
                render: ({ live, draft }) => format.signed(draft - live),
              },
            ]}
          />
        </Card>
      )}
      {budgets.length === 0 ? null : (
        <Card title="Budgets" flush>
          <Table
            caption="Budgets of campaigns"
            rows={budgets}
            rowKey={({ campaign_id: id }) => id}
            columns={[
              { title: 'Campaign', main: true, render: ({ title }) => <Text strong>{title}</Text> },
              { title: 'Live', numeric: true, render: ({ live }) => spent(live) },
              { title: 'Draft', numeric: true, render: ({ draft }) => spent(draft) },
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
