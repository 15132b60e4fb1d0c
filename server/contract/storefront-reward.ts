import { z } from 'zod';
import { id, instant, money, pointsName, positivePoints } from './primitives.ts';
import { rewardKinds } from './program/reward.ts';

/** Rewards and redemptions as the widget reads and sends them. The widget imports the types only. */

const rewardKind = z.enum(rewardKinds);

export const storefrontReward = z.object({
  id: z.string(),
  kind: rewardKind,
  /** In the language that was asked for (`?locale=de`), else in the reward's own. */
  title: z.string(),
  description: z.string().nullable(),
  image_url: z.string().nullable(),
  /** What it costs this shopper; of a variable reward the least that can be spent. */
  points: z.int(),
  /** Of a variable reward what the least is worth; null: a percentage, shipping, a product, a reward of the shop's own. */
  value: money.nullable(),
  percent: z.int().nullable(),
  minimum_order: money.nullable(),
  /** Of a percentage the most that it takes off; of free shipping the most that shipping may cost. */
  max_value: money.nullable(),
  /** Only of a variable reward: `value_step` for each `points_step`. */
  slider: z
    .object({
      points_step: z.int(),
      value_step: money,
      min_points: z.int(),
      max_points: z.int(),
      /** It pays for no more than this part of an order; null: for all of it. */
      max_basket_percent: z.int().nullable(),
    })
    .nullable(),
  /** How many are left for everybody; null: there is no end. */
  left: z.int().nullable(),
  /** Of what is handed over at once: how long it can be undone. */
  undo_days: z.int().nullable(),
  /** Why it can't be had now; null: it can. Too few points are no obstacle here. */
  obstacle: z.object({ code: z.string(), text: z.string() }).nullable(),
});
export type StorefrontReward = z.infer<typeof storefrontReward>;

export const redemptionStatus = z.enum([
  'requested',
  'held',
  'issued',
  'used',
  'failed',
  'cancelled',
  'expired',
  'returned',
]);

export const storefrontRedemption = z.object({
  id,
  reward_id: z.string(),
  kind: rewardKind,
  title: z.string(),
  /** `requested`, `held` = it is being made; `issued` = ready to use. */
  status: redemptionStatus,
  points: z.int(),
  value: money.nullable(),
  percent: z.int().nullable(),
  /** What the order must come to; null: nothing is asked of it. */
  minimum_order: money.nullable(),
  /** Whether `code` goes into a cart. Else it is a gift card's, or the number of a voucher. */
  is_code: z.boolean(),
  /** Null while it is being made, and of store credit. */
  code: z.string().nullable(),
  /** When it runs out; null: never, or not made yet. */
  expires_at: instant.nullable(),
  /** Of what was handed over: until when it can be undone while untouched. */
  undo_until: instant.nullable(),
  /** A sentence for the shopper, when it failed. */
  failure: z.string().nullable(),
  /** Whether "undo" will be accepted now. */
  can_cancel: z.boolean(),
  created_at: instant,
});
export type StorefrontRedemption = z.infer<typeof storefrontRedemption>;

/** `POST /redemptions`: the widget makes `id` (a UUID), keeps it, then posts it; a reload sends the same. 202. */
export const redeemRequest = z.strictObject({
  id: z.uuid(),
  reward_id: z.string().min(1).max(50),
  /** For a variable reward only. */
  points: positivePoints.optional(),
  /** What the goods in the basket come to. */
  basket: money.optional(),
});
export type RedeemRequest = z.infer<typeof redeemRequest>;

/** `POST /redemptions`, `GET /redemptions/:id`, `POST /redemptions/:id/cancel`. */
export const redemptionAnswer = z.object({
  redemption: storefrontRedemption,
  balance: z.object({ available: z.int(), pending: z.int(), held: z.int() }),
});
export type RedemptionAnswer = z.infer<typeof redemptionAnswer>;

/** What the cart's block says: `{name}` is filled in where it is drawn. */
export const basketWords = [
  'take',
  'have',
  'redeem',
  'ready',
  'use',
  'applied',
  'idle',
  'next',
  'failed',
  'more',
  'slow',
  'code',
  'open',
] as const;

/** `GET /basket?amount=80.00&currency=USD`: what a member could redeem for this basket. A guest gets empty lists. */
export const storefrontBasket = z.object({
  /** Null: a guest, or a customer who has not joined. */
  member_id: id.nullable(),
  points_name: pointsName,
  /** In the language that was asked for. */
  words: z.record(z.enum(basketWords), z.string()),
  /** What can be had now, best first, 3 at most; of a variable reward the most that fits. */
  items: z.array(
    z.object({
      reward_id: z.string(),
      title: z.string(),
      points: z.int(),
      /** Whether `points` has to be sent with the redemption. */
      is_slider: z.boolean(),
      value: money.nullable(),
      percent: z.int().nullable(),
      /** "500 beans". */
      points_text: z.string(),
      /** "$5" or "15%"; null: it is worth neither. */
      worth_text: z.string().nullable(),
    }),
  ),
  /** The cheapest that only points are missing for; null: there is none. */
  next: z
    .object({ title: z.string(), points_missing: z.int(), points_missing_text: z.string() })
    .nullable(),
  /** Codes that are made and not used. */
  codes: z.array(z.object({ code: z.string(), title: z.string() })),
});
export type StorefrontBasket = z.infer<typeof storefrontBasket>;
