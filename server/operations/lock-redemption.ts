import type { Tx } from '../store/database.ts';
import { handOverEndedRedemptions } from '../store/merges.ts';
import { readRedemption, saveRedemption, type StoredRedemption } from '../store/redemptions.ts';
import { Settlement, type SettlingShop } from './settlement.ts';
import { forwardPoints, openWithSurvivors, type Survivors } from './survivors.ts';

/** A redemption under its member's lock, with the books that it may move points of. */
export interface LockedRedemption {
  settlement: Settlement;
  redemption: StoredRedemption;
  survivors: Survivors;
}

export async function lockRedemption(
  tx: Tx,
  step: { shop: SettlingShop; redemptionId: string; now: Date },
): Promise<LockedRedemption | null> {
  const { shop, redemptionId } = step;
  const seen = await readRedemption(tx, shop.shopId, redemptionId);
  if (seen === null) return null;
  const settlement = new Settlement(tx, shop, step.now);
  let redemption: StoredRedemption | null = null;
  const survivors = await openWithSurvivors(tx, settlement, {
    memberIds: [seen.memberId],
    lots: {
      openOf: [seen.memberId],
      named: async () => {
        redemption = await readRedemption(tx, shop.shopId, redemptionId);
        const draws = redemption?.account.draws ?? [];
        return new Map([[seen.memberId, draws.map((draw) => draw.lotSeq)]]);
      },
    },
  });
  return redemption === null ? null : { settlement, redemption, survivors };
}

/** Posts what was planned for it and writes it down as it is now. */
export async function saveLocked(
  tx: Tx,
  locked: LockedRedemption,
  next: StoredRedemption,
): Promise<void> {
  const { settlement, survivors } = locked;
  const { shop, now } = settlement;
  forwardPoints(settlement, next.memberId, survivors);
  await settlement.post();
  await saveRedemption(tx, shop.shopId, { redemption: next, now });
  // What of a merged member's has ended is the other's: a code that is used after all takes its points from there.
  const from = locked.redemption.memberId;
  const into = survivors.get(from);
  if (into !== undefined) await handOverEndedRedemptions(tx, shop.shopId, { from, into });
}
