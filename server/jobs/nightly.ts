import { makeWorkerUtils } from 'graphile-worker';
import { checkLedger } from '../operations/check-ledger.ts';
import { reckonRfm } from '../operations/reckon-rfm.ts';
import { keepOutcomes } from '../operations/reports/keep-outcomes.ts';
import type { JobQueue } from '../store/job-queue.ts';
import { readLedgerCheck } from '../store/ledger-audit.ts';
import { deleteOutdated } from '../store/retention.ts';
import { listShops, type Shop } from '../store/shops.ts';
import type { JobDeps } from './handlers.ts';
import { createWorkerLogger } from './task-list.ts';

const auditEveryMs = 24 * 60 * 60_000;
const rfmEveryMs = 24 * 60 * 60_000;
/** Passes of one night's clean-up of one shop. */
const cleanUpPassesMax = 200;

/**
 * Once a day for each shop: where the fifths of its buyers begin, how its points fared, the audit of its ledger (what is
 * broken is an alert, never repaired) and the clean-up of what has been kept long enough.
 */
export async function runNightly(deps: JobDeps, queue: JobQueue): Promise<void> {
  let ran = false;
  for (const shop of await listShops(deps.db)) {
    const now = deps.clock.now();
    await deps.db.transaction((tx) =>
      reckonRfm(tx, shop.shopId, { now, notSince: new Date(now.getTime() - rfmEveryMs) }),
    );
    await keepOutcomes(deps.db, { shop, now });
    const last = await readLedgerCheck(deps.db, shop.shopId);
    if (last !== null && now.getTime() - last.checkedAt.getTime() < auditEveryMs) continue;
    await nightOf(deps, shop, now);
    ran = true;
  }
  if (ran) await tidyQueue(deps, queue);
}

async function nightOf(deps: JobDeps, shop: Shop, now: Date): Promise<void> {
  const { shopId } = shop;
  const result = await checkLedger(deps.db, shopId, now);
  if (!result.ok) deps.log.error({ shopId, broken: result.broken }, 'the ledger is broken');
  for (let pass = 0; pass < cleanUpPassesMax; pass += 1)
    if ((await deps.db.transaction((tx) => deleteOutdated(tx, shopId, now))) === 0) break;
}

/** Every redemption has a queue of its own: the queue keeps their names until it is told to forget them. */
async function tidyQueue(deps: JobDeps, queue: JobQueue): Promise<void> {
  const utils = await makeWorkerUtils({
    pgPool: queue.pool,
    logger: createWorkerLogger(deps.log),
  });
  try {
    await utils.cleanup({ tasks: ['GC_JOB_QUEUES'] });
  } finally {
    await utils.release();
  }
}
