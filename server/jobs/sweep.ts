import { systemActor } from '../domain/ledger/ledger.ts';
import { isHandedOver } from '../domain/redemptions/platform-kinds.ts';
import { bulkJob } from '../operations/bulk/move-bulk.ts';
import { celebrateDays } from '../operations/celebrate-days.ts';
import { confirmPoints } from '../operations/confirm-points.ts';
import { expirePoints } from '../operations/expire-points.ts';
import { endRedemption } from '../operations/end-redemption.ts';
import { countHandedOver } from '../operations/fulfil-reward.ts';
import { endImport } from '../operations/imports/move-import.ts';
import { advanceReferral } from '../operations/referrals/advance-referral.ts';
import { watchMembers } from '../operations/referrals/watch-members.ts';
import { redemptionJob } from '../operations/redemption-jobs.ts';
import { listStalledImports } from '../store/imports.ts';
import { listStalledBulks } from '../store/bulk-actions.ts';
import { enqueueJob, reviveJob } from '../store/jobs.ts';
import { listShopsWithDeliveries } from '../store/inbox.ts';
import { listRunOutRedemptions, listStuckRedemptions } from '../store/redemption-lists.ts';
import { listDueReferrals } from '../store/due-referrals.ts';
import { listShops, type Shop } from '../store/shops.ts';
import { listUnreadOrders } from '../store/products.ts';
import { foldTallies, listShopsWithTallies } from '../store/tallies.ts';
import type { JobDeps } from './handlers.ts';
import { tierRound } from './tier-round.ts';

/** Rows of one kind that one pass over a shop takes; what is left is the next pass's. */
const passMax = 200;
/** A redemption, or an order for its products, that has waited this long has lost its job, or its job was buried. */
const stuckAfterMs = 10 * 60_000;
/** Folds of one shop in one pass. */
const foldsMax = 20;

/**
 * Everything that is due by the clock and has no job of its own: pending points, lapsed lots, birthdays, codes that
 * ran out, tiers whose period is over, redemptions that got stuck, deliveries nobody was woken for. Returns how much it found.
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
  const celebrated = shop.status === 'active' ? await celebrateDays(deps.db, shop, now) : 0;
  const runOut = await endRunOut(deps, shop, now);
  const referred = await advanceReferrals(deps, shop, now);
  const reviewed = await tierRound(deps, shop, now);
  const watched = await watchMembers(deps, shop, now);
  if (shop.status === 'active') await wakeStuck(deps, shop, now);
  await wakeImports(deps, shop, now);
  await wakeBulks(deps, shop, now);
  return confirmed + expired + celebrated + runOut + referred + reviewed + watched;
}

/** Unused codes and vouchers end; what was handed over can be undone no longer and counts as redeemed. */
async function endRunOut({ db }: JobDeps, shop: Shop, now: Date): Promise<number> {
  const runOut = await listRunOutRedemptions(db, shop.shopId, { now, limit: passMax });
  for (const { redemptionId, kind } of runOut)
    if (isHandedOver(kind)) await countHandedOver(db, { shop, redemptionId, now });
    else
      await endRedemption(db, { shop, redemptionId, ending: 'expired', actor: systemActor, now });
  return runOut.length;
}

/** Rewards whose hold is over, claims that nobody ordered with, friends who have joined. */
async function advanceReferrals(deps: JobDeps, shop: Shop, now: Date): Promise<number> {
  const due = await listDueReferrals(deps.db, shop.shopId, { now, limit: passMax });
  let advanced = 0;
  for (const { referralId, state } of due) {
    const after = await advanceReferral(deps, { shop, referralId, now });
    if (after !== null && (after.state !== state || after.state === 'rewarded')) advanced += 1;
  }
  return advanced;
}

async function wakeStuck(deps: JobDeps, shop: Shop, now: Date): Promise<void> {
  const before = new Date(now.getTime() - stuckAfterMs);
  const stuck = await listStuckRedemptions(deps.db, shop.shopId, { before, limit: passMax });
  const unread = await listUnreadOrders(deps.db, shop.shopId, { before, limit: 1 });
  if (unread.length > 0)
    await reviveJob(deps.db, 'read_products', {
      payload: { shopId: shop.shopId },
      key: `products:${shop.shopId}`,
      queue: `products:${shop.shopId}`,
    });
  for (const redemption of stuck)
    if (redemption.ending === null)
      await reviveJob(deps.db, 'issue_discount', redemptionJob(shop.shopId, 'issue', redemption));
    else
      await reviveJob(
        deps.db,
        'disable_discount',
        redemptionJob(shop.shopId, 'disable', redemption),
      );
}

/** Imports that have lost their job go on; an upload that nobody goes on with has ended. */
async function wakeImports(deps: JobDeps, { shopId }: Shop, now: Date): Promise<void> {
  const before = new Date(now.getTime() - stuckAfterMs);
  const stalled = await listStalledImports(deps.db, shopId, { before, limit: passMax });
  for (const { importId, state } of stalled) {
    const payload = { shopId, importId };
    if (state === 'uploading')
      await endImport(deps.db, payload, {
        state: 'failed',
        error: 'The file did not arrive whole.',
        now,
      });
    await reviveJob(deps.db, 'run_import', {
      payload,
      key: `import:${shopId}:${importId}`,
      queue: `import:${shopId}`,
    });
  }
}

/** Bulk actions that have lost their job go on. */
async function wakeBulks(deps: JobDeps, { shopId }: Shop, now: Date): Promise<void> {
  const before = new Date(now.getTime() - stuckAfterMs);
  for (const bulkId of await listStalledBulks(deps.db, shopId, before))
    await reviveJob(deps.db, 'run_bulk_action', bulkJob({ shopId, bulkId }));
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
