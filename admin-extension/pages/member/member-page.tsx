import { type ReactNode, useState } from 'react';
import type { AdminMember } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stat } from '../../ui/stat.tsx';
import { Stats } from '../../ui/stats.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useData } from '../../use-data.ts';
import { AdjustPoints } from './adjust-points.tsx';
import { LedgerTab } from './ledger-tab.tsx';
import { LotsTab } from './lots-tab.tsx';
import { OrdersTab } from './orders-tab.tsx';
import { RedemptionsTab } from './redemptions-tab.tsx';

const tabs = [
  { id: 'ledger', label: 'Ledger' },
  { id: 'lots', label: 'Lots' },
  { id: 'orders', label: 'Orders' },
  { id: 'redemptions', label: 'Redemptions' },
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
      badge={member.status === 'deleted' ? <Badge>Deleted</Badge> : null}
      back={back}
      primary={{
        label: 'Adjust points',
        onClick: () => setAdjusting(true),
        disabled: member.status === 'deleted',
      }}
    >
      {failure}
      <Balances member={member} />
      <Card flush>
        <Tabs label="This member’s records" tabs={tabs} selected={tab} onSelect={setTab}>
          <OpenTab key={`${tab} ${revision}`} id={member.id} tab={tab} onChanged={changed} />
        </Tabs>
      </Card>
      <Identities member={member} />
      {adjusting ? (
        <AdjustPoints member={member} onPosted={changed} onClose={() => setAdjusting(false)} />
      ) : null}
    </Page>
  );
}

function OpenTab({ id, tab, onChanged }: { id: string; tab: TabId; onChanged: () => void }) {
  switch (tab) {
    case 'ledger':
      return <LedgerTab memberId={id} />;
    case 'lots':
      return <LotsTab memberId={id} />;
    case 'orders':
      return <OrdersTab memberId={id} />;
    case 'redemptions':
      return <RedemptionsTab memberId={id} onChanged={onChanged} />;
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
            : `${format.number(expiry.points)} expire on ${format.date(expiry.at)}`
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

const identityNames: Readonly<Record<string, string>> = {
  customer_id: 'Shopify customer',
  email: 'E-mail',
  phone: 'Phone',
  loyalty_id: 'Loyalty card',
  external_id: 'External id',
};

function Identities({ member }: { member: AdminMember }) {
  return (
    <Card title="Known by">
      {member.identities.length === 0 ? (
        'Nothing any more: this person was deleted.'
      ) : (
        <Facts
          items={member.identities.map(({ type, value }) => ({
            name: identityNames[type] ?? type,
            value,
          }))}
        />
      )}
    </Card>
  );
}
