import type { Money } from './money.ts';
import type { Reward } from './reward.ts';
import type { Titled } from './titled.ts';

/** Every sign that a referral may not be one. */
export type SignalKind =
  | 'same_email'
  | 'similar_email'
  | 'same_phone'
  | 'same_address'
  | 'same_device'
  | 'same_browser'
  | 'same_network'
  | 'same_payment_name'
  | 'repeated_friend'
  | 'existing_customer'
  | 'known_customer'
  | 'disposable_mail'
  | 'velocity';

export interface FraudTerms {
  weights: Readonly<Record<SignalKind, number>>;
  /** From this score on a referral waits for staff; from `blockFrom` on it is blocked until staff releases it. */
  reviewFrom: number;
  blockFrom: number;
  friendsPerDay: number;
  /** How long devices, networks and addresses are remembered. */
  rememberDays: number;
}

/** A reward that is given: its price is 0, and it is not in the catalogue. */
export type Gift = Exclude<Reward, { kind: 'amount_off_variable' }>;

/** The highest that runs when the friend orders counts. */
export interface ReferralBoost extends Titled {
  id: string;
  /** Wall-clock time of the shop; from it on, and until before it. */
  from: string | null;
  until: string | null;
  multiplierPercent: number;
}

export interface InvitationWords {
  headline: string | null;
  message: string | null;
}

export interface ReferralTerms {
  friend: { gift: Gift | null; points: number };
  advocate: {
    gift: Gift | null;
    points: number;
    /** Points for advocates of some tiers instead. */
    tiers: readonly { tier: string; points: number }[];
  };
  boosts: readonly ReferralBoost[];
  /** What the goods of the friend's first order must come to, after discounts. */
  minimumOrder: Money | null;
  holdDays: number;
  claimDays: number;
  /** Of one advocate, rewarded friends in calendar periods of the shop's time zone. */
  limits: { perMonth: number | null; perYear: number | null; lifetime: number | null };
  invitation: InvitationWords & { texts: Readonly<Record<string, InvitationWords>> };
  fraud: FraudTerms;
}
