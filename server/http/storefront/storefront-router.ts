import type { Router } from 'express';
import type { Logger } from '../../base/logger.ts';
import { closeRouter, mountRoutes, openRouter } from '../mount-routes.ts';
import { listActivityRoutes } from './activity-routes.ts';
import { createShopperGate, readShopperQuery, type ShopperKeys } from './authenticate-shopper.ts';
import { listMemberRoutes, type StorefrontDeps } from './member-routes.ts';
import { listRedemptionRoutes } from './redemption-routes.ts';
import { listStatementRoutes } from './statement-routes.ts';

/** The widget's door, to be mounted at `storefrontBase`: Shopify's app proxy signs every request. */
export function createStorefrontRouter(
  deps: StorefrontDeps & ShopperKeys & { log: Logger; checkAnswers: boolean },
): Router {
  const router = openRouter();
  mountRoutes(router, {
    routes: [
      ...listMemberRoutes(deps),
      ...listActivityRoutes(deps),
      ...listRedemptionRoutes(deps),
      ...listStatementRoutes(deps),
    ],
    authenticate: createShopperGate(deps),
    readQuery: readShopperQuery,
    checkAnswers: deps.checkAnswers,
  });
  return closeRouter(router, { log: deps.log });
}
