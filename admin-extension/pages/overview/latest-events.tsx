import type { AdminOverview } from '../../../server/contract/admin.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Points } from '../../ui/points.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';

export function LatestEvents({ events }: { events: AdminOverview['latest'] }) {
  const format = useFormat();
  if (events.length === 0) {
    return (
      <Card title="Latest events">
        <EmptyState icon="clock" title="Nothing has happened yet">
          Members who join, earn, redeem or return something show up here as it happens.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title="Latest events" flush>
      <Table
        caption="Latest events"
        rows={events}
        rowKey={({ id }) => id}
        rowLink={(event) => ({ href: links.member(event.member_id), label: event.member_name })}
        columns={[
          { title: 'Member', main: true, render: () => null },
          { title: 'What happened', render: ({ title }) => title },
          {
            title: 'Points',
            numeric: true,
            lead: true,
            render: ({ points }) => <Points signed={format.signed(points)} />,
          },
          {
            title: 'When',
            numeric: true,
            bare: true,
            render: ({ at }) => <Text tone="subdued">{format.ago(at)}</Text>,
          },
        ]}
      />
    </Card>
  );
}
