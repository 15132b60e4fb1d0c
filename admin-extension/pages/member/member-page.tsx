import { type ReactNode, useState } from 'react';
import type { AdminMember } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { memberTexts as t } from '../../texts/en/member.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stat } from '../../ui/stat.tsx';
import { Stats } from '../../ui/stats.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useData } from '../../use-data.ts';
import { ActivitiesTab } from './activities-tab.tsx';
import { AdjustPoints } from './adjust-points.tsx';
import { KnownBy } from './known-by.tsx';
import { LedgerTab } from './ledger-tab.tsx';
import { lastMoment } from './last-moment.ts';
import { MemberStatus } from './member-status.tsx';
import { LotsTab } from './lots-tab.tsx';
import { NoticesTab } from './notices-tab.tsx';
import { OrdersTab } from './orders-tab.tsx';
import { ReferralCard } from './referral-card.tsx';
import { RedemptionsTab } from './redemptions-tab.tsx';
import { StatementDialog } from './statement-dialog.tsx';
import { StoryCard } from './story-card.tsx';
import { TierCard } from './tier-card.tsx';
import { useMemberActions } from './use-member-actions.tsx';

const tabs = [
  { id: 'ledger', label: t.page.tabs.ledger },
  { id: 'lots', label: t.page.tabs.lots },
  { id: 'orders', label: t.page.tabs.orders },
  { id: 'activities', label: t.page.tabs.activities },
  { id: 'redemptions', label: t.page.tabs.redemptions },
  { id: 'notices', label: t.page.tabs.notices },
] as const;
type TabId = (typeof tabs)[number]['id'];

const back = { label: t.page.members, href: links.members };

export function MemberPage({ id }: { id: string }) {
  const member = useData(`member ${id}`, (signal) => client.member(id, signal));
  if (member.data === null) {
    return (
      <Page title={t.page.title} back={back}>
        {member.error === null ? (
          <Skeleton kind="tiles" />
        ) : (
          <ErrorState error={member.error} retry={member.refresh} busy={member.busy} />
        )}
      </Page>
    );
  }
  const failure =
    member.error === null ? null : (
      <ErrorState error={member.error} retry={member.refresh} busy={member.busy} />
    );
  return <MemberBody member={member.data} failure={failure} onChanged={member.refresh} />;
}

interface MemberBodyProps {
  member: AdminMember;
  /** Why the figures shown may be old. */
  failure: ReactNode;
  onChanged: () => void;
}

function MemberBody({ member, failure, onChanged }: MemberBodyProps) {
  const format = useFormat();
  const [tab, setTab] = useState<TabId>('ledger');
  const [adjusting, setAdjusting] = useState(false);
  const [stating, setStating] = useState(false);
  /** Grows with each change, so that the open tab asks again. */
  const [revision, setRevision] = useState(0);
  const changed = () => {
    setRevision((was) => was + 1);
    onChanged();
  };
  const actions = useMemberActions(member, changed);
  return (
    <Page
      title={member.name || member.email || t.unnamed}
      subtitle={t.page.since(format.date(member.joined_at))}
      badge={<MemberStatus status={member.status} />}
      back={back}
      primary={{
        label: t.page.adjust,
        onClick: () => setAdjusting(true),
        disabled: member.status !== 'active',
      }}
      secondary={[{ label: t.page.statement, onClick: () => setStating(true) }, ...actions.items]}
    >
      {failure}
      {actions.dialogs}
      {member.merged_into === null ? null : (
        <Banner tone="info" title={t.page.mergedTitle}>
          {t.page.mergedText} <Link href={links.member(member.merged_into)}>{t.page.openKept}</Link>
        </Banner>
      )}
      <Balances member={member} />
      <StoryCard key={`story ${revision}`} memberId={member.id} />
      <TierCard key={revision} member={member} onChanged={changed} />
      <Card flush>
        <Tabs label={t.page.records} tabs={tabs} selected={tab} onSelect={setTab}>
          <OpenTab
            key={`${tab} ${revision}`}
            id={member.id}
            tab={tab}
            onChanged={changed}
            onSettled={onChanged}
          />
        </Tabs>
      </Card>
      <ReferralCard key={`referrals ${revision}`} member={member} />
      <KnownBy member={member} />
      {adjusting ? (
        <AdjustPoints member={member} onPosted={changed} onClose={() => setAdjusting(false)} />
      ) : null}
      {stating ? <StatementDialog member={member} onClose={() => setStating(false)} /> : null}
    </Page>
  );
}

interface OpenTabProps {
  id: string;
  tab: TabId;
  onChanged: () => void;
  onSettled: () => void;
}

function OpenTab({ id, tab, onChanged, onSettled }: OpenTabProps) {
  switch (tab) {
    case 'ledger':
      return <LedgerTab memberId={id} />;
    case 'lots':
      return <LotsTab memberId={id} onChanged={onChanged} />;
    case 'orders':
      return <OrdersTab memberId={id} />;
    case 'activities':
      return <ActivitiesTab memberId={id} onChanged={onChanged} />;
    case 'redemptions':
      return <RedemptionsTab memberId={id} onChanged={onChanged} onSettled={onSettled} />;
    case 'notices':
      return <NoticesTab memberId={id} />;
  }
}

function Balances({ member }: { member: AdminMember }) {
  const format = useFormat();
  const { balance, next_expiry: expiry } = member;
  return (
    <Stats>
      <Stat
        label={t.page.available}
        value={format.number(balance.available)}
        note={
          expiry === null
            ? t.page.noneExpire
            : t.page.expire(format.number(expiry.points), format.date(lastMoment(expiry.at)))
        }
      />
      <Stat
        label={t.page.pending}
        value={format.number(balance.pending)}
        note={t.page.pendingNote}
      />
      <Stat label={t.page.held} value={format.number(balance.held)} note={t.page.heldNote} />
      <Stat
        label={t.page.lifetime}
        value={format.number(member.lifetime_points)}
        note={t.page.lifetimeNote}
      />
    </Stats>
  );
}
