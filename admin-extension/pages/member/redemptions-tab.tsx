import { useState } from 'react';
import type { AdminRedemption } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { inWords } from '../../in-words.ts';
import { useFormat } from '../../session.tsx';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { CancelRedemption } from './cancel-redemption.tsx';
import { TabStates } from './tab-states.tsx';

const tones: Readonly<Record<string, Tone>> = {
  requested: 'info',
  held: 'info',
  issued: 'success',
  failed: 'critical',
  expired: 'attention',
};

interface RedemptionsTabProps {
  memberId: string;
  onChanged: () => void;
}

export function RedemptionsTab({ memberId, onChanged }: RedemptionsTabProps) {
  const format = useFormat();
  const [cancelling, setCancelling] = useState<AdminRedemption | null>(null);
  const redemptions = useData(`redemptions ${memberId}`, (signal) =>
    client.memberRedemptions(memberId, signal),
  );
  return (
    <TabStates data={redemptions}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="discount" title="Nothing redeemed yet">
            Rewards that this member buys with points show here, with their codes.
          </EmptyState>
        ) : (
          <>
            <Table
              caption="Redemptions"
              rows={items}
              rowKey={({ id }) => id}
              columns={redemptionColumns(format, setCancelling)}
            />
            {cancelling === null ? null : (
              <CancelRedemption
                redemption={cancelling}
                onClose={() => setCancelling(null)}
                onCancelled={onChanged}
              />
            )}
          </>
        )
      }
    </TabStates>
  );
}

function redemptionColumns(
  format: Format,
  cancel: (redemption: AdminRedemption) => void,
): Column<AdminRedemption>[] {
  return [
    { title: 'Reward', main: true, render: (row) => <RewardCell redemption={row} /> },
    {
      title: 'Status',
      render: ({ status }) => <Badge tone={tones[status] ?? 'neutral'}>{inWords(status)}</Badge>,
    },
    {
      title: 'Points',
      numeric: true,
      lead: true,
      render: ({ points, returned_points: returned }) => (
        <>
          <Text strong>{format.number(points)}</Text>
          {returned === 0 ? null : (
            <Text as="p" variant="small" tone="subdued">
              {`${format.number(returned)} returned`}
            </Text>
          )}
        </>
      ),
    },
    { title: 'Worth', numeric: true, render: ({ value }) => format.money(value) },
    {
      title: 'Redeemed',
      numeric: true,
      render: ({ created_at: at }) => <Text tone="subdued">{format.date(at)}</Text>,
    },
    {
      title: 'Action',
      numeric: true,
      bare: true,
      render: (row) =>
        row.can_cancel ? (
          <Button
            look="plain"
            label={`Cancel ${row.title}${row.code === null ? '' : ` ${row.code}`}`}
            onClick={() => cancel(row)}
          >
            Cancel
          </Button>
        ) : null,
    },
  ];
}

function RewardCell({ redemption }: { redemption: AdminRedemption }) {
  const format = useFormat();
  const { title, code, expires_at: expiresAt, failure, order_id: orderId } = redemption;
  const facts = [
    code === null ? null : `Code ${code}`,
    orderId === null ? null : `used in order ${orderId}`,
    expiresAt === null || orderId !== null ? null : `valid until ${format.date(expiresAt)}`,
  ].filter((fact) => fact !== null);
  return (
    <>
      <Text as="p" strong breakWord>
        {title}
      </Text>
      {facts.length === 0 ? null : (
        <Text as="p" variant="small" tone="subdued" breakWord>
          {facts.join(', ')}
        </Text>
      )}
      {failure === null ? null : (
        <Text as="p" variant="small" tone="critical" breakWord>
          {failure.detail}
        </Text>
      )}
    </>
  );
}
