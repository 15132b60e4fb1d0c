import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { TabStates } from './tab-states.tsx';

export function LotsTab({ memberId }: { memberId: string }) {
  const format = useFormat();
  const lots = useData(`lots ${memberId}`, (signal) => client.memberLots(memberId, signal));
  return (
    <TabStates data={lots}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="gift" title="No lots">
            Points that are credited together form a lot; the lot that expires first is spent first.
          </EmptyState>
        ) : (
          <Table
            caption="Lots"
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              { title: 'Lot', main: true, render: ({ title }) => <Text strong>{title}</Text> },
              {
                title: 'Left',
                numeric: true,
                lead: true,
                render: ({ remaining, points }) => (
                  <>
                    <Text strong>{format.number(remaining)}</Text>
                    <Text tone="subdued">{` of ${format.number(points)}`}</Text>
                  </>
                ),
              },
              { title: 'Earned', numeric: true, render: (lot) => format.date(lot.earned_at) },
              {
                title: 'Expires',
                numeric: true,
                render: ({ expires_at: at }) =>
                  at === null ? <Text tone="subdued">Never</Text> : format.date(at),
              },
            ]}
          />
        )
      }
    </TabStates>
  );
}
