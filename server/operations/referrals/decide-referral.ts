import type { StaffDecision } from '../../domain/referrals/referral.ts';
import { isClaimedAnew, readReferral, type StoredReferral } from '../../store/referrals.ts';
import type { SettleDeps, SettlingShop } from '../settlement.ts';
import { advanceReferral, isFinal } from './advance-referral.ts';

export interface DecideRefusal {
  refused: 'referral_rewarded' | 'referral_over';
  detail: string;
}

/**
 * Staff releases a referral, which then goes on as if nothing had been seen of it, or rejects it. The last word counts
 * until the referral is final; the same word again changes nothing. Null: there is no such referral.
 */
export async function decideReferral(
  deps: SettleDeps,
  step: {
    shop: SettlingShop;
    referralId: string;
    decision: StaffDecision;
    note: string | null;
    /** Who says so. */
    by: string;
    now: Date;
  },
): Promise<StoredReferral | DecideRefusal | null> {
  const { shop, referralId, decision, note, by, now } = step;
  const before = await readReferral(deps.db, shop.shopId, referralId);
  if (before === null) return null;
  // Said before, it is still seen through: whoever said so may have been cut off before the code had ended.
  const word = before.decision === decision ? {} : { decide: { decision, by, note } };
  try {
    const after = isFinal(before)
      ? before
      : await advanceReferral(deps, { shop, referralId, ...word, now });
    if (after === null || after.decision === decision) return after;
    return refuse(after, decision);
  } catch (error) {
    if (!isClaimedAnew(error)) throw error;
    return { refused: 'referral_over', detail: 'Its friend has claimed anew since: that counts.' };
  }
}

/** What is final hears nobody: it may have become so while staff was deciding. */
function refuse(referral: StoredReferral, decision: StaffDecision): StoredReferral | DecideRefusal {
  if (referral.state !== 'rewarded')
    return {
      refused: 'referral_over',
      detail: 'It has ended for another reason and stays as it is.',
    };
  if (decision === 'released') return referral;
  return {
    refused: 'referral_rewarded',
    detail:
      'Its rewards were given and stay given: a referral that was rewarded can’t be rejected any more. Points can be adjusted by hand.',
  };
}
