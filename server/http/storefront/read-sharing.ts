import type { Encryption } from '../../base/encryption.ts';
import { AppError } from '../../base/errors.ts';
import type {
  StorefrontReferralPage,
  StorefrontReferrals,
} from '../../contract/storefront-referral.ts';
import { listOwnReferrals } from '../../operations/referrals/list-own-referrals.ts';
import { seeMember } from '../../operations/referrals/see-member.ts';
import { shareLink } from '../../operations/referrals/share-link.ts';
import type { Traces } from '../../operations/referrals/traces.ts';
import { readActingMembers } from '../../store/activities.ts';
import type { GuestLimits } from '../limit-guests.ts';
import { memberOf, type Shopper } from './authenticate-shopper.ts';
import type { StorefrontDeps } from './read-page.ts';
import { presentReferralPage, presentReferrals } from './present-referral.ts';

export interface ReferralDeps extends StorefrontDeps {
  encryption: Encryption;
  guestLimits: GuestLimits;
  /** Where members' links lead: our own address. */
  appUrl: string;
}

/**
 * A member's link with their friends, and what both get. Whoever looks is remembered with `device`, the name that their
 * browser gave itself.
 */
export async function readSharing(
  deps: ReferralDeps,
  shopper: Shopper,
  device: string | null | undefined,
): Promise<{ page: StorefrontReferralPage; terms: StorefrontReferrals | null }> {
  const { db, appUrl, clock } = deps;
  const memberId = memberOf(shopper);
  const { shop } = shopper;
  const { shopId } = shop;
  const now = clock.now();
  const link = await shareLink(db, { shopId, memberId, now });
  if (link === null) throw new AppError('not_found', 'This shop has no referrals right now.');
  await seeMember(deps, { shop, memberId, traces: tracesOf(shopper, device), now });
  const [friends, members] = await Promise.all([
    listOwnReferrals(db, { shopId, memberId }),
    readActingMembers(db, shopId, [memberId]),
  ]);
  const tierId = members.get(memberId)?.tierId ?? null;
  return {
    page: presentReferralPage(link, { shopper, appUrl, ...friends }),
    terms: presentReferrals(link.program, { shopper, tierId, now }),
  };
}

/** Where somebody is, with the name that their browser gave itself. */
export function tracesOf({ traces }: Shopper, device: string | null | undefined): Traces {
  return { ...traces, device: device == null || device === '' ? null : device };
}
