/** What one order earned, line by line, with the arithmetic: the explanation that is kept. */

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
  /** Null when the line counts; else why it doesn't. */
  excluded: 'gift_card' | 'tip' | 'removed' | 'refunded' | null;
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
  | 'rounds_to_zero';

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
  rule: {
    id: string;
    points: number;
    perMinor: number;
    currency: string;
  } | null;
  rounding: 'down' | 'nearest' | 'up';
  /** Before rounding, exact; "0" when a condition failed before any arithmetic. */
  exactPoints: FractionText;
  /** What its points wait for: so many days, or that the order is fulfilled. */
  pendingUntil: 'days' | 'fulfilment';
  pendingDays: number;
  /** Whether the order has ever been fulfilled. */
  fulfilled: boolean;
}
