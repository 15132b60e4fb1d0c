import { randomUUID } from 'node:crypto';
import { storefrontPaths } from '../../contract/paths.ts';
import { claimRequest, profileRequest, storefrontMember } from '../../contract/storefront.ts';
import { claimActivity } from '../../operations/claim-activity.ts';
import { saveOwnProfile } from '../../operations/save-own-profile.ts';
import { refuseActivity } from '../present-activity.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import { memberOf, type Shopper } from './authenticate-shopper.ts';
import { readPage, type StorefrontDeps } from './member-routes.ts';

const route = routeFor<Shopper>();

/** What a shopper tells of themselves. */
export function listActivityRoutes(deps: StorefrontDeps): Route<Shopper>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'post',
      path: storefrontPaths.activities,
      in: { body: claimRequest },
      out: storefrontMember,
      handler: async ({ caller, body }) => {
        const claimed = await claimActivity(db, {
          shop: caller.shop,
          memberId: memberOf(caller),
          type: body.type,
          url: body.url ?? null,
          id: randomUUID(),
          now: clock.now(),
        });
        if ('refused' in claimed) return refuseActivity(claimed);
        return { status: 200, body: await readPage(deps, caller) };
      },
    }),
    route({
      method: 'post',
      path: storefrontPaths.profile,
      in: { body: profileRequest },
      out: storefrontMember,
      handler: async ({ caller, body }) => {
        const saved = await saveOwnProfile(db, {
          shop: caller.shop,
          memberId: memberOf(caller),
          birthday: body.birthday,
          now: clock.now(),
        });
        if (saved !== 'saved') return refuse(saved, saved.refused === 'member_unknown' ? 404 : 422);
        return { status: 200, body: await readPage(deps, caller) };
      },
    }),
  ];
}
