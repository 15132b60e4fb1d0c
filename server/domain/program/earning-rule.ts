import type { Caps, Conditions, ProductFilter, Standing } from './conditions.ts';
import type { Money } from './money.ts';

interface Rule extends Standing {
  id: string;
  when: Conditions;
  caps: Caps;
}

/** `points` for each `per`: a rational rate, so that "1 point per $10" is exact. */
export interface Rate {
  /** Null: whoever has no rate of their own. */
  tier: string | null;
  points: number;
  per: Money;
}

/** `points` for each `per` spent on the lines that `products` names (null: all); `rates` are those of tiers and other currencies. */
export interface PerAmountRule extends Rule {
  kind: 'per_amount';
  points: number;
  per: Money;
  rates: readonly Rate[];
  products: ProductFilter | null;
}

/** So many points for an order, whatever its size. */
export interface PerOrderRule extends Rule {
  kind: 'per_order';
  points: number;
}

/** What these products earn by amount is multiplied. */
export interface ProductMultiplierRule extends Rule {
  kind: 'product_multiplier';
  products: ProductFilter;
  /** Hundredths: 150 is one and a half times. */
  multiplierPercent: number;
}

/** So many points for each unit of these products; no multiplier touches them. */
export interface ProductPointsRule extends Rule {
  kind: 'product_points';
  products: ProductFilter;
  points: number;
}

/** These products earn nothing. */
export interface ProductExclusionRule extends Rule {
  kind: 'product_exclusion';
  products: ProductFilter;
}

/** Points with a member's nth order that counts (1: the first); with `repeats` with every nth. */
export interface NthOrderRule extends Rule {
  kind: 'nth_order';
  nth: number;
  repeats: boolean;
  points: number;
}

/** Points with the order that brings what a member spent within the window to the goal; with `repeats` each time another goal is full. */
export interface SpendGoalRule extends Rule {
  kind: 'spend_goal';
  goal: Money;
  window: SpendWindow;
  repeats: boolean;
  points: number;
}

/** Days end with the order's own day, in the shop's zone. */
export type SpendWindow =
  | { kind: 'days'; days: number }
  | { kind: 'calendar_month' }
  | { kind: 'calendar_year' }
  | { kind: 'lifetime' };

export type EarningRule =
  | PerAmountRule
  | PerOrderRule
  | ProductMultiplierRule
  | ProductPointsRule
  | ProductExclusionRule
  | NthOrderRule
  | SpendGoalRule;

export type Rounding = 'down' | 'nearest' | 'up';

export interface EarningTerms {
  includeTax: boolean;
  includeShipping: boolean;
  rounding: Rounding;
  /** What an order's points wait for before they can be spent: `pendingDays`, or that the order is fulfilled. */
  pendingUntil: 'days' | 'fulfilment';
  pendingDays: number;
  /** How product, tier and campaign multipliers that meet come together: each on the last, their extras summed, or the best alone. */
  multipliers: 'multiply' | 'add' | 'highest';
  /** Of all that orders earn. */
  caps: Caps;
  rules: readonly EarningRule[];
}
