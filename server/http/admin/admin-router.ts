import type { Router } from 'express';
import type { Logger } from '../../base/logger.ts';
import { closeRouter, mountRoutes, openRouter } from '../mount-routes.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { SessionKeys } from './authenticate-session.ts';
import { createStaffGate } from './authenticate-staff.ts';
import { listInboxRoutes } from './inbox-routes.ts';
import { listLedgerRoutes } from './ledger-routes.ts';
import { listLotRoutes } from './lot-routes.ts';
import { listMemberRoutes } from './member-routes.ts';
import { listNoticeRoutes } from './notice-routes.ts';
import type { OpenShop } from './open-shop.ts';
import { listProgramRoutes } from './program-routes.ts';
import { listShopRoutes } from './shop-routes.ts';
import { listStatementRoutes } from './statement-routes.ts';

/** Tells App Bridge to come again with a fresh session token. */
const challenge = { 'X-Shopify-Retry-Invalid-Session-Request': '1' };

/** The embedded admin's own API, to be mounted at `adminBase`: every request carries a session token. */
export function createAdminRouter(
  deps: AdminDeps & {
    sessionKeys: SessionKeys;
    openShop: OpenShop;
    log: Logger;
    checkAnswers: boolean;
  },
): Router {
  const router = openRouter();
  mountRoutes(router, {
    routes: [
      ...listShopRoutes(deps),
      ...listMemberRoutes(deps),
      ...listStatementRoutes(deps),
      ...listLotRoutes(deps),
      ...listNoticeRoutes(deps),
      ...listProgramRoutes(deps),
      ...listInboxRoutes(deps),
      ...listLedgerRoutes(deps),
    ],
    authenticate: createStaffGate(deps),
    checkAnswers: deps.checkAnswers,
  });
  return closeRouter(router, { log: deps.log, challenge });
}
