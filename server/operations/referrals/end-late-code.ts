import type { Tx } from '../../store/database.ts';
import type { StoredRedemption } from '../../store/redemptions.ts';
import { readReferral, type StoredReferral } from '../../store/referrals.ts';

/** Whether a friend's code is good for nothing any more: its referral came to nothing, and no order has used it. */
export function isCodeOver({ state, orderId }: Pick<StoredReferral, 'state' | 'orderId'>): boolean {
  return orderId === null && (state === 'blocked' || state === 'rejected' || state === 'expired');
}

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
  if (referral === null || !isCodeOver(referral)) return redemption;
  return { ...redemption, ending: 'cancelled', endingTriedAt: null };
}
