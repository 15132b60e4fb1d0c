import type { RequestHandler, Router } from 'express';
import type { Logger } from '../../base/logger.ts';
import { createStaffGate } from '../admin/authenticate-staff.ts';
import type { OpenShop } from '../admin/open-shop.ts';
import { closeRouter, mountRoutes, openRouter } from '../mount-routes.ts';
import type { SessionKeys } from '../read-session-token.ts';
import { sayErrors } from '../storefront/say-error.ts';
import { listMemberRoutes, type PosDeps } from './member-routes.ts';
import { listRedemptionRoutes } from './redemption-routes.ts';

/** How long a device may remember that it may ask. */
const rememberedSeconds = 600;

/** The till's door, to be mounted at `posBase`: every request carries the session token of the staff who uses it. */
export function createPosRouter(
  deps: PosDeps & {
    sessionKeys: SessionKeys;
    openShop: OpenShop;
    log: Logger;
    checkAnswers: boolean;
  },
): Router {
  const router = openRouter();
  router.use(allowExtensions);
  mountRoutes(router, {
    routes: [...listMemberRoutes(deps), ...listRedemptionRoutes(deps)],
    authenticate: createStaffGate(deps),
    checkAnswers: deps.checkAnswers,
  });
  router.use(sayErrors('till'));
  return closeRouter(router, { log: deps.log });
}

/** Extensions run in origins of Shopify's that need not stay the same; what they may read, their token says. */
const allowExtensions: RequestHandler = (request, response, next) => {
  response.set('Access-Control-Allow-Origin', '*');
  if (request.method !== 'OPTIONS') return next();
  response
    .status(204)
    .set({
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type',
      'Access-Control-Max-Age': String(rememberedSeconds),
    })
    .end();
};
