import type { AdminCheckout } from '../../../server/contract/admin-checkout.ts';
import { client } from '../../client.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import type { SectionProps } from './typed.ts';

/** How often to look while the platform is being told. */
const pollMs = 5_000;

/** Whether the checkout gives tiers what is theirs by itself, and whether the platform plays along. */
export function CheckoutCard({ draft: { settings }, edit }: SectionProps) {
  const { data } = useData('checkout', client.checkout, { pollMs });
  return (
    <Card title="At the checkout" actions={data && <StateBadge state={data.state} />}>
      <Stack gap="close">
        <Checkbox
          label="Give tiers their discount and free shipping at the checkout"
          help="Members need no code. This takes Shopify Functions, which your plan may not have: any plan for an app from the App Store, Plus for a custom app."
          checked={settings.checkout_function}
          onChange={(on) => edit({ settings: { ...settings, checkout_function: on } })}
        />
        {data?.state === 'refused' && (
          <Text as="p" tone="critical">
            Shopify did not take it: {data.refusal} It is asked again when you publish.
          </Text>
        )}
        {data && data.benefits.length > 0 && (
          <Text as="p" tone="subdued">
            Live: {sayBenefits(data.benefits)}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

const stateWords: Record<AdminCheckout['state'], { words: string; tone: Tone }> = {
  off: { words: 'Off', tone: 'neutral' },
  waiting: { words: 'Being told to Shopify', tone: 'info' },
  published: { words: 'On', tone: 'success' },
  refused: { words: 'Refused', tone: 'critical' },
};

function StateBadge({ state }: Pick<AdminCheckout, 'state'>) {
  const { words, tone } = stateWords[state];
  return <Badge tone={tone}>{words}</Badge>;
}

function sayBenefits(benefits: AdminCheckout['benefits']): string {
  return benefits
    .map(({ name, percent, free_shipping }) =>
      [
        `${name}:`,
        [
          ...(percent > 0 ? [`${percent} % off`] : []),
          ...(free_shipping ? ['free shipping'] : []),
        ].join(' and '),
      ].join(' '),
    )
    .join(' · ');
}
