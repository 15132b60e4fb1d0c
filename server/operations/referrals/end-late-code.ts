import type { Tx } from '../../store/database.ts';
import type { StoredRedemption } from '../../store/redemptions.ts';
import { readReferral } from '../../store/referrals.ts';

/**
 * A friend's code that turned out to exist after its referral had come to nothing: it could not be ended while nobody
 * knew. Returns it as it is, or with its end asked for, which the caller saves and enqueues.
 */
export async function endLateCode(
  tx: Tx,
  shopId: string,
  redemption: StoredRedemption,
): Promise<StoredRedemption> {
  const { account, ending, forFriend, referralId } = redemption;
  if (!forFriend || referralId === null || account.status !== 'issued' || ending !== null)
    return redemption;
  const referral = await readReferral(tx, shopId, referralId);
  const isOver =
    referral !== null &&
    referral.orderId === null &&
    ['blocked', 'rejected', 'expired'].includes(referral.state);
  return isOver ? { ...redemption, ending: 'cancelled', endingTriedAt: null } : redemption;
}
