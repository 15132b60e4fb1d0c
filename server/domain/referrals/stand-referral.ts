import type { FraudTerms, ReferralTerms } from '../program/referral-terms.ts';
import type {
  ReferralFacts,
  ReferralReason,
  ReferralStanding,
  ReferralState,
  ReferredOrder,
} from './referral.ts';

const dayMs = 86_400_000;

/**
 * Where a referral stands by what is known now. It asks for nothing that was before, so messages in any order end the
 * same. That its rewards were given, or can't be, is not its business.
 */
export function standReferral(
  facts: ReferralFacts,
  terms: ReferralTerms,
  fraud: FraudTerms,
  now: Date,
): ReferralStanding {
  const { order, score, decision, claimEndsAt } = facts;
  const isReleased = decision === 'released';
  if (decision === 'rejected') return over('rejected', 'by_staff');
  if (score >= fraud.blockFrom && !isReleased) return over('blocked', 'too_risky');
  const inReview = score >= fraud.reviewFrom && !isReleased;
  if (order === null) {
    if (claimEndsAt !== null && claimEndsAt <= now) return over('expired', 'not_ordered_in_time');
    const reason = inReview ? 'in_review' : 'waiting_for_order';
    return { state: 'claimed', reason, holdUntil: null, inReview };
  }
  const refusal = refuseOrder(order);
  if (refusal !== null) return over('rejected', refusal);
  const waiting = waitFor(order, terms);
  if (waiting !== null) return { state: 'ordered', reason: waiting, holdUntil: null, inReview };
  return {
    state: 'pending',
    reason: inReview ? 'in_review' : 'holding',
    holdUntil: new Date(order.placedAt.getTime() + terms.holdDays * dayMs),
    inReview,
  };
}

function over(state: ReferralState, reason: ReferralReason): ReferralStanding {
  return { state, reason, holdUntil: null, inReview: false };
}

function refuseOrder(order: ReferredOrder): ReferralReason | null {
  if (!order.isFirst) return 'not_first_order';
  if (order.isCancelled) return 'cancelled';
  return order.isRefunded ? 'refunded' : null;
}

function waitFor(
  order: ReferredOrder,
  { minimumOrder }: ReferralTerms,
): 'waiting_for_payment' | 'below_minimum' | null {
  if (!order.isPaid) return 'waiting_for_payment';
  const reachesMinimum =
    minimumOrder === null ||
    (order.currency === minimumOrder.currency && order.goodsMinor >= minimumOrder.minor);
  return reachesMinimum ? null : 'below_minimum';
}
