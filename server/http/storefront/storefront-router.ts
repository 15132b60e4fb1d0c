import type { Router } from 'express';
import type { Logger } from '../../base/logger.ts';
import { closeRouter, mountRoutes, openRouter } from '../mount-routes.ts';
import { listActivityRoutes } from './activity-routes.ts';
import { allowOrigins } from './allow-origins.ts';
import { createShopperGate, readShopperQuery, type ShopperKeys } from './authenticate-shopper.ts';
import { listBasketRoutes } from './basket-routes.ts';
import { listMemberRoutes } from './member-routes.ts';
import { listOrderRoutes } from './order-routes.ts';
import { listRedemptionRoutes } from './redemption-routes.ts';
import { listPages } from './pages/list-pages.ts';
import { createPagesRouter } from './pages/pages-router.ts';
import { sayErrors } from './say-error.ts';
import { readShopperBody } from './read-shopper-body.ts';
import type { ReferralDeps } from './read-sharing.ts';
import { listReferralRoutes } from './referral-routes.ts';
import { listStatementRoutes } from './statement-routes.ts';

/** The widget's door, to be mounted at `storefrontBase`: Shopify's app proxy signs every request, or Shopify or the shop's server a token; elsewhere guests name the connection. */
export function createStorefrontRouter(
  deps: Omit<ReferralDeps, 'encryption'> & ShopperKeys & { log: Logger; checkAnswers: boolean },
): Router {
  const router = openRouter();
  router.use(allowOrigins(deps.tokens, deps.apiKey));
  const authenticate = createShopperGate(deps);
  const parts = { ...deps, encryption: deps.tokens.encryption };
  router.use(createPagesRouter(parts, listPages(parts), authenticate));
  mountRoutes(router, {
    routes: [
      ...listMemberRoutes(deps),
      ...listOrderRoutes(deps),
      ...listActivityRoutes(deps),
      ...listRedemptionRoutes(deps),
      ...listBasketRoutes(deps),
      ...listStatementRoutes(deps),
      ...listReferralRoutes(parts),
    ],
    authenticate,
    readQuery: readShopperQuery,
    readBody: readShopperBody,
    checkAnswers: deps.checkAnswers,
  });
  router.use(sayErrors('page'));
  return closeRouter(router, { log: deps.log });
}
