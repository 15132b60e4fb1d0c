import type { CustomerStanding, PublishOutcome, ShopConnection } from '../commerce.ts';
import type { AdminClient } from './admin-client.ts';
import { gidOf } from './gid.ts';
import { setCustomerStanding } from './operations/set-customer-standing.ts';

/** Ours alone: other apps can neither write nor take it. */
const namespace = '$app';

/** Tags change one by one: writing a customer's whole list would undo what others write at the same moment. */
export async function publishStanding(
  client: AdminClient,
  connection: ShopConnection,
  standing: CustomerStanding,
): Promise<PublishOutcome> {
  const { tier, expiring, addTags, removeTags } = standing;
  const ownerId = gidOf('Customer', standing.customerId);
  const field = (key: string, type: string, value: string) => ({
    ownerId,
    namespace,
    key,
    type,
    value,
  });
  // A field can't be empty, so that without a tier there is none.
  const cleared = [
    ...(tier === null ? ['tier', 'tier_name'] : []),
    ...(expiring === null ? ['expiring_points', 'expires_on'] : []),
  ];
  const text = 'single_line_text_field';
  const answer = await client.send(
    connection,
    setCustomerStanding({
      customer: ownerId,
      removeTags,
      removes: removeTags.length > 0,
      addTags,
      adds: addTags.length > 0,
      fields: [
        field('points', 'number_integer', String(standing.points)),
        ...(tier === null
          ? []
          : [field('tier', text, tier.id), field('tier_name', text, tier.name)]),
        ...(expiring === null
          ? []
          : [
              field('expiring_points', 'number_integer', String(expiring.points)),
              field('expires_on', 'date', expiring.on),
            ]),
      ],
      clearFields: cleared.map((key) => ({ ownerId, namespace, key })),
      clears: cleared.length > 0,
    }),
  );
  const refusals = Object.values(answer).flatMap((part) => part?.userErrors ?? []);
  return refusals.length === 0
    ? { outcome: 'published' }
    : { outcome: 'refused', detail: refusals.map(({ message }) => message).join(' ') };
}
