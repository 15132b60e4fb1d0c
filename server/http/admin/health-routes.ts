import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import {
  adminDeliveries,
  adminDelivery,
  ledgerHealth,
  type LedgerHealth,
} from '../../contract/admin.ts';
import { adminPaths } from '../../contract/paths.ts';
import { id } from '../../contract/primitives.ts';
import { checkLedger } from '../../operations/check-ledger.ts';
import { listInbox, replayInbox } from '../../operations/read-inbox.ts';
import { type AuditResult, readLedgerCheck } from '../../store/ledger-audit.ts';
import { createRateLimit } from '../limit-rate.ts';
import { type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';

/** A check reads every row of a shop. */
const checks = { burst: 3, perSecond: 0.1 };
const route = routeFor<Staff>();

/** What arrived, and whether the books are right. */
export function listHealthRoutes({ db, clock }: AdminDeps): Route<Staff>[] {
  const limitChecks = createRateLimit(checks);
  return [
    route({
      method: 'get',
      path: adminPaths.deliveries,
      in: {
        query: z
          .strictObject({
            state: adminDelivery.shape.state,
            cursor: z.string().regex(/^\d{1,18}$/, 'a cursor of ours'),
          })
          .partial(),
      },
      out: adminDeliveries,
      handler: async ({ caller, query }) => {
        const page = { state: query.state ?? null, cursor: query.cursor ?? null };
        return { status: 200, body: await listInbox(db, caller.shop.shopId, page) };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.replay,
      // "failed" would name all that failed, and no delivery has it for its id.
      in: { params: z.object({ id: id.max(255) }), body: z.object({}) },
      out: z.object({ replayed: z.int() }),
      handler: async ({ caller, params }) => {
        const by = { actor: caller.name, now: clock.now() };
        const replayed = await replayInbox(db, caller.shop.shopId, params.id, by);
        if (replayed === 0)
          throw new AppError(
            'not_found',
            'There is no such delivery that has been settled: it may be waiting already.',
          );
        return { status: 202, body: { replayed } };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.ledgerHealth,
      out: ledgerHealth,
      handler: async ({ caller }) => {
        const last = await readLedgerCheck(db, caller.shop.shopId);
        const never = { ok: true, checked_at: null, checks: [], broken: [] };
        return { status: 200, body: last === null ? never : present(last.result, last.checkedAt) };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.ledgerCheck,
      in: { body: z.object({}) },
      out: ledgerHealth,
      handler: async ({ caller }) => {
        const { shopId } = caller.shop;
        limitChecks(shopId);
        const now = clock.now();
        return { status: 200, body: present(await checkLedger(db, shopId, now), now) };
      },
    }),
  ];
}

function present({ ok, checks: done, broken }: AuditResult, checkedAt: Date): LedgerHealth {
  return { ok, checked_at: checkedAt.toISOString(), checks: done, broken };
}
