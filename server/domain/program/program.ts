import type { ActivityRule } from './activity-rule.ts';
import type { Campaign } from './campaign.ts';
import type { EarningTerms } from './earning-rule.ts';
import type { Money } from './money.ts';
import type { Segment } from './segment.ts';
import type { TierTerms } from './tier-terms.ts';

/** The program as the domain reads it: parsed, with every default filled in. */

export interface RewardTerms {
  minimumOrder: Money | null;
  codePrefix: string;
  codeDays: number;
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
}

export interface AmountOffReward extends RewardTerms {
  id: string;
  kind: 'amount_off';
  title: string;
  points: number;
  value: Money;
}

/** The member chooses how many points; each `pointsStep` is worth one `valueStep`. */
export interface VariableAmountOffReward extends RewardTerms {
  id: string;
  kind: 'amount_off_variable';
  title: string;
  pointsStep: number;
  valueStep: Money;
  minPoints: number;
  maxPoints: number;
}

export type Reward = AmountOffReward | VariableAmountOffReward;

export type NegativeBalancePolicy = 'within_balance' | 'allow_negative';

export interface ProgramSettings {
  negativeBalance: NegativeBalancePolicy;
  /** Whether points spent on an order come back when it is refunded or cancelled. */
  returnSpentPoints: boolean;
  /** Life of the lot that replaces a lot which expired while its points were away. */
  graceLotDays: number;
  /** How long an order without a member waits for one. */
  unclaimedDays: number;
  /** What the shop calls its points: "points", "beans". */
  pointsName: { one: string; other: string };
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
  settings: ProgramSettings;
}
