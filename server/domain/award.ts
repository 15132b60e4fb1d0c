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
  excluded: 'gift_card' | 'removed' | 'refunded' | null;
}

/** Why an order earns nothing. */
export type NothingReason =
  | 'not_seen'
  | 'cancelled'
  | 'test_order'
  | 'not_paid'
  | 'no_rule'
  | 'currency_without_rule'
  | 'nothing_eligible'
  | 'fully_refunded'
  | 'rounds_to_zero';

export interface Award {
  points: number;
  /** Null when points > 0. */
  nothing: NothingReason | null;
  currency: string;
  lines: readonly AwardLine[];
  /** Counted shipping, minor units, exact; "0" unless the program includes it. */
  shippingBase: FractionText;
  /** Base before refunds of amounts, minor units, exact. */
  linesBase: FractionText;
  /** Refunds of amounts without lines, shop money minor units, exact, and the order total they are held against. */
  amountsRefunded: FractionText;
  orderTotal: FractionText;
  /** Base after everything, minor units, exact. */
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
  /** Before rounding, exact. */
  exactPoints: FractionText;
  pendingDays: number;
}
