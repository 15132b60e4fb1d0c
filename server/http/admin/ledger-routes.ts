import { z } from 'zod';
import { ledgerHealth, type LedgerHealth } from '../../contract/admin.ts';
import { adminPaths } from '../../contract/paths.ts';
import { checkLedger } from '../../operations/check-ledger.ts';
import { type AuditResult, readLedgerCheck } from '../../store/ledger-audit.ts';
import { createRateLimit } from '../limit-rate.ts';
import { type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';

/** A check reads every row of a shop. */
const checks = { burst: 3, perSecond: 0.1 };
const route = routeFor<Staff>();

/** Whether the books are right: what the last check said, and checking now. */
export function listLedgerRoutes({ db, clock }: AdminDeps): Route<Staff>[] {
  const limitChecks = createRateLimit(checks);
  return [
    route({
      method: 'get',
      path: adminPaths.ledgerHealth,
      out: ledgerHealth,
      handler: async ({ caller }) => {
        const last = await readLedgerCheck(db, caller.shop.shopId);
        const never = {
          ok: true,
          checked_at: null,
          members: 0,
          took_ms: 0,
          checks: [],
          broken: [],
        };
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

function present(result: AuditResult, checkedAt: Date): LedgerHealth {
  return {
    ok: result.ok,
    checked_at: checkedAt.toISOString(),
    members: result.members,
    took_ms: result.tookMs,
    checks: result.checks.map(({ tookMs, brokenRows, ...check }) => ({
      ...check,
      took_ms: tookMs,
      broken_rows: brokenRows,
    })),
    broken: result.broken.map(({ memberId, seq, ...broken }) => ({
      ...broken,
      member_id: memberId,
      line: seq,
    })),
  };
}
