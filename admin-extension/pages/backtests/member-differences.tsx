import type { BacktestResult } from '../../../server/contract/backtest.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { backtestsTexts as t } from '../../texts/en/backtests.ts';
import { Card } from '../../ui/card.tsx';
import { Inset } from '../../ui/inset.tsx';
import { Points } from '../../ui/points.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';

interface MemberDifferencesProps {
  title: string;
  none: string;
  items: BacktestResult['winners'];
}

/** Members with what the draft would have changed for them. */
export function MemberDifferences({ title, none, items }: MemberDifferencesProps) {
  const format = useFormat();
  return (
    <Card title={title} flush>
      {items.length === 0 ? (
        <Inset>
          <Text tone="subdued">{none}</Text>
        </Inset>
      ) : (
        <Table
          caption={title}
          rows={items}
          rowKey={({ member_id: id }) => id}
          rowLink={({ member_id: id, name }) => ({
            href: links.member(id),
            label: name || t.unnamed,
          })}
          columns={[
            { title: t.differences.member, main: true, render: () => null },
            { title: t.live, numeric: true, render: ({ live }) => format.number(live) },
            { title: t.draft, numeric: true, render: ({ draft }) => format.number(draft) },
            {
              title: t.difference,
              numeric: true,
              lead: true,
              render: ({ difference }) => <Points signed={format.signed(difference)} />,
            },
          ]}
        />
      )}
    </Card>
  );
}
