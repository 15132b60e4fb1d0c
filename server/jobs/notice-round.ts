import { isDaytime } from '../domain/notices/daytime.ts';
import { reviveNotices } from '../operations/enqueue-notice.ts';
import { warnOfExpiry } from '../operations/warn-of-expiry.ts';
import { listShops, type Shop } from '../store/shops.ts';
import type { JobDeps } from './handlers.ts';

/** Batches of members of one shop in one round; the next round goes on from there. */
const batchesMax = 20;

/**
 * Writes down, for every shop where it is day, what its members are owed to be told, and finds again what got
 * lost. Returns how many notices it made. `again`: also where that was done a short while ago.
 */
export async function noticeRound(deps: JobDeps, terms: { again: boolean }): Promise<number> {
  const now = deps.clock.now();
  let made = 0;
  for (const shop of await listShops(deps.db))
    if (shop.status === 'active' && isDaytime(now, shop.timeZone)) {
      made += await warnShop(deps, shop, terms.again);
      await reviveNotices(deps.db, shop.shopId, now);
    }
  return made;
}

async function warnShop(deps: JobDeps, shop: Shop, again: boolean): Promise<number> {
  const step = { shop, canSend: deps.notices.mail !== null, now: deps.clock.now() };
  let made = 0;
  for (let batch = 0; batch < batchesMax; batch += 1) {
    const found = await warnOfExpiry(deps.db, { ...step, again: again && batch === 0 });
    made += found.made;
    if (found.isOver) break;
  }
  return made;
}
