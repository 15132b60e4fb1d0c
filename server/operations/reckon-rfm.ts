import type { Tx } from '../store/database.ts';
import { readRfmReckoning, saveRfmLimits } from '../store/rfm-limits.ts';

/**
 * Reckons where the fifths of a shop's buyers begin, by their last order, their orders and what they spent: unless that
 * was done before, or only if it was not done since.
 */
export async function reckonRfm(
  tx: Tx,
  shopId: string,
  step: { now: Date; notSince?: Date },
): Promise<void> {
  const { now, notSince } = step;
  const last = await readRfmReckoning(tx, shopId);
  if (last !== null && (notSince === undefined || last > notSince)) return;
  await saveRfmLimits(tx, shopId, now);
}
