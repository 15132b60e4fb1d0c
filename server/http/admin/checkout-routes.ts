import { adminCheckout } from '../../contract/admin-checkout.ts';
import { adminPaths } from '../../contract/paths.ts';
import { readCheckout } from '../../operations/read-checkout.ts';
import { type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';

const route = routeFor<Staff>();

/** What the checkout gives members of tiers by itself. */
export function listCheckoutRoutes({ db }: AdminDeps): Route<Staff>[] {
  return [
    route({
      method: 'get',
      path: adminPaths.checkout,
      out: adminCheckout,
      handler: async ({ caller }) => {
        const { benefits, state, refusal, publishedAt } = await readCheckout(
          db,
          caller.shop.shopId,
        );
        return {
          status: 200,
          body: {
            state,
            refusal,
            published_at: publishedAt?.toISOString() ?? null,
            benefits: benefits.map(({ tierId, name, percent, freeShipping }) => ({
              tier_id: tierId,
              name,
              percent,
              free_shipping: freeShipping,
            })),
          },
        };
      },
    }),
  ];
}
