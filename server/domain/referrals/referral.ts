import type { SignalKind } from '../program/referral-terms.ts';

/** A friend whom a member brought, from the invitation to the reward. */

export type ReferralState =
  | 'invited'
  | 'clicked'
  | 'claimed'
  | 'ordered'
  | 'pending'
  | 'rewarded'
  | 'blocked'
  | 'rejected'
  | 'expired';

/** Why a referral is in its state. */
export type ReferralReason =
  /** claimed */
  | 'waiting_for_order'
  /** ordered */
  | 'waiting_for_payment'
  | 'below_minimum'
  /** pending */
  | 'holding'
  /** claimed or pending: staff looks at it first */
  | 'in_review'
  /** blocked */
  | 'too_risky'
  /** rejected */
  | 'not_first_order'
  | 'refunded'
  | 'cancelled'
  | 'by_staff'
  | 'limit_reached'
  /** the advocate, or the friend, is no member any more whom anything could be given */
  | 'advocate_gone'
  /** rewarded */
  | 'rewards_given'
  /** expired */
  | 'not_ordered_in_time';

/** A sign that a referral may not be one, with what it was seen by, in words for staff that hold nothing secret. */
export interface Signal {
  kind: SignalKind;
  /** Facts for the sentence that staff reads: `{ "what": "phone", "seen": "2026-11-02" }`. */
  evidence: Readonly<Record<string, string | number>>;
}

export type StaffDecision = 'released' | 'rejected';

/** What decides where a referral stands. */
export interface ReferralFacts {
  /** Null: whoever ordered had not claimed, they came by the link alone. */
  claimedAt: Date | null;
  /** Until when a claim may be followed by an order. */
  claimEndsAt: Date | null;
  order: ReferredOrder | null;
  score: number;
  decision: StaffDecision | null;
}

/** The friend's order as far as a referral asks. */
export interface ReferredOrder {
  placedAt: Date;
  isPaid: boolean;
  isCancelled: boolean;
  /** Everything was given back. */
  isRefunded: boolean;
  /** No other order of this person was placed before it. */
  isFirst: boolean;
  /** Goods after discounts and refunds, in minor units of `currency`. */
  goodsMinor: number;
  currency: string;
}

export interface ReferralStanding {
  state: ReferralState;
  reason: ReferralReason;
  /** When it can be rewarded; null: not now, or not known. */
  holdUntil: Date | null;
  /** Staff has to look before anything goes on. */
  inReview: boolean;
}
