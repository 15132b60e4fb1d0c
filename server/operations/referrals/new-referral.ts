import { randomUUID } from 'node:crypto';
import type { StoredReferral } from '../../store/referrals.ts';

type Known = 'advocateId' | 'channel' | 'state' | 'reason' | 'programVersion' | 'locale';

/** A referral that begins now, with what is known of it; nothing else has happened yet. */
export function newReferral(
  facts: Pick<StoredReferral, Known> & Partial<StoredReferral>,
  now: Date,
): StoredReferral {
  return {
    referralId: randomUUID(),
    inReview: false,
    score: 0,
    decision: null,
    decidedAt: null,
    decidedBy: null,
    note: null,
    connectionId: null,
    emailHash: null,
    mailboxHash: null,
    emailHint: null,
    email: null,
    friendId: null,
    redemptionId: null,
    orderId: null,
    orderedAt: null,
    orderMinor: null,
    orderCurrency: null,
    discountMinor: null,
    holdUntil: null,
    invitedAt: null,
    clickedAt: null,
    claimedAt: null,
    claimEndsAt: null,
    rewardedAt: null,
    advocatePoints: 0,
    friendPoints: 0,
    friendOwed: false,
    mailedAt: null,
    createdAt: now,
    updatedAt: now,
    ...facts,
  };
}
