import { useState } from 'react';
import type { AdminLots } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../session.tsx';
import { memberTexts as t } from '../../texts/en/member.ts';
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
          <EmptyState icon="gift" title={t.lots.emptyTitle}>
            {t.lots.emptyText}
          </EmptyState>
        ) : (
          <>
            <Table
              caption={t.lots.caption}
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
    { title: t.lots.lot, main: true, render: ({ title }) => <Text strong>{title}</Text> },
    {
      title: t.lots.left,
      numeric: true,
      lead: true,
      render: ({ remaining, points }) => (
        <>
          <Text strong>{format.number(remaining)}</Text>
          <Text tone="subdued">{t.lots.of(format.number(points))}</Text>
        </>
      ),
    },
    { title: t.lots.earned, numeric: true, render: (lot) => format.date(lot.earned_at) },
    {
      title: t.lots.goodThrough,
      numeric: true,
      render: ({ expires_at: at }) =>
        at === null ? <Text tone="subdued">{t.lots.never}</Text> : format.date(lastMoment(at)),
    },
    {
      title: t.lots.action,
      numeric: true,
      bare: true,
      render: (lot) =>
        lot.expires_at === null ? null : (
          <Button look="plain" label={t.lots.extendThis(lot.title)} onClick={() => extend(lot)}>
            {t.lots.extend}
          </Button>
        ),
    },
  ];
}
