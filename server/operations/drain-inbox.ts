import type { Clock } from '../base/clock.ts';
import { batchMax, settleDeliveries, type DrainDeps } from './settle-deliveries.ts';
import type { SettlingShop } from './settlement.ts';

/** Batches of one shop under way at once: while one waits for the database, the other is read and evaluated. */
const lanes = 2;
/** Batches of one lane before it lets others run; what is left is another drain's. */
const batchesMax = 500;

/**
 * Settles a shop's inbox until nothing waits; returns how many deliveries it took. A batch that was not full
 * has emptied it: whatever comes later wakes a drain of its own.
 */
export async function drainInbox(
  deps: DrainDeps,
  shop: SettlingShop,
  clock: Clock,
): Promise<number> {
  const first = await settleDeliveries(deps, shop, clock.now());
  if (first < batchMax) return first;
  const taken = await Promise.all(
    Array.from({ length: lanes }, () => drainLane(deps, shop, clock)),
  );
  return taken.reduce((sum, count) => sum + count, first);
}

async function drainLane(deps: DrainDeps, shop: SettlingShop, clock: Clock): Promise<number> {
  let taken = 0;
  for (let batch = 0; batch < batchesMax; batch += 1) {
    const settled = await settleDeliveries(deps, shop, clock.now());
    taken += settled;
    if (settled < batchMax) break;
  }
  return taken;
}
