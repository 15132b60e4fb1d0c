import type { Router } from 'express';
import type { Logger } from '../../base/logger.ts';
import { closeRouter, mountRoutes, openRouter } from '../mount-routes.ts';
import { listActivityRoutes } from './activity-routes.ts';
import { allowOrigins } from './allow-origins.ts';
import { createShopperGate, readShopperQuery, type ShopperKeys } from './authenticate-shopper.ts';
import { listBasketRoutes } from './basket-routes.ts';
import { listMemberRoutes } from './member-routes.ts';
import { listRedemptionRoutes } from './redemption-routes.ts';
import { listReferralRoutes, type ReferralDeps } from './referral-routes.ts';
import { listStatementRoutes } from './statement-routes.ts';

/** The widget's door, to be mounted at `storefrontBase`: Shopify's app proxy signs every request, or the shop's server a token. */
export function createStorefrontRouter(
  deps: Omit<ReferralDeps, 'encryption'> & ShopperKeys & { log: Logger; checkAnswers: boolean },
): Router {
  const router = openRouter();
  router.use(allowOrigins(deps.tokens));
  mountRoutes(router, {
    routes: [
      ...listMemberRoutes(deps),
      ...listActivityRoutes(deps),
      ...listRedemptionRoutes(deps),
      ...listBasketRoutes(deps),
      ...listStatementRoutes(deps),
      ...listReferralRoutes({ ...deps, encryption: deps.tokens.encryption }),
    ],
    authenticate: createShopperGate(deps),
    readQuery: readShopperQuery,
    checkAnswers: deps.checkAnswers,
  });
  return closeRouter(router, { log: deps.log });
}
