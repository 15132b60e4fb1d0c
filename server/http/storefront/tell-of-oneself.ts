import { randomUUID } from 'node:crypto';
import type { ClaimRequest, ProfileRequest } from '../../contract/storefront.ts';
import { claimActivity } from '../../operations/claim-activity.ts';
import { saveOwnProfile } from '../../operations/save-own-profile.ts';
import { refuseActivity } from '../present-activity.ts';
import type { Refused } from '../route.ts';
import { memberOf, type Shopper } from './authenticate-shopper.ts';
import type { StorefrontDeps } from './read-page.ts';
import { refuseShopper } from './refuse-shopper.ts';

/** A member has done what can be claimed; null: it is taken. */
export async function claimForShopper(
  deps: StorefrontDeps,
  shopper: Shopper,
  { type, url }: ClaimRequest,
): Promise<Refused | null> {
  const { db, clock } = deps;
  const claimed = await claimActivity(db, {
    shop: shopper.shop,
    memberId: memberOf(shopper),
    type,
    url: url ?? null,
    id: randomUUID(),
    now: clock.now(),
  });
  if (!('refused' in claimed)) return null;
  const refused = refuseActivity(claimed);
  return { ...refused, ...(await refuseShopper(deps, shopper, { ...claimed, ...refused })) };
}

/** A member says when their birthday is; null: it is saved. */
export async function saveShopperProfile(
  deps: StorefrontDeps,
  shopper: Shopper,
  { birthday }: ProfileRequest,
): Promise<Refused | null> {
  const { db, clock } = deps;
  const saved = await saveOwnProfile(db, {
    shop: shopper.shop,
    memberId: memberOf(shopper),
    birthday,
    now: clock.now(),
  });
  if (saved === 'saved') return null;
  const status = saved.refused === 'member_unknown' ? 404 : 422;
  return refuseShopper(deps, shopper, { ...saved, status });
}
