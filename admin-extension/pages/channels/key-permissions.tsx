import { channelsTexts } from '../../texts/en/channels.ts';
import { Bullets } from '../../ui/bullets.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';

const t = channelsTexts.permissions;

/** What the key must be allowed, by the names that Stripe's page of restricted keys uses. */
const permissions = [
  ['Coupons and promotion codes', 'Write', t.coupons],
  ['Customers', 'Write', t.customers],
  ['Checkout Sessions', 'Read', t.sessions],
  ['Charges, refunds and disputes', 'Read', t.charges],
  ['Products and prices', 'Read', t.products],
  ['Webhook endpoints', 'Write', t.webhooks],
  ['Accounts', 'Read', t.accounts],
] as const;

export function KeyPermissions() {
  return (
    <Stack gap="close">
      <Text as="p">{t.intro}</Text>
      <Bullets
        items={permissions.map(([what, how, why]) => ({
          id: what,
          words: (
            <>
              <Text strong>{`${what}: ${how}`}</Text>
              {`, ${why}`}
            </>
          ),
        }))}
      />
      <Text as="p" tone="subdued">
        {t.outro}
      </Text>
    </Stack>
  );
}
