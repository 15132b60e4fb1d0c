import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../base/clock.ts';
import { RetriableError } from '../../base/errors.ts';
import { apiLedgerHealth } from '../../contract/api-health.ts';
import { checkLedger } from '../../operations/check-ledger.ts';
import type { Database } from '../../store/database.ts';
import type { AuditResult } from '../../store/ledger-audit.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';

interface Check {
  checkedAt: Date;
  result: AuditResult;
}

interface ShopCheck {
  running: Promise<Check>;
  /** When it was done and how long it took, in milliseconds of `performance.now`. */
  done: { at: number; tookMs: number } | null;
}

/** A check may take one part in twenty of a shop's time; a large ledger is checked less often. */
const restFactor = 20;
const waitMs = 25_000;
const shopsMax = 1_000;

export function healthRoutes(parts: { db: Database; clock: Clock }): ApiRoute[] {
  const health = shareChecks(parts);
  return [
    apiRoute({
      method: 'get',
      path: '/ledger/health',
      scope: 'ledger:read',
      tag: 'Ledger',
      summary: 'Check every invariant of the ledger',
      description:
        'Checks now, unless a check has just been made; a check of a large ledger is remembered for as long as twenty such checks take.',
      answers: { 200: 'Whether all of them hold, and an exact list of what is broken.' },
      out: apiLedgerHealth,
      handler: async ({ caller }) => {
        const { checkedAt, result } = await atMost(health(caller.shop.shopId));
        return {
          status: 200,
          body: {
            ok: result.ok,
            checked_at: checkedAt.toISOString(),
            broken: result.broken.map(({ check, what, detail }) => ({ check, what, detail })),
          },
        };
      },
    }),
  ];
}

/** Requests that come while a check runs, or soon after, share it. */
function shareChecks({ db, clock }: { db: Database; clock: Clock }) {
  const checks = new Map<string, ShopCheck>();
  const run = async (shopId: string, startedAt: number): Promise<Check> => {
    const checkedAt = clock.now();
    try {
      const result = await checkLedger(db, shopId, checkedAt);
      const entry = checks.get(shopId);
      if (entry !== undefined)
        entry.done = { at: performance.now(), tookMs: performance.now() - startedAt };
      return { checkedAt, result };
    } catch (error) {
      checks.delete(shopId);
      throw error;
    }
  };
  return (shopId: string): Promise<Check> => {
    const known = checks.get(shopId);
    const now = performance.now();
    if (known !== undefined && (known.done === null || isFresh(known.done, now)))
      return known.running;
    if (checks.size >= shopsMax) checks.clear();
    const entry: ShopCheck = { running: run(shopId, now), done: null };
    checks.set(shopId, entry);
    return entry.running;
  };
}

function isFresh(done: { at: number; tookMs: number }, now: number): boolean {
  return now - done.at < done.tookMs * restFactor;
}

async function atMost(running: Promise<Check>): Promise<Check> {
  const stop = new AbortController();
  const tooLong = sleep(waitMs, null, { signal: stop.signal }).catch(() => null);
  const check = await Promise.race([running, tooLong]);
  stop.abort();
  if (check === null)
    throw new RetriableError('The ledger is being checked.', { retryAfterMs: 10_000 });
  return check;
}
