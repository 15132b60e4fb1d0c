/** What one order earned, line by line, with the arithmetic: the explanation that is kept. */

import type { Money } from '../program/money.ts';

/** Exact fraction of minor units as text, `"12345/2"` or `"200"`; kept exact until the one rounding. */
export type FractionText = string;

export interface AwardLine {
  lineId: string;
  title: string;
  quantity: number;
  /** Units still counted. */
  quantityLeft: number;
  /** What this line puts into the base now, minor units, exact. */
  base: FractionText;
  /** Null when the line earns; else why it doesn't. What a rule excludes is still money spent, so it keeps its base. */
  excluded: 'gift_card' | 'tip' | 'removed' | 'refunded' | 'by_rule' | null;
  /** The rule that excludes it. */
  excludedBy?: string;
}

/** Why an order earns nothing. */
export type NothingReason =
  | 'not_seen'
  | 'cancelled'
  | 'test_order'
  | 'voided'
  | 'not_paid'
  | 'no_rule'
  | 'currency_without_rule'
  | 'nothing_eligible'
  | 'fully_refunded'
  | 'products_unread'
  | 'products_excluded'
  | 'conditions'
  | 'limit_reached'
  | 'rounds_to_zero'
  | 'imported';

/** Where a part of an award comes from. */
export interface PartOrigin {
  source: 'rule' | 'tier' | 'campaign';
  id: string;
  /** Of a tier or a campaign: what people call it. */
  title: string | null;
}

export interface AppliedRate {
  points: number;
  perMinor: number;
  currency: string;
}

/** How a part came about. `of` is exact: money in minor units, or the points that are multiplied. */
export type PartArithmetic =
  | { kind: 'per_amount'; rate: AppliedRate; of: FractionText }
  | { kind: 'product_multiplier' | 'multiplier'; percent: number; of: FractionText }
  | { kind: 'product_points'; each: number; units: number }
  | { kind: 'per_order' | 'flat' }
  | { kind: 'nth_order'; orderNo: number }
  | { kind: 'spend_goal'; goal: Money; times: number };

export type CapName = 'per_order' | 'per_day' | 'per_month' | 'lifetime';

/** What cut a part: a limit of its own, its campaign's budget, or the limit on all that orders earn. */
export type LimitName = CapName | 'budget' | 'orders';

export type AwardPart = PartOrigin &
  PartArithmetic & {
    /** Whole: the parts of an award add up to its points. Below 0 where a multiplier is below 1. */
    points: number;
    /** Before rounding, within its limits. */
    exact: FractionText;
    limitedBy: LimitName | null;
  };

/** Why a part of the program gave an order nothing: the first of its conditions that failed, or what it lacked. */
export type SkipReason =
  | 'from'
  | 'until'
  | 'weekdays'
  | 'days_of_month'
  | 'hours'
  | 'channels'
  | 'countries'
  | 'minimum_order'
  | 'tiers'
  | 'segments'
  | 'customer_tags'
  | 'customer_tags_none'
  | 'currency'
  | 'products'
  | 'another_first'
  | 'nth_order'
  | 'goal'
  | 'budget';

export interface SkippedPart extends PartOrigin {
  reason: SkipReason;
  /** What the condition asks for, as it is set: `["saturday", "sunday"]`, `["50.00 USD"]`. */
  wants: readonly string[];
}

/** No order earns more: it is also the most that one posting moves. A rate typed wrong must not block the ledger. */
export const awardPointsMax = 1_000_000_000;

export interface Award {
  /** Whole, 0 to `awardPointsMax`. */
  points: number;
  /** Null when points > 0. */
  nothing: NothingReason | null;
  currency: string;
  lines: readonly AwardLine[];
  /** Counted shipping before refunds of amounts, minor units, exact; "0" unless the program includes it. */
  shippingBase: FractionText;
  /** What the lines put in, before refunds of amounts, minor units, exact. */
  linesBase: FractionText;
  /** What refunds gave back beyond lines and shipping, shop money minor units, exact, and the order total it is held against. */
  amountsRefunded: FractionText;
  orderTotal: FractionText;
  /** (lines + shipping) × (1 − amounts refunded ÷ order total), minor units, exact; "0" once the order has ended. */
  base: FractionText;
  /** The base as if nothing had been removed, refunded or cancelled. */
  fullBase: FractionText;
  /** The part of the order that came back, exact, "0" to "1"; "1" when it ended at zero. Moves returned points. */
  returnedShare: FractionText;
  /** What its points are made of: what the rules give by amount, what multiplies that, what they give besides. */
  parts: readonly AwardPart[];
  /** What the program has and gave nothing here. */
  skipped: readonly SkippedPart[];
  /** What the program's own limits on all that orders earn cut it by; null: they didn't. */
  limitedBy: CapName | null;
  rounding: 'down' | 'nearest' | 'up';
  /** Before rounding, exact; "0" when a condition failed before any arithmetic. */
  exactPoints: FractionText;
  /** What its points wait for: so many days, or that the order is fulfilled. */
  pendingUntil: 'days' | 'fulfilment';
  pendingDays: number;
  /** Whether the order has ever been fulfilled. */
  fulfilled: boolean;
}
