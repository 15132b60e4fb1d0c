import type { Database } from '../../store/database.ts';
import { listAdvocateReferrals } from '../../store/own-referrals.ts';
import { countFriends, type FriendCounts } from '../../store/referral-lists.ts';
import { readReferralSteps } from '../../store/referral-steps.ts';
import { type StoredReferral } from '../../store/referrals.ts';

/** A friend as their advocate sees them: how far they are, never who. */
export interface OwnReferral extends Pick<
  StoredReferral,
  'referralId' | 'state' | 'reason' | 'channel' | 'holdUntil'
> {
  /** What it gave the advocate. */
  points: number;
  /** Oldest first. */
  steps: { state: StoredReferral['state']; reason: StoredReferral['reason'] | null; at: Date }[];
}

/** Friends of one member that are shown. */
const shownMax = 50;

/** The friends of a member, newest first, and what they all came to. */
export async function listOwnReferrals(
  db: Database,
  step: { shopId: string; memberId: string },
): Promise<{ counts: FriendCounts; items: OwnReferral[] }> {
  const { shopId, memberId } = step;
  const [counts, referrals] = await Promise.all([
    countFriends(db, shopId, memberId),
    listAdvocateReferrals(db, shopId, { advocateId: memberId, limit: shownMax }),
  ]);
  const steps = await readReferralSteps(
    db,
    shopId,
    referrals.map(({ referralId }) => referralId),
  );
  return {
    counts,
    items: referrals.map(({ referralId, state, reason, channel, holdUntil, advocatePoints }) => ({
      referralId,
      state,
      reason,
      channel,
      holdUntil,
      points: advocatePoints,
      steps: (steps.get(referralId) ?? []).map((each) => ({
        state: each.state,
        reason: each.reason,
        at: each.occurredAt,
      })),
    })),
  };
}
