import type { AdminMember } from '../../../server/contract/admin.ts';
import { useFormat } from '../../session.tsx';
import { memberTexts as t } from '../../texts/en/member.ts';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/facts.tsx';

const identityNames: Readonly<Record<string, string>> = t.knownBy.identities;

const consents: Readonly<Record<AdminMember['consent']['by'], string>> = t.knownBy.consents;

/** What a member is recognised by, and how they came to take part. */
export function KnownBy({ member }: { member: AdminMember }) {
  const format = useFormat();
  const { identities, consent } = member;
  return (
    <Card title={t.knownBy.title}>
      {identities.length === 0 && member.status === 'deleted' ? t.knownBy.deleted : null}
      <Facts
        items={[
          ...identities.map(({ type, value }) => ({ name: identityNames[type] ?? type, value })),
          {
            name: t.knownBy.agreed,
            value: `${format.date(consent.at)}, ${consents[consent.by]}`,
          },
        ]}
      />
    </Card>
  );
}
