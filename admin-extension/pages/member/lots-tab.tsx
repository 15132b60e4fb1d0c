import { useState } from 'react';
import type { AdminLots } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../session.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { ExtendLot } from './extend-lot.tsx';
import { lastMoment } from './last-moment.ts';
import { TabStates } from './tab-states.tsx';

type Lot = AdminLots['items'][number];

interface LotsTabProps {
  memberId: string;
  onChanged: () => void;
}

export function LotsTab({ memberId, onChanged }: LotsTabProps) {
  const format = useFormat();
  const [extending, setExtending] = useState<Lot | null>(null);
  const lots = useData(`lots ${memberId}`, (signal) => client.memberLots(memberId, signal));
  return (
    <TabStates data={lots}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="gift" title="No lots">
            Points that are credited together form a lot; the lot that expires first is spent first.
          </EmptyState>
        ) : (
          <>
            <Table
              caption="Lots"
              rows={items}
              rowKey={({ id }) => id}
              columns={lotColumns(format, setExtending)}
            />
            {extending === null ? null : (
              <ExtendLot
                memberId={memberId}
                lot={extending}
                onClose={() => setExtending(null)}
                onExtended={onChanged}
              />
            )}
          </>
        )
      }
    </TabStates>
  );
}

function lotColumns(format: Format, extend: (lot: Lot) => void): Column<Lot>[] {
  return [
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
      title: 'Good through',
      numeric: true,
      render: ({ expires_at: at }) =>
        at === null ? <Text tone="subdued">Never expires</Text> : format.date(lastMoment(at)),
    },
    {
      title: 'Action',
      numeric: true,
      bare: true,
      render: (lot) =>
        lot.expires_at === null ? null : (
          <Button look="plain" label={`Extend ${lot.title}`} onClick={() => extend(lot)}>
            Extend
          </Button>
        ),
    },
  ];
}
