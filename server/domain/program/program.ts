import type { ActivityRule } from './activity-rule.ts';
import type { Campaign } from './campaign.ts';
import type { EarningTerms } from './earning-rule.ts';
import type { ReferralTerms } from './referral-terms.ts';
import type { PointsName } from '../points-name.ts';
import type { Reward } from './reward.ts';
import type { Segment } from './segment.ts';
import type { TierTerms } from './tier-terms.ts';

/** The program as the domain reads it: parsed, with every default filled in. */

export type NegativeBalancePolicy = 'within_balance' | 'allow_negative';

export interface ProgramSettings {
  negativeBalance: NegativeBalancePolicy;
  /** Whether points spent on an order come back when it is refunded or cancelled. */
  returnSpentPoints: boolean;
  /** Whether points of a code that ran out unused come back; else they are lost to it. */
  returnExpiredPoints: boolean;
  /** Whether points of a variable reward come back as far as the basket was too small for its value. */
  returnUnusedValue: boolean;
  /** Whether the widget puts a new code into the cart without being asked. */
  applyCodesAtOnce: boolean;
  /** Whether a function at the checkout gives tiers their discount and free shipping. */
  checkoutFunction: boolean;
  /** Life of the lot that replaces a lot which expired while its points were away. */
  graceLotDays: number;
  /** How long an order without a member waits for one. */
  unclaimedDays: number;
  /** What the shop calls its points: "points", "beans". */
  pointsName: { one: string; other: string };
  /** The same in other languages of the shop: `de`, `pt-BR`. */
  pointsNames: Readonly<Record<string, PointsName>>;
  /** In which language members are written to: `en`, `de-AT`. */
  locale: string;
}

export interface Program {
  joining: 'automatic' | 'explicit';
  earning: EarningTerms;
  campaigns: readonly Campaign[];
  activities: readonly ActivityRule[];
  /** Null: the program has no tiers. */
  tiers: TierTerms | null;
  segments: readonly Segment[];
  rewards: readonly Reward[];
  /** Null: members bring no friends. */
  referrals: ReferralTerms | null;
  settings: ProgramSettings;
}
