import type { Money } from './money.ts';

/** The rewards of a program as the domain reads them: parsed, with every default filled in. */

export interface RewardText {
  title: string | null;
  description: string | null;
}

export interface RewardLimit {
  times: number;
  /** Calendar periods of the shop's time zone; weeks begin on Monday. */
  per: 'day' | 'week' | 'month' | 'year' | 'lifetime';
}

interface RewardBase {
  id: string;
  title: string;
  description: string | null;
  imageUrl: string | null;
  /** By language: `de`, `pt-BR`. */
  texts: Readonly<Record<string, RewardText>>;
  audience: { tiers: readonly string[]; segments: readonly string[] };
  /** Where it may be asked for; empty: everywhere. */
  channels: readonly string[];
  /** Wall-clock time of the shop, `2026-12-01T00:00`; from it on, and until before it. */
  from: string | null;
  until: string | null;
  /** Over all members; null: no end. */
  stock: number | null;
  /** For one member; null: no end. */
  limit: RewardLimit | null;
  codePrefix: string;
  /** What it costs members of these tiers instead. Of a variable reward: what a step costs. */
  prices: readonly { tier: string; points: number }[];
}

export interface CombinesWith {
  orderDiscounts: boolean;
  productDiscounts: boolean;
  shippingDiscounts: boolean;
}

interface CodeTerms {
  minimumOrder: Money | null;
  codeDays: number;
  combinesWith: CombinesWith;
}

/** What a code is good for: one of the two lists is empty. Ids of the platform. */
export interface GoodFor {
  products: readonly string[];
  collections: readonly string[];
}

export interface AmountOffReward extends RewardBase, CodeTerms {
  kind: 'amount_off';
  points: number;
  value: Money;
  products: GoodFor | null;
}

/** The member chooses how many points; each `pointsStep` is worth one `valueStep`. */
export interface VariableAmountOffReward extends RewardBase, CodeTerms {
  kind: 'amount_off_variable';
  pointsStep: number;
  valueStep: Money;
  minPoints: number;
  maxPoints: number;
  maxBasketPercent: number | null;
}

export interface PercentageOffReward extends RewardBase, CodeTerms {
  kind: 'percentage_off';
  points: number;
  percent: number;
  maxValue: Money | null;
  products: GoodFor | null;
}

export interface FreeShippingReward extends RewardBase, CodeTerms {
  kind: 'free_shipping';
  points: number;
  maxShipping: Money | null;
}

export interface FreeProductReward extends RewardBase, CodeTerms {
  kind: 'free_product';
  points: number;
  variantId: string;
}

interface HandedOver {
  /** Null: it never runs out. */
  codeDays: number | null;
  undoDays: number;
}

export interface GiftCardReward extends RewardBase, HandedOver {
  kind: 'gift_card';
  points: number;
  value: Money;
}

export interface StoreCreditReward extends RewardBase, HandedOver {
  kind: 'store_credit';
  points: number;
  value: Money;
}

export interface CustomReward extends RewardBase {
  kind: 'custom';
  points: number;
  codeDays: number;
  instructions: string | null;
}

export type Reward =
  | AmountOffReward
  | VariableAmountOffReward
  | PercentageOffReward
  | FreeShippingReward
  | FreeProductReward
  | GiftCardReward
  | StoreCreditReward
  | CustomReward;

export type RewardKind = Reward['kind'];
