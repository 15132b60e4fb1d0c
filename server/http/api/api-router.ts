import type { Router } from 'express';
import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import type { Encryption } from '../../base/encryption.ts';
import type { Logger } from '../../base/logger.ts';
import { programSchema } from '../../contract/program/program-schema.ts';
import type { ShopReader } from '../../operations/read-shop.ts';
import type { HashContact } from '../../operations/settlement.ts';
import type { Database } from '../../store/database.ts';
import type { Rate } from '../limit-rate.ts';
import { closeRouter, mountRoutes, openRouter } from '../mount-routes.ts';
import { routeFor } from '../route.ts';
import { activityRoutes } from './activity-routes.ts';
import { answerAsAsked } from './answer-as-asked.ts';
import { answerOnce } from './answer-once.ts';
import type { ApiRoute } from './api-route.ts';
import { backtestRoutes } from './backtest-routes.ts';
import { createKeyAuthentication } from './authenticate-key.ts';
import { healthRoutes } from './health-routes.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { openapiDocument } from './openapi-document.ts';
import { orderRoutes } from './order-routes.ts';
import { programRoutes } from './program-routes.ts';
import { redemptionRoutes } from './redemption-routes.ts';
import { referralRoutes } from './referral-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { statementRoutes } from './statement-routes.ts';
import { versionRoutes } from './version-routes.ts';

/** What v1 promises to each key. */
const ratePerKey: Rate = { burst: 200, perSecond: 50 };

export interface ApiParts {
  db: Database;
  shops: ShopReader;
  hashContact: HashContact;
  encryption: Encryption;
  /** Where members' links begin. */
  appUrl: string;
  clock: Clock;
  log: Logger;
  /** Checks each answer against its shape: for tests and development. */
  checkAnswers: boolean;
  rate?: Rate;
}

/** The public REST API, to be mounted at `/v1`. */
export function createApiRouter(parts: ApiParts): Router {
  const { db, shops, clock, log, checkAnswers } = parts;
  const routes = apiRoutes(parts);
  const router = openRouter();
  mountRoutes(router, {
    routes: [documentRoute(routes), schemaRoute()],
    authenticate: async () => null,
    checkAnswers,
  });
  mountRoutes(router, {
    routes,
    authenticate: createKeyAuthentication({
      db,
      shops,
      rate: parts.rate ?? ratePerKey,
      clock,
      log,
    }),
    around: answerAsAsked(answerOnce({ db, clock })),
    checkAnswers,
  });
  return closeRouter(router, { log, challenge: { 'WWW-Authenticate': 'Bearer realm="Regulars"' } });
}

function apiRoutes(parts: ApiParts): ApiRoute[] {
  return [
    ...memberRoutes(parts),
    ...orderRoutes(parts),
    ...activityRoutes(parts),
    ...ledgerRoutes(parts),
    ...statementRoutes(parts),
    ...redemptionRoutes(parts),
    // `/reports/referrals` comes before `/reports/:id`.
    ...referralRoutes(parts),
    ...reportRoutes(parts),
    ...programRoutes(parts),
    ...versionRoutes(parts),
    ...backtestRoutes(parts),
    ...healthRoutes(parts),
  ];
}

function documentRoute(routes: readonly ApiRoute[]) {
  const document = openapiDocument(routes);
  return routeFor<null>()({
    method: 'get',
    path: '/openapi.json',
    out: z.unknown(),
    handler: async () => ({ status: 200, body: document }),
  });
}

/** What a program document may hold, for editors and agencies' own checks. */
function schemaRoute() {
  const schema = programSchema();
  return routeFor<null>()({
    method: 'get',
    path: '/program/schema',
    out: z.unknown(),
    handler: async () => ({ status: 200, body: schema }),
  });
}
