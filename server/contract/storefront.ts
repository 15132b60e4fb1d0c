import { z } from 'zod';
import { nextTier, tierBasis, tierBenefits, tierFigure, tierKeeping } from './member-tier.ts';
import { id, instant, money, pointsName } from './primitives.ts';
import { storefrontReferrals } from './storefront-referral.ts';
import { storefrontRedemption, storefrontReward } from './storefront-reward.ts';

/** What the widget reads and sends. The widget imports the types only. */

export const storefrontShop = z.object({
  name: z.string(),
  currency: z.string(),
  /** Days end as they do there: points that expire are good through their last day. */
  time_zone: z.string(),
  points_name: pointsName,
  /** Whether a new code goes into the cart without being asked. */
  apply_codes_at_once: z.boolean(),
});

/** What orders earn. `selected`: only some products, channels or times. */
const byOrder = { points: z.int(), selected: z.boolean() };

/** What is done besides buying. */
const byActivity = {
  points: z.int(),
  /** The shop's own words for it. */
  title: z.string().nullable(),
  /** Where it is done. */
  url: z.string().nullable(),
  /** There is nothing to do, for good or for now. */
  done: z.boolean(),
  /** When it comes, or can be done again; null: at once, never again, or nobody knows. */
  next_at: instant.nullable(),
  /** The shopper goes to `url` and says so: `POST /activities`. */
  can_claim: z.boolean(),
};

/** How points are earned, for the guest view and the "ways to earn": activities first, as the program lists them. */
export const storefrontWayToEarn = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('per_amount'), ...byOrder, per: money }),
  z.object({ kind: z.literal('per_order'), ...byOrder }),
  z.object({ kind: z.literal('product_points'), ...byOrder }),
  /** `points` is 0: `multiplier` says how many times as much. */
  z.object({ kind: z.literal('product_multiplier'), ...byOrder, multiplier: z.number() }),
  z.object({ kind: z.literal('nth_order'), ...byOrder, nth: z.int(), repeats: z.boolean() }),
  z.object({ kind: z.literal('spend_goal'), ...byOrder, goal: money, repeats: z.boolean() }),
  z.object({
    kind: z.enum([
      'sign_up',
      'birthday',
      'anniversary',
      'newsletter',
      'review',
      'social_follow',
      'social_share',
      'profile_complete',
      'referral',
    ]),
    ...byActivity,
  }),
  /** The shop's own; `per`: what `points` are given for each of. */
  z.object({
    kind: z.literal('custom'),
    id: z.string(),
    per: z.string().nullable(),
    ...byActivity,
  }),
]);
export type StorefrontWayToEarn = z.infer<typeof storefrontWayToEarn>;

/** What a member may tell of themselves. */
const profile = z.object({
  birthday: z.iso.date().nullable(),
  /** The shop's day from which on another birthday is taken; null: now. */
  birthday_from: z.iso.date().nullable(),
  /** What a complete profile still lacks. Names and e-mail come from the account in the shop. */
  missing: z.array(z.enum(['name', 'email', 'birthday'])),
});

/** `POST /activities`: a shopper has done what can be claimed. The answer is the page of `GET /member`. */
export const claimRequest = z.strictObject({
  type: z.enum(['social_follow', 'social_share', 'newsletter']),
  url: z.string().max(500).nullish(),
});
export type ClaimRequest = z.infer<typeof claimRequest>;

/** `POST /profile`: a birthday can be told once, and changed a year later. The answer is the page of `GET /member`. */
export const profileRequest = z.strictObject({ birthday: z.iso.date() });
export type ProfileRequest = z.infer<typeof profileRequest>;

/** What a shopper sees of the shop's tiers. */
export const storefrontTier = z.object({
  basis: tierBasis,
  /** Null: none yet. */
  current: tierBenefits.extend({ id: z.string(), name: z.string() }).nullable(),
  /** `share`: how far it is, 0 to 1. */
  next: nextTier.extend({ share: z.number() }).nullable(),
  /** Null: nothing has to be done to keep it. */
  keep: tierKeeping.nullable(),
  /** Lowest first; a hidden one only for who has it. */
  ladder: z.array(
    tierBenefits.extend({
      id: z.string(),
      name: z.string(),
      /** Null: only given by hand. */
      threshold: tierFigure.nullable(),
      entry_points: z.int(),
    }),
  ),
});
export type StorefrontTier = z.infer<typeof storefrontTier>;

/** `GET /member?locale=de`: `member` is null for a guest, and for a customer who has not joined. */
export const storefrontMember = z.object({
  shop: storefrontShop,
  signed_in: z.boolean(),
  /** Whether a signed-in customer who is no member may join by hand. */
  can_join: z.boolean(),
  ways_to_earn: z.array(storefrontWayToEarn),
  /** When what an order earns can be spent, by the live program: so many days after it, or when it has been sent. */
  waiting: z.object({ until: z.enum(['days', 'fulfilment']), days: z.int() }),
  rewards: z.array(storefrontReward),
  /** What the program gives for friends, and to them; null: it has no referrals. */
  referrals: storefrontReferrals.nullable(),
  member: z
    .object({
      id,
      first_name: z.string().nullable(),
      balance: z.object({ available: z.int(), pending: z.int(), held: z.int() }),
      /** What is available, in words: "1,240" and "1,240 beans". */
      balance_text: z.object({ number: z.string(), points: z.string() }),
      lifetime_points: z.int(),
      next_expiry: z.object({ points: z.int(), at: instant }).nullable(),
      /** Null: the program gives nothing for it. */
      profile: profile.nullable(),
      /** Null: the shop has no tiers. */
      tier: storefrontTier.nullable(),
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

export const storefrontOrder = z.object({
  order_id: z.string(),
  name: z.string(),
  placed_at: instant,
  /** What it has given and was not taken back; 0 when it earns nothing. */
  points: z.int(),
  /** How many of them can't be spent yet. */
  pending: z.int(),
  /** When they can; null when none waits, or when no day is known yet. */
  pending_until: instant.nullable(),
  /** Sentences, in order: why this many, or why none. */
  explanation: z.array(z.string()),
});
export type StorefrontOrder = z.infer<typeof storefrontOrder>;

/** `GET /orders?cursor=` every order that was evaluated, newest first; `GET /orders/:id` one of them, 404 until it was. */
export const storefrontOrders = z.object({
  items: z.array(storefrontOrder),
  next_cursor: z.string().nullable(),
});
export type StorefrontOrders = z.infer<typeof storefrontOrders>;

const statementBalance = z.object({ available: z.int(), pending: z.int(), held: z.int() });

/**
 * `GET /statement?from=2026-11-01&to=2026-11-30`: both days included, as they run in the shop's zone.
 * opening.available + the points of all lines = closing.available, always.
 */
export const storefrontStatement = z.object({
  shop: z.string(),
  member_name: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  points_name: pointsName,
  opening: statementBalance,
  closing: statementBalance,
  /** Oldest first. */
  lines: z.array(
    z.object({
      /** When it happened: an order, when it was placed. */
      occurred_at: instant,
      /** The day on which it was booked, which decides the statement that it stands in. */
      day: z.iso.date(),
      title: z.string(),
      /** What the line did to the points that can be spent; 0 where it moved others, which the title names. */
      points: z.int(),
      available_after: z.int(),
    }),
  ),
  /** More lines than one statement holds: `lines` is empty, and a shorter period must be asked for. */
  too_many: z.boolean(),
});
export type StorefrontStatement = z.infer<typeof storefrontStatement>;
