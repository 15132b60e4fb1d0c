import { z } from 'zod';
import { id, instant, money, positivePoints } from './primitives.ts';

/** What the widget reads and sends. The widget imports the types only. */

export const storefrontReward = z.object({
  id: z.string(),
  kind: z.enum(['amount_off', 'amount_off_variable']),
  title: z.string(),
  /** Price of a fixed reward; for a variable one the least that can be spent. */
  points: z.int(),
  value: money,
  minimum_order: money.nullable(),
  /** Only of a variable reward: `value_step` for each `points_step`. */
  slider: z
    .object({
      points_step: z.int(),
      value_step: money,
      min_points: z.int(),
      max_points: z.int(),
    })
    .nullable(),
});
export type StorefrontReward = z.infer<typeof storefrontReward>;

export const storefrontRedemption = z.object({
  id,
  reward_id: z.string(),
  title: z.string(),
  /** `requested`, `held` = the code is being made; `issued` = ready to use. */
  status: z.enum([
    'requested',
    'held',
    'issued',
    'used',
    'failed',
    'cancelled',
    'expired',
    'returned',
  ]),
  points: z.int(),
  value: money,
  code: z.string().nullable(),
  expires_at: instant.nullable(),
  /** A sentence for the shopper, when it failed. */
  failure: z.string().nullable(),
  /** Whether "undo" will be accepted now. */
  can_cancel: z.boolean(),
  created_at: instant,
});
export type StorefrontRedemption = z.infer<typeof storefrontRedemption>;

export const storefrontShop = z.object({
  name: z.string(),
  currency: z.string(),
  points_name: z.object({ one: z.string(), other: z.string() }),
});

/** How points are earned, for the guest view and the "ways to earn". */
export const storefrontWayToEarn = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('per_amount'), points: z.int(), per: money }),
  z.object({ kind: z.literal('sign_up'), points: z.int() }),
]);

/** `GET /member`: `member` is null for a guest, and for a customer who has not joined. */
export const storefrontMember = z.object({
  shop: storefrontShop,
  signed_in: z.boolean(),
  /** Whether a signed-in customer who is no member may join by hand. */
  can_join: z.boolean(),
  ways_to_earn: z.array(storefrontWayToEarn),
  rewards: z.array(storefrontReward),
  member: z
    .object({
      id,
      first_name: z.string().nullable(),
      balance: z.object({ available: z.int(), pending: z.int(), held: z.int() }),
      lifetime_points: z.int(),
      next_expiry: z.object({ points: z.int(), at: instant }).nullable(),
      /** Open ones and the latest ended ones, newest first, 20 at most. */
      redemptions: z.array(storefrontRedemption),
    })
    .nullable(),
});
export type StorefrontMember = z.infer<typeof storefrontMember>;

export const storefrontLedgerItem = z.object({
  id,
  occurred_at: instant,
  /** Signed, as the shopper feels it: + earned or returned, − spent or taken back. */
  points: z.int(),
  kind: z.string(),
  /** One short line: "Order #1001". */
  title: z.string(),
  /** Sentences, in order: why this many. */
  explanation: z.array(z.string()),
  available_after: z.int(),
});
export type StorefrontLedgerItem = z.infer<typeof storefrontLedgerItem>;

/** `GET /history?cursor=` newest first. */
export const storefrontHistory = z.object({
  items: z.array(storefrontLedgerItem),
  next_cursor: z.string().nullable(),
});
export type StorefrontHistory = z.infer<typeof storefrontHistory>;

/** `POST /redemptions`: the widget makes `id` (a UUID), keeps it, then posts it; a reload sends the same. 202. */
export const redeemRequest = z.strictObject({
  id: z.uuid(),
  reward_id: z.string().min(1).max(50),
  /** For a variable reward only. */
  points: positivePoints.optional(),
});
export type RedeemRequest = z.infer<typeof redeemRequest>;

/** `POST /redemptions`, `GET /redemptions/:id`, `POST /redemptions/:id/cancel`. */
export const redemptionAnswer = z.object({
  redemption: storefrontRedemption,
  balance: z.object({ available: z.int(), pending: z.int(), held: z.int() }),
});
export type RedemptionAnswer = z.infer<typeof redemptionAnswer>;
