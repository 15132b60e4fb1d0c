import { enqueueDuePublications } from '../operations/prepare-publication.ts';
import { reviewEditedTiers, reviewEndingTiers } from '../operations/review-ending-tiers.ts';
import type { Shop } from '../store/shops.ts';
import type { JobDeps } from './handlers.ts';

/** Batches of members of one shop in one round; the next round goes on from there. */
const batchesMax = 20;

/** What is due of one shop's tiers: periods that are over, a program that is another now, news for the platform. */
export async function tierRound(deps: Pick<JobDeps, 'db'>, shop: Shop, now: Date): Promise<number> {
  let found = 0;
  for (const review of [reviewEndingTiers, reviewEditedTiers])
    for (let batch = 0; batch < batchesMax; batch += 1) {
      const looked = await review(deps.db, shop, now);
      found += looked;
      if (looked === 0) break;
    }
  if (shop.status === 'active') found += await enqueueDuePublications(deps.db, shop.shopId, now);
  return found;
}
