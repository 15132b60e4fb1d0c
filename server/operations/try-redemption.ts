import { systemClock } from '../base/clock.ts';
import { RetriableError } from '../base/errors.ts';
import type { Database, Tx } from '../store/database.ts';
import { hasOpenTry, listOthersIds } from '../store/redemption-lists.ts';
import { saveRedemption, type StoredRedemption } from '../store/redemptions.ts';
import { type LockedRedemption, lockRedemption } from './lock-redemption.ts';
import type { SettlingShop } from './settlement.ts';

/** Other things of a member that are told to the platform, so that it takes none of them for this one. */
const othersMax = 250;

export interface RedemptionTry {
  /** As it was before this try: whether it was sent before stands in it. */
  redemption: StoredRedemption;
  /** Who has the account on the platform: the member, or whom they became. */
  ownerId: string;
  othersIds: readonly string[];
}

/**
 * Writes down that a redemption is about to be sent, or taken back, so that whoever comes after a crash knows that it
 * may have been. Null: it is not to be any more.
 */
export async function beginTry(
  db: Database,
  step: { shop: SettlingShop; redemptionId: string; verb: 'issue' | 'end'; now: Date },
): Promise<RedemptionTry | null> {
  return db.transaction(async (tx) => {
    const locked = await lockRedemption(tx, step);
    if (locked === null || !isWanted(locked.redemption, step.verb)) return null;
    const { redemption } = locked;
    const others = await readOthers(tx, locked);
    const at = noLater(step.now);
    const tried =
      step.verb === 'issue'
        ? { ...redemption, issueTriedAt: redemption.issueTriedAt ?? at }
        : { ...redemption, endingTriedAt: redemption.endingTriedAt ?? at };
    await saveRedemption(tx, step.shop.shopId, { redemption: tried, now: step.now });
    return { redemption, ...others };
  });
}

/**
 * Due jobs may be run by a clock that is ahead. The platform's is not: what it was sent would lie before the time at
 * which it is looked for, and be sent again.
 */
function noLater(now: Date): Date {
  const real = systemClock.now();
  return now < real ? now : real;
}

function isWanted({ account, ending, parked }: StoredRedemption, verb: 'issue' | 'end'): boolean {
  if (parked !== null) return false;
  return verb === 'end' ? ending !== null : account.status === 'held' && ending === null;
}

/**
 * Store credit has no key by which its platform would know it again: only amount and time tell one from another. So
 * a member's are sent one by one, the next when the one before is known to be there or not.
 */
async function readOthers(
  tx: Tx,
  { settlement, redemption, survivors }: LockedRedemption,
): Promise<Omit<RedemptionTry, 'redemption'>> {
  const { account, memberId, kind, issueTriedAt, endingTriedAt } = redemption;
  const { shopId } = settlement.shop;
  const ownerId = survivors.get(memberId) ?? memberId;
  if (kind !== 'store_credit') return { ownerId, othersIds: [] };
  const of = { memberIds: [memberId, ownerId], kind, not: account.redemptionId };
  // Who was sent first goes first; what was never sent waits for all that were, of this very moment too.
  const before =
    endingTriedAt ??
    (account.status === 'held' ? issueTriedAt : null) ??
    new Date(settlement.now.getTime() + 1);
  if (await hasOpenTry(tx, shopId, { ...of, before }))
    throw new RetriableError('Another credit of this member is on its way.');
  return { ownerId, othersIds: await listOthersIds(tx, shopId, { ...of, limit: othersMax }) };
}
