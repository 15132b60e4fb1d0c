/** The program as the domain reads it: parsed, with every default filled in. */

export interface Money {
  /** Whole minor units of the currency (cents; JPY has none, KWD has thousandths). */
  minor: number;
  currency: string;
}

export type Rounding = 'down' | 'nearest' | 'up';

/** `points` for each `per` spent: a rational rate, so that "1 point per $10" is exact. */
export interface PerAmountRule {
  id: string;
  kind: 'per_amount';
  points: number;
  per: Money;
}

export type EarningRule = PerAmountRule;

export interface EarningTerms {
  includeTax: boolean;
  includeShipping: boolean;
  rounding: Rounding;
  /** What an order's points wait for before they can be spent: `pendingDays`, or that the order is fulfilled. */
  pendingUntil: 'days' | 'fulfilment';
  pendingDays: number;
  rules: readonly EarningRule[];
}

export interface ActivityRule {
  type: 'sign_up';
  points: number;
}

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
  activities: readonly ActivityRule[];
  rewards: readonly Reward[];
  settings: ProgramSettings;
}
