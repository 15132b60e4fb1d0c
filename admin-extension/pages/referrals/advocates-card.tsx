import type { ReferralReport } from '../../../server/contract/admin-referrals.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';

/** Who brings most friends. */
export function AdvocatesCard({ advocates }: Pick<ReferralReport, 'advocates'>) {
  const format = useFormat();
  if (advocates.length === 0) return null;
  return (
    <Card title="Who brought most" flush>
      <Table
        caption="Members, most rewarded friends first"
        rows={advocates}
        rowKey={({ member }) => member.id}
        rowLink={({ member }) => ({
          href: links.member(member.id),
          label: member.name || 'Unnamed member',
        })}
        columns={[
          { title: 'Member', main: true, render: () => null },
          {
            title: 'Rewarded friends',
            numeric: true,
            render: ({ rewarded }) => format.number(rewarded),
          },
          { title: 'Clicks', numeric: true, render: ({ clicks }) => format.number(clicks) },
          { title: 'Claims', numeric: true, render: ({ claims }) => format.number(claims) },
          { title: 'Orders', numeric: true, render: ({ orders }) => format.number(orders) },
          { title: 'Points', numeric: true, render: ({ points }) => format.number(points) },
          {
            title: 'Revenue',
            numeric: true,
            lead: true,
            render: ({ revenue }) => <Text strong>{format.money(revenue)}</Text>,
          },
        ]}
      />
    </Card>
  );
}
