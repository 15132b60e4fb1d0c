import type { AdminOverview } from '../../../server/contract/admin-overview.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { overviewTexts } from '../../texts/en/overview.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Points } from '../../ui/points.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';

const t = overviewTexts.events;

export function LatestEvents({ events }: { events: AdminOverview['latest'] }) {
  const format = useFormat();
  if (events.length === 0) {
    return (
      <Card title={t.title}>
        <EmptyState icon="clock" title={t.none.title}>
          {t.none.text}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={t.title} flush>
      <Table
        caption={t.title}
        rows={events}
        rowKey={({ id }) => id}
        rowLink={(event) => ({ href: links.member(event.member_id), label: event.member_name })}
        columns={[
          { title: t.member, main: true, render: () => null },
          { title: t.what, render: ({ title }) => title },
          {
            title: t.points,
            numeric: true,
            lead: true,
            render: ({ points }) => <Points signed={format.signed(points)} />,
          },
          {
            title: t.when,
            numeric: true,
            bare: true,
            render: ({ at }) => <Text tone="subdued">{format.ago(at)}</Text>,
          },
        ]}
      />
    </Card>
  );
}
