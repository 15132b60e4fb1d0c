import type { AdminOrders } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import { inWords } from '../../in-words.ts';
import { useFormat } from '../../session.tsx';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Explanation } from '../../ui/explanation.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { TabStates } from './tab-states.tsx';

type Order = AdminOrders['items'][number];

export function OrdersTab({ memberId }: { memberId: string }) {
  const format = useFormat();
  const orders = useData(`orders ${memberId}`, (signal) => client.memberOrders(memberId, signal));
  const columns: Column<Order>[] = [
    {
      title: 'Order',
      main: true,
      render: ({ name, forgiven }) => (
        <>
          <Text strong>{name}</Text>
          {forgiven === 0 ? null : (
            <Text as="p" variant="small" tone="subdued">
              {`${format.points(forgiven)} were already spent and not asked back`}
            </Text>
          )}
        </>
      ),
    },
    { title: 'Status', render: ({ status }) => <Badge>{inWords(status)}</Badge> },
    {
      title: 'Earned',
      numeric: true,
      lead: true,
      render: ({ points }) => <Text strong>{format.number(points)}</Text>,
    },
    {
      title: 'Placed',
      numeric: true,
      render: ({ placed_at: at }) => <Text tone="subdued">{format.instant(at)}</Text>,
    },
  ];
  return (
    <TabStates data={orders}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="order" title="No orders yet">
            Every order is kept with the reason why it earned what it did, or why nothing.
          </EmptyState>
        ) : (
          <Table
            caption="Orders, newest first"
            rows={items}
            rowKey={(order) => order.order_id}
            columns={columns}
            renderDetails={({ explanation }) =>
              explanation.length === 0 ? null : <Explanation sentences={explanation} />
            }
          />
        )
      }
    </TabStates>
  );
}
