import { z } from 'zod';
import { id, instant, pointsName } from './primitives.ts';
import { redeemRequest, storefrontRedemption, storefrontReward } from './storefront-reward.ts';

/** What the extension of the point of sale reads and sends. It imports the types only. */

const posPerson = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** Of the shop's own platform, to be attached to the cart; null: none is known. */
  customer_id: z.string().nullable(),
  available: z.int(),
});
export type PosPerson = z.infer<typeof posPerson>;

/**
 * `GET /members?query=`: a card's number as it was scanned or typed, an e-mail, a phone, a name; or
 * `GET /members?customer_id=`: the customer who is attached to the cart. Active members alone, 25 at most.
 */
export const posMembers = z.object({
  items: z.array(posPerson),
  /** It named one member and nobody else: a card, an e-mail, a phone, a customer. */
  is_exact: z.boolean(),
});
export type PosMembers = z.infer<typeof posMembers>;

/** `GET /members/:id`: what a member has, and what can be had for it at the till. */
export const posMember = z.object({
  member: posPerson,
  points_name: pointsName,
  balance: z.object({ available: z.int(), pending: z.int(), held: z.int() }),
  /** Null: none, or the shop has no tiers. */
  tier: z.string().nullable(),
  next_expiry: z.object({ points: z.int(), at: instant }).nullable(),
  /** As the member sees them at the point of sale. */
  rewards: z.array(storefrontReward),
  /** What was redeemed and is not used yet, newest first, 20 at most. */
  open: z.array(storefrontRedemption),
});
export type PosMember = z.infer<typeof posMember>;

/** `POST /redemptions`: as a shopper's, for the member whom staff has before them. 202. */
export const posRedeemRequest = redeemRequest.extend({ member_id: id });
export type PosRedeemRequest = z.infer<typeof posRedeemRequest>;
