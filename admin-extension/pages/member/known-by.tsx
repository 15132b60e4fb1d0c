import type { AdminMember } from '../../../server/contract/admin.ts';
import { useFormat } from '../../session.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/facts.tsx';

const identityNames: Readonly<Record<string, string>> = {
  customer_id: 'Shopify customer',
  stripe_customer_id: 'Stripe customer',
  email: 'E-mail',
  phone: 'Phone',
  loyalty_id: 'Loyalty card',
  external_id: 'External id',
};

const consents: Readonly<Record<AdminMember['consent']['by'], string>> = {
  platform: 'by buying: customers join automatically',
  shopper: 'in the shop’s panel',
  api: 'through the API',
  staff: 'told to staff',
};

/** What a member is recognised by, and how they came to take part. */
export function KnownBy({ member }: { member: AdminMember }) {
  const format = useFormat();
  const { identities, consent } = member;
  return (
    <Card title="Known by">
      {identities.length === 0 && member.status === 'deleted'
        ? 'Nothing any more: this person was deleted.'
        : null}
      <Facts
        items={[
          ...identities.map(({ type, value }) => ({ name: identityNames[type] ?? type, value })),
          {
            name: 'Agreed to take part',
            value: `${format.date(consent.at)}, ${consents[consent.by]}`,
          },
        ]}
      />
    </Card>
  );
}
