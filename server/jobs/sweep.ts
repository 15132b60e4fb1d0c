import { systemActor } from '../domain/ledger/ledger.ts';
import { confirmPoints } from '../operations/confirm-points.ts';
import { expirePoints } from '../operations/expire-points.ts';
import { endRedemption } from '../operations/settle-redemption.ts';
import { enqueueJob, reviveJob } from '../store/jobs.ts';
import { listShopsWithDeliveries } from '../store/inbox.ts';
import { listRunOutRedemptions, listStuckRedemptions } from '../store/redemptions.ts';
import { listShops, type Shop } from '../store/shops.ts';
import { foldTallies, listShopsWithTallies } from '../store/tallies.ts';
import type { JobDeps } from './handlers.ts';

/** Rows of one kind that one pass over a shop takes; what is left is the next pass's. */
const passMax = 200;
/** A redemption that has waited this long has lost its job, or its job was buried. */
const stuckAfterMs = 10 * 60_000;
/** Folds of one shop in one pass. */
const foldsMax = 20;

/**
 * Everything that is due by the clock and has no job of its own: pending points, lapsed lots, codes that ran
 * out, redemptions that got stuck, deliveries nobody was woken for. Returns how much it found.
 */
export async function sweep(deps: JobDeps): Promise<number> {
  let found = 0;
  for (const shop of await listShops(deps.db)) found += await sweepShop(deps, shop);
  const now = deps.clock.now();
  for (const shopId of await listShopsWithDeliveries(deps.db, now)) {
    await wakeDrain(deps.db, shopId);
    found += 1;
  }
  return found;
}

async function sweepShop(deps: JobDeps, shop: Shop): Promise<number> {
  const now = deps.clock.now();
  const confirmed = await confirmPoints(deps.db, shop, now);
  const expired = await expirePoints(deps.db, shop, now);
  const runOut = await listRunOutRedemptions(deps.db, shop.shopId, { now, limit: passMax });
  for (const redemptionId of runOut)
    await endRedemption(deps.db, {
      shop,
      redemptionId,
      ending: 'expired',
      actor: systemActor,
      now,
    });
  if (shop.status === 'active') await wakeStuck(deps, shop, now);
  return confirmed + expired + runOut.length;
}

async function wakeStuck(deps: JobDeps, shop: Shop, now: Date): Promise<void> {
  const before = new Date(now.getTime() - stuckAfterMs);
  const stuck = await listStuckRedemptions(deps.db, shop.shopId, { before, limit: passMax });
  for (const { redemptionId, ending } of stuck) {
    const payload = { shopId: shop.shopId, redemptionId };
    await reviveJob(deps.db, ending === null ? 'issue_discount' : 'disable_discount', {
      payload,
      key: `${ending === null ? 'issue' : 'disable'}:${shop.shopId}:${redemptionId}`,
      queue: `redemption:${redemptionId}`,
    });
  }
}

/** Lets the worker look into a shop's inbox. One waiting job is enough, however often it is asked for. */
export async function wakeDrain(db: JobDeps['db'], shopId: string): Promise<void> {
  await enqueueJob(db, 'drain_inbox', {
    payload: { shopId },
    key: `drain:${shopId}`,
    queue: `inbox:${shopId}`,
  });
}

/** Folds what postings left for the daily totals. */
export async function foldAll(deps: Pick<JobDeps, 'db'>): Promise<void> {
  for (const shopId of await listShopsWithTallies(deps.db))
    for (let fold = 0; fold < foldsMax; fold += 1) {
      const folded = await deps.db.transaction((tx) => foldTallies(tx, shopId));
      if (folded === 0) break;
    }
}
