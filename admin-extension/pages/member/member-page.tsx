import { type ReactNode, useState } from 'react';
import type { AdminMember } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
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
import { TierCard } from './tier-card.tsx';

const tabs = [
  { id: 'ledger', label: 'Ledger' },
  { id: 'lots', label: 'Lots' },
  { id: 'orders', label: 'Orders' },
  { id: 'activities', label: 'Activities' },
  { id: 'redemptions', label: 'Redemptions' },
  { id: 'notices', label: 'Notices' },
] as const;
type TabId = (typeof tabs)[number]['id'];

const back = { label: 'Members', href: links.members };

export function MemberPage({ id }: { id: string }) {
  const member = useData(`member ${id}`, (signal) => client.member(id, signal));
  if (member.data === null) {
    return (
      <Page title="Member" back={back}>
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
  return (
    <Page
      title={member.name || member.email || 'Unnamed member'}
      subtitle={`Member since ${format.date(member.joined_at)}`}
      badge={<MemberStatus status={member.status} />}
      back={back}
      primary={{
        label: 'Adjust points',
        onClick: () => setAdjusting(true),
        disabled: member.status !== 'active',
      }}
      secondary={[{ label: 'Statement', onClick: () => setStating(true) }]}
    >
      {failure}
      {member.merged_into === null ? null : (
        <Banner tone="info" title="This customer was merged into another">
          The points went along, and so does whatever comes back.{' '}
          <Link href={links.member(member.merged_into)}>Open the member who was kept</Link>
        </Banner>
      )}
      <Balances member={member} />
      <TierCard key={revision} member={member} onChanged={changed} />
      <Card flush>
        <Tabs label="This member’s records" tabs={tabs} selected={tab} onSelect={setTab}>
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
    <Stats plain>
      <Stat
        label="Available"
        value={format.number(balance.available)}
        note={
          expiry === null
            ? 'none of them expire'
            : `${format.number(expiry.points)} expire on ${format.date(lastMoment(expiry.at))}`
        }
      />
      <Stat
        label="Pending"
        value={format.number(balance.pending)}
        note="earned, not yet spendable"
      />
      <Stat
        label="Held"
        value={format.number(balance.held)}
        note="set aside for open redemptions"
      />
      <Stat
        label="Lifetime"
        value={format.number(member.lifetime_points)}
        note="earned since joining"
      />
    </Stats>
  );
}
