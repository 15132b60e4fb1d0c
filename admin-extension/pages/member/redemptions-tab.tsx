import { useState } from 'react';
import type { AdminRedemption } from '../../../server/contract/admin-rewards.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { memberRedemptionsTexts as t } from '../../texts/en/member-redemptions.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Inset } from '../../ui/inset.tsx';
import { Link } from '../../ui/link.tsx';
import { Stack } from '../../ui/stack.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { type Action, useAction } from '../../use-action.ts';
import { useTasks } from '../../tasks.tsx';
import { CancelRedemption } from '../redemptions/cancel-redemption.tsx';
import {
  sayFacts,
  sayPaid,
  sayReturned,
  sayStatus,
  sayWorth,
} from '../redemptions/say-redemption.ts';
import { TabStates } from './tab-states.tsx';
import { useMemberRedemptions } from './use-member-redemptions.ts';

interface RedemptionsTabProps {
  memberId: string;
  onChanged: () => void;
  /** Points came back or were spent while one looked on. */
  onSettled: () => void;
}

export function RedemptionsTab({ memberId, onChanged, onSettled }: RedemptionsTabProps) {
  const format = useFormat();
  const tasks = useTasks();
  const [cancelling, setCancelling] = useState<AdminRedemption | null>(null);
  const redemptions = useMemberRedemptions(memberId, onSettled);
  const changed = () => {
    tasks.refresh();
    onChanged();
  };
  const fulfil = useAction(async (id: string) => {
    await client.fulfilRedemption(id);
    toast(t.tab.handedOverDone);
    changed();
  });
  return (
    <TabStates data={redemptions}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="discount" title={t.tab.emptyTitle}>
            {t.tab.emptyText}
          </EmptyState>
        ) : (
          <>
            {fulfil.error === null ? null : (
              <Inset>
                <ErrorState error={fulfil.error} retry={fulfil.clear} />
              </Inset>
            )}
            <Table
              caption={t.tab.caption}
              rows={items}
              rowKey={({ id }) => id}
              columns={redemptionColumns(format, { cancel: setCancelling, fulfil })}
            />
            {cancelling === null ? null : (
              <CancelRedemption
                redemption={cancelling}
                onClose={() => setCancelling(null)}
                onCancelled={changed}
              />
            )}
          </>
        )
      }
    </TabStates>
  );
}

interface RowActions {
  cancel: (redemption: AdminRedemption) => void;
  fulfil: Action<string>;
}

function redemptionColumns(format: Format, actions: RowActions): Column<AdminRedemption>[] {
  return [
    { title: t.tab.reward, main: true, render: (row) => <RewardCell redemption={row} /> },
    { title: t.tab.status, render: (row) => <StatusBadge redemption={row} /> },
    {
      title: t.tab.points,
      numeric: true,
      lead: true,
      render: (row) => <PointsCell redemption={row} />,
    },
    { title: t.tab.worth, numeric: true, render: (row) => sayWorth(row, format) },
    {
      title: t.tab.redeemed,
      numeric: true,
      render: ({ created_at: at }) => <Text tone="subdued">{format.date(at)}</Text>,
    },
    {
      title: t.tab.action,
      numeric: true,
      bare: true,
      render: (row) => <RowButtons redemption={row} actions={actions} />,
    },
  ];
}

function PointsCell({ redemption }: { redemption: AdminRedemption }) {
  const format = useFormat();
  const returned = sayReturned(redemption, format);
  return (
    <>
      {redemption.points === 0 ? (
        <Text tone="subdued">{sayPaid(redemption, format)}</Text>
      ) : (
        <Text strong>{format.number(redemption.points)}</Text>
      )}
      {returned === null ? null : (
        <Text as="p" variant="small" tone="subdued">
          {returned}
        </Text>
      )}
    </>
  );
}

function StatusBadge({ redemption }: { redemption: AdminRedemption }) {
  const { words, tone } = sayStatus(redemption);
  return <Badge tone={tone}>{words}</Badge>;
}

function RowButtons({
  redemption,
  actions: { cancel, fulfil },
}: {
  redemption: AdminRedemption;
  actions: RowActions;
}) {
  const { id, title, code } = redemption;
  const name = code === null ? title : `${title} ${code}`;
  if (!redemption.can_cancel && !redemption.can_fulfil) return null;
  return (
    <Stack row gap="close" wrap={false}>
      {redemption.can_fulfil ? (
        <Button
          look="plain"
          label={t.tab.markThis(name)}
          onClick={() => fulfil.run(id)}
          busy={fulfil.busy && fulfil.sent === id}
        >
          {t.tab.handedOver}
        </Button>
      ) : null}
      {redemption.can_cancel ? (
        <Button look="plain" label={t.tab.cancelThis(name)} onClick={() => cancel(redemption)}>
          {t.tab.cancel}
        </Button>
      ) : null}
    </Stack>
  );
}

function RewardCell({ redemption }: { redemption: AdminRedemption }) {
  const format = useFormat();
  const { title, failure, parked_reason: parked } = redemption;
  const facts = sayFacts(redemption, format);
  return (
    <>
      <Text as="p" strong breakWord>
        {title}
      </Text>
      {facts === '' ? null : (
        <Text as="p" variant="small" tone="subdued" breakWord>
          {facts}
        </Text>
      )}
      {failure === null ? null : (
        <Text as="p" variant="small" tone="critical" breakWord>
          {failure.detail}
        </Text>
      )}
      {parked === null ? null : <ParkedWords reason={parked} />}
    </>
  );
}

/** A person has to look: where that is done. */
function ParkedWords({ reason }: { reason: string }) {
  return (
    <>
      <Text as="p" variant="small" tone="critical" breakWord>
        {reason}
      </Text>
      <Text as="p" variant="small">
        <Link href={links.tasks}>{t.tab.sayThere}</Link>
      </Text>
    </>
  );
}
