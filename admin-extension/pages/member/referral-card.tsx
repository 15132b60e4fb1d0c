import type { ReactNode } from 'react';
import type { AdminReferralLink } from '../../../server/contract/admin-referrals.ts';
import type { AdminMember } from '../../../server/contract/admin.ts';
import type { Format } from '../../format.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { memberReferralsTexts as t } from '../../texts/en/member-referrals.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Link } from '../../ui/link.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { useData } from '../../use-data.ts';
import { LatestReferrals } from './latest-referrals.tsx';
import { MemberCases } from './member-cases.tsx';

const latestShown = '5';

/** Whom a member brought and who brought them; nothing where there is nothing to say. */
export function ReferralCard({ member: { id, status } }: { member: AdminMember }) {
  const link = useData(`referral link ${id}`, (signal) => client.memberReferralLink(id, signal));
  const referrals = useData(`referrals of ${id}`, (signal) =>
    client.referrals({ state: null, member: id, cursor: null, limit: latestShown }, signal),
  );
  const cases = useData(`cases of ${id}`, (signal) =>
    client.cases({ state: 'all', member: id }, signal),
  );
  const failed = [link, referrals, cases].find(({ error }) => error !== null);
  const again = () => [link, referrals, cases].forEach((each) => each.refresh());
  if (link.data === null || referrals.data === null || cases.data === null)
    return (
      <Card title={t.card.title}>
        {failed?.error ? (
          <ErrorState error={failed.error} retry={again} busy={failed.busy} />
        ) : (
          <Skeleton kind="text" rows={3} />
        )}
      </Card>
    );
  const own = referrals.data.items.filter(({ advocate }) => advocate.id === id);
  const { code, stopped, brought_by: broughtBy } = link.data;
  const isEmpty = code === null && !stopped && broughtBy === null;
  if (isEmpty && own.length === 0 && cases.data.items.length === 0) return null;
  return (
    <Card
      title={t.card.title}
      actions={
        status === 'active' && (code !== null || stopped) ? (
          <StopButton memberId={id} stopped={stopped} onChanged={link.refresh} />
        ) : null
      }
    >
      <Stack>
        <OwnLink link={link.data} />
        <LatestReferrals memberId={id} items={own} more={referrals.data.next_cursor !== null} />
        <MemberCases items={cases.data.items} />
      </Stack>
    </Card>
  );
}

interface StopButtonProps {
  memberId: string;
  stopped: boolean;
  onChanged: () => void;
}

function StopButton({ memberId, stopped, onChanged }: StopButtonProps) {
  const stop = useAction(async (next: boolean) => {
    await client.stopReferralLink(memberId, { stopped: next });
    toast(next ? t.card.stopped : t.card.works);
    onChanged();
  });
  return (
    <Stack row gap="close">
      {stop.error === null ? null : <Text tone="critical">{stop.error.detail}</Text>}
      <Button onClick={() => stop.run(!stopped)} busy={stop.busy}>
        {stopped ? t.card.letWork : t.card.stop}
      </Button>
    </Stack>
  );
}

function OwnLink({ link }: { link: AdminReferralLink }) {
  const format = useFormat();
  return (
    <Stack gap="close">
      {link.stopped ? (
        <Stack row gap="close">
          <Badge tone="attention">{t.card.stoppedBadge}</Badge>
          <Text as="p" tone="subdued">
            {t.card.stoppedText}
          </Text>
        </Stack>
      ) : null}
      {link.link === null ? null : <CodeBlock label={t.card.link}>{link.link}</CodeBlock>}
      <Facts items={listFacts(link, format)} />
    </Stack>
  );
}

function listFacts(
  { brought_by: by, code, counts, shows_first_name: showsName }: AdminReferralLink,
  format: Format,
): { name: string; value: ReactNode }[] {
  return [
    ...(by === null ? [] : [{ name: t.card.broughtBy, value: <BroughtBy by={by} /> }]),
    ...(code === null && counts.friends === 0
      ? []
      : [
          {
            name: t.card.friends,
            value: t.card.counts(
              format.number(counts.friends),
              format.number(counts.rewarded),
              format.points(counts.points),
            ),
          },
          {
            name: t.card.told,
            value: showsName ? t.card.firstName : t.card.noName,
          },
        ]),
  ];
}

function BroughtBy({ by }: { by: NonNullable<AdminReferralLink['brought_by']> }) {
  return (
    <Stack row gap="close">
      <Link href={links.member(by.member.id)}>{by.member.name || t.card.unnamed}</Link>
      <Link href={links.referral(by.referral_id)}>{t.card.how}</Link>
    </Stack>
  );
}
