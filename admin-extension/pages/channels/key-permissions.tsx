import { Bullets } from '../../ui/bullets.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';

/** What the key must be allowed, by the names that Stripe's page of restricted keys uses. */
const permissions = [
  ['Coupons and promotion codes', 'Write', 'to make the codes that members redeem'],
  ['Customers', 'Write', 'to know who pays, and to give store credit'],
  ['Checkout Sessions', 'Read', 'to see what was bought'],
  ['Charges, refunds and disputes', 'Read', 'to take points back with the money'],
  ['Products and prices', 'Read', 'for free products, and points by product'],
  ['Webhook endpoints', 'Write', 'so that Stripe tells Regulars by itself'],
  ['Accounts', 'Read', 'to know which account it is'],
] as const;

export function KeyPermissions() {
  return (
    <Stack gap="close">
      <Text as="p">
        In Stripe, open Developers, then API keys, and create a restricted key that may do this and
        nothing else:
      </Text>
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
        Gift cards and free shipping are Shopify’s alone: Stripe Checkout has no code for them.
      </Text>
    </Stack>
  );
}
