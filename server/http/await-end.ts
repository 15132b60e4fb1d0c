import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../store/database.ts';
import { readRedemption, type StoredRedemption } from '../store/redemptions.ts';

/** How long a cancellation waits for the platform to confirm, so that most people see the end at once. */
const waitMs = 2_000;
const pollMs = 100;

/** The redemption once a job has ended it, or as it stands when that takes too long. */
export async function awaitEnd(
  db: Database,
  shopId: string,
  asked: StoredRedemption,
): Promise<StoredRedemption> {
  const deadline = performance.now() + waitMs;
  let redemption = asked;
  while (redemption.ending !== null && performance.now() < deadline) {
    await sleep(pollMs);
    redemption = (await readRedemption(db, shopId, asked.account.redemptionId)) ?? redemption;
  }
  return redemption;
}
