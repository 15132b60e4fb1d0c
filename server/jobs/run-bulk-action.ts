import type { Clock } from '../base/clock.ts';
import { RetriableError } from '../base/errors.ts';
import { failBulk, performBulk } from '../operations/bulk/perform-bulk.ts';
import { enqueueBulk } from '../operations/bulk/move-bulk.ts';
import type { ShopReader } from '../operations/read-shop.ts';
import type { Database } from '../store/database.ts';
import type { JobPayloads } from '../store/jobs.ts';

/** Batches of one job: what is left is the next one's, so that others have their turn. */
const batchesMax = 100;

/** Does a bulk action for all members who are left of it, some at a time. */
export async function runBulkAction(
  deps: { db: Database; clock: Clock; shops: ShopReader },
  key: JobPayloads['run_bulk_action'],
  { isLast }: { isLast: boolean },
): Promise<void> {
  const { db, clock } = deps;
  const shop = await deps.shops.byId(key.shopId);
  if (shop === null) return;
  const step = () => ({ shop, bulkId: key.bulkId, now: clock.now() });
  try {
    for (let batch = 0; batch < batchesMax; batch += 1)
      if (!(await performBulk(db, step()))) return;
  } catch (error) {
    if (isLast || !(error instanceof RetriableError)) await failBulk(db, step());
    throw error;
  }
  await db.transaction((tx) => enqueueBulk(tx, key));
}
