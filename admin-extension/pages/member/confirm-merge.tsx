import { useState } from 'react';
import type { AdminMember } from '../../../server/contract/admin.ts';
import {
  type MemberStory,
  type MergeMemberRequest,
  mergeMemberRequest,
} from '../../../server/contract/admin-members.ts';
import type { AdminError } from '../../admin-error.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { memberActionsTexts as t } from '../../texts/en/member-actions.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Bullets } from '../../ui/bullets.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Pair } from '../../ui/pair.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useData } from '../../use-data.ts';
import { useRequest } from '../../use-request.ts';

interface ConfirmMergeProps {
  member: AdminMember;
  otherId: string;
  onBack: () => void;
  onMerged: () => void;
  onClose: () => void;
}

interface Side {
  member: AdminMember;
  story: MemberStory;
}

/** Both members side by side, what will become of them, and the word that does it. */
export function ConfirmMerge({ member, otherId, onBack, onMerged, onClose }: ConfirmMergeProps) {
  const [reason, setReason] = useState('');
  const both = useData(`merging ${member.id} ${otherId}`, (signal) =>
    readBoth(member, otherId, signal),
  );
  const request = useRequest<MergeMemberRequest>(mergeMemberRequest, async (body) => {
    await client.mergeMember(member.id, body);
    toast(t.merge.done);
    onMerged();
  });
  const submit = () => request.submit({ other_id: otherId, reason });
  return (
    <Modal
      open
      large
      title={t.merge.title(member.name)}
      onClose={onClose}
      primary={{
        label: t.merge.merge,
        onClick: submit,
        busy: request.busy,
        danger: true,
        disabled: both.data === null,
      }}
      secondary={{ label: t.merge.swap, onClick: onBack }}
    >
      <Stack>
        {request.error === null || request.errors['reason'] !== undefined ? null : (
          <Failure error={request.error} />
        )}
        {both.error === null ? null : (
          <ErrorState error={both.error} retry={both.refresh} busy={both.busy} />
        )}
        {both.loading ? <Skeleton kind="tiles" /> : null}
        {both.data === null ? null : <WhatHappens {...both.data} />}
        <TextField
          label={t.merge.reason}
          value={reason}
          onChange={setReason}
          error={request.errors['reason']}
          help={t.merge.reasonHelp}
          lines={2}
          maxLength={200}
        />
      </Stack>
    </Modal>
  );
}

async function readBoth(
  member: AdminMember,
  otherId: string,
  signal: AbortSignal,
): Promise<{ kept: Side; other: Side }> {
  const [own, other, story] = await Promise.all([
    client.memberStory(member.id, signal),
    client.member(otherId, signal),
    client.memberStory(otherId, signal),
  ]);
  return { kept: { member, story: own }, other: { member: other, story } };
}

function Failure({ error }: { error: AdminError }) {
  const isUnknown = error.kind === 'unknown';
  return (
    <Banner tone={isUnknown ? 'warning' : 'critical'} title={error.title}>
      <p>{error.detail}</p>
      {isUnknown ? <p>{t.merge.unknown}</p> : null}
    </Banner>
  );
}

function WhatHappens({ kept, other }: { kept: Side; other: Side }) {
  const format = useFormat();
  const { available, pending } = other.member.balance;
  return (
    <Stack>
      <Pair
        left={{
          title: `${t.merge.stays}: ${kept.member.name}`,
          kept: true,
          content: <SideWords side={kept} kept />,
        }}
        right={{
          title: `${t.merge.goes}: ${other.member.name}`,
          kept: false,
          content: <SideWords side={other} kept={false} />,
        }}
      />
      <Text as="h3" variant="heading">
        {t.merge.will}
      </Text>
      <Bullets
        items={[
          {
            id: 'points',
            words: t.merge.points(format.points(available + pending), kept.member.name),
          },
          { id: 'orders', words: t.merge.orders_move(format.number(other.story.orders)) },
          ...(kept.story.tier === null && other.story.tier === null
            ? []
            : [{ id: 'tier', words: t.merge.higher }]),
          ...(other.member.balance.held > 0 ? [{ id: 'codes', words: t.merge.codes }] : []),
          { id: 'never', words: t.merge.never },
        ]}
      />
    </Stack>
  );
}

function SideWords({ side: { member, story }, kept }: { side: Side; kept: boolean }) {
  const format = useFormat();
  const known = member.identities.map(({ value }) => value).join(', ');
  return (
    <>
      <Stack row gap="close">
        <Text strong breakWord>
          {member.name || t.merge.unnamed}
        </Text>
        <Badge tone={kept ? 'success' : 'attention'}>{kept ? t.merge.stays : t.merge.goes}</Badge>
      </Stack>
      <Facts
        items={[
          { name: t.merge.available, value: format.number(member.balance.available) },
          { name: t.merge.pending, value: format.number(member.balance.pending) },
          { name: t.merge.orders, value: format.number(story.orders) },
          { name: t.merge.tier, value: story.tier?.name ?? t.merge.noTier },
          { name: t.merge.knownBy, value: known === '' ? t.merge.nothing : known },
        ]}
      />
    </>
  );
}
