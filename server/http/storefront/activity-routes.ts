import { storefrontPaths } from '../../contract/paths.ts';
import { claimRequest, profileRequest, storefrontMember } from '../../contract/storefront.ts';
import { type Route, routeFor } from '../route.ts';
import type { Shopper } from './authenticate-shopper.ts';
import { readPage, type StorefrontDeps } from './read-page.ts';
import { claimForShopper, saveShopperProfile } from './tell-of-oneself.ts';

const route = routeFor<Shopper>();

/** What a shopper tells of themselves. */
export function listActivityRoutes(deps: StorefrontDeps): Route<Shopper>[] {
  return [
    route({
      method: 'post',
      path: storefrontPaths.activities,
      in: { body: claimRequest },
      out: storefrontMember,
      handler: async ({ caller, body }) => {
        const refused = await claimForShopper(deps, caller, body);
        return refused ?? { status: 200, body: await readPage(deps, caller) };
      },
    }),
    route({
      method: 'post',
      path: storefrontPaths.profile,
      in: { body: profileRequest },
      out: storefrontMember,
      handler: async ({ caller, body }) => {
        const refused = await saveShopperProfile(deps, caller, body);
        return refused ?? { status: 200, body: await readPage(deps, caller) };
      },
    }),
  ];
}
