import { joinMember } from '../../operations/join-member.ts';
import { type Shopper, signedOut } from './authenticate-shopper.ts';
import type { StorefrontDeps } from './read-page.ts';

/** The proof names who the customer is; names and contacts come with the platform's own messages. */
export async function joinShopper(
  deps: StorefrontDeps,
  shopper: Shopper,
): Promise<Shopper & { memberId: string }> {
  const { shop, account } = shopper;
  if (account === null) throw signedOut();
  const now = deps.clock.now();
  const nameless = { phone: null, firstName: null, lastName: null };
  const { memberId } = await joinMember(deps, {
    shop,
    person: { ...nameless, ...account, joinedAt: now },
    joinedBy: 'shopper',
    now,
  });
  return { ...shopper, memberId };
}
