import type { AdminCheckout } from '../../../server/contract/admin-checkout.ts';
import { client } from '../../client.ts';
import { programTiersTexts as t } from '../../texts/en/program-tiers.ts';
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
    <Card title={t.checkout.title} actions={data && <StateBadge state={data.state} />}>
      <Stack gap="close">
        <Checkbox
          label={t.checkout.label}
          help={t.checkout.help}
          checked={settings.checkout_function}
          onChange={(on) => edit({ settings: { ...settings, checkout_function: on } })}
        />
        {data?.state === 'refused' && (
          <Text as="p" tone="critical">
            {t.checkout.notTaken(data.refusal ?? '')}
          </Text>
        )}
        {data && data.benefits.length > 0 && (
          <Text as="p" tone="subdued">
            {t.checkout.live(sayBenefits(data.benefits))}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

const stateWords: Record<AdminCheckout['state'], { words: string; tone: Tone }> = {
  off: { words: t.checkout.off, tone: 'neutral' },
  waiting: { words: t.checkout.waiting, tone: 'info' },
  published: { words: t.checkout.on, tone: 'success' },
  refused: { words: t.checkout.refused, tone: 'critical' },
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
          ...(percent > 0 ? [t.checkout.percentOff(String(percent))] : []),
          ...(free_shipping ? [t.checkout.freeShipping] : []),
        ].join(t.checkout.and),
      ].join(' '),
    )
    .join(' · ');
}
