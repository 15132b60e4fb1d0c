import type { Router } from 'express';
import type { Logger } from '../../base/logger.ts';
import { adminPaths } from '../../contract/paths.ts';
import { closeRouter, mountRoutes, openRouter } from '../mount-routes.ts';
import type { SessionKeys } from '../read-session-token.ts';
import { listActivityRoutes } from './activity-routes.ts';
import { listApiKeyRoutes } from './api-key-routes.ts';
import { listBacktestRoutes } from './backtest-routes.ts';
import { listBulkRoutes } from './bulk-routes.ts';
import { type Connecting, listConnectionRoutes } from './connection-routes.ts';
import { createStaffGate } from './authenticate-staff.ts';
import { listImportRoutes } from './import-routes.ts';
import { listBrandingRoutes } from './branding-routes.ts';
import { listCaseRoutes } from './case-routes.ts';
import { listCheckoutRoutes } from './checkout-routes.ts';
import { createImportUpload } from './import-upload.ts';
import { listInboxRoutes } from './inbox-routes.ts';
import { listLedgerRoutes } from './ledger-routes.ts';
import { listLotRoutes } from './lot-routes.ts';
import { listMemberActionRoutes } from './member-action-routes.ts';
import { listMemberRoutes } from './member-routes.ts';
import { listNoticeRoutes } from './notice-routes.ts';
import { listOnboardingRoutes } from './onboarding-routes.ts';
import type { OpenShop } from './open-shop.ts';
import { listProgramRoutes } from './program-routes.ts';
import { listRedemptionRoutes } from './redemption-routes.ts';
import { listReferralRoutes, type ReferralDeps } from './referral-routes.ts';
import { listReportRoutes } from './report-routes.ts';
import { listSegmentRoutes } from './segment-routes.ts';
import { listShopRoutes } from './shop-routes.ts';
import { listStatementRoutes } from './statement-routes.ts';
import { listTierRoutes } from './tier-routes.ts';
import { listVersionRoutes } from './version-routes.ts';

/** Tells App Bridge to come again with a fresh session token. */
const challenge = { 'X-Shopify-Retry-Invalid-Session-Request': '1' };

/** The embedded admin's own API, to be mounted at `adminBase`: every request carries a session token. */
export function createAdminRouter(
  deps: ReferralDeps & {
    sessionKeys: SessionKeys;
    openShop: OpenShop;
    connecting: Connecting;
    /** Development and tests: the admin of every shop; null: the shop's own. */
    adminOrigin: string | null;
    log: Logger;
    checkAnswers: boolean;
  },
): Router {
  const router = openRouter();
  const authenticate = createStaffGate(deps);
  const themeEditor = { apiKey: deps.sessionKeys.apiKey, adminOrigin: deps.adminOrigin };
  router.post(adminPaths.importMembers, createImportUpload(deps, authenticate));
  mountRoutes(router, {
    routes: [
      ...listShopRoutes(deps),
      ...listOnboardingRoutes({ ...deps, themeEditor }),
      ...listMemberRoutes(deps),
      ...listMemberActionRoutes(deps),
      ...listBulkRoutes(deps),
      ...listRedemptionRoutes(deps),
      ...listReferralRoutes(deps),
      ...listCaseRoutes(deps),
      ...listReportRoutes(deps),
      ...listActivityRoutes(deps),
      ...listStatementRoutes(deps),
      ...listLotRoutes(deps),
      ...listTierRoutes(deps),
      ...listCheckoutRoutes(deps),
      ...listNoticeRoutes(deps),
      ...listBrandingRoutes({ ...deps, encryption: deps.connecting.encryption }),
      ...listProgramRoutes(deps),
      ...listVersionRoutes(deps),
      ...listBacktestRoutes(deps),
      ...listSegmentRoutes(deps),
      ...listImportRoutes(deps),
      ...listConnectionRoutes(deps),
      ...listApiKeyRoutes(deps),
      ...listInboxRoutes(deps),
      ...listLedgerRoutes(deps),
    ],
    authenticate,
    checkAnswers: deps.checkAnswers,
  });
  return closeRouter(router, { log: deps.log, challenge });
}
