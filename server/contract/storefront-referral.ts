import { z } from 'zod';
import { id, instant, money } from './primitives.ts';
import { referralStep, shareChannel } from './referral.ts';

/** What the widget reads and sends of referrals. The widget imports the types only. */

/** What a friend gets: a gift, points, or both. `text` is whole and in the asked language: "$10 off your first order". */
export const friendOffer = z.object({
  text: z.string(),
  points: z.int(),
  minimum_order: money.nullable(),
  /** Days from claiming to ordering. */
  claim_days: z.int(),
});
export type FriendOffer = z.infer<typeof friendOffer>;

/** In `GET /member`: what the program gives for friends; null: it has no referrals. */
export const storefrontReferrals = z.object({
  friend: friendOffer,
  advocate: z.object({
    /** "500 points", "a $10 gift card and 200 points": for this member's tier and of now. */
    text: z.string(),
    points: z.int(),
    /** A boost that runs now; null: none. */
    boost: z.object({ title: z.string(), until: instant.nullable() }).nullable(),
  }),
});
export type StorefrontReferrals = z.infer<typeof storefrontReferrals>;

/** One friend, without saying who. */
export const storefrontReferral = z.object({
  id,
  state: referralStep.shape.state,
  reason: referralStep.shape.reason,
  /** Why it is where it is, in one sentence for the advocate; it never tells who the friend is. */
  text: z.string(),
  channel: shareChannel,
  /** Oldest first. */
  steps: z.array(referralStep),
  hold_until: instant.nullable(),
  points: z.int(),
});
export type StorefrontReferral = z.infer<typeof storefrontReferral>;

/**
 * `GET /referrals?locale=de&device=…`: a member's link, which is made at the first time, and their friends, newest first,
 * 50 at most. `device`: as in `POST /referrals/shares`; it may be left out.
 */
export const storefrontReferralPage = z.object({
  /** `tavolumi-3`: what may follow `?ref=`. */
  code: z.string(),
  /** `https://…/r/tavolumi-3`; `?via=<channel>` may follow. */
  link: z.string(),
  /** An SVG of the link. */
  qr_url: z.string(),
  /** Ready to be shared, in the asked language. */
  message: z.string(),
  subject: z.string(),
  /** Whether friends are told the member's first name. */
  shows_first_name: z.boolean(),
  first_name: z.string().nullable(),
  /** Staff has stopped the link; friends can't use it. */
  stopped: z.boolean(),
  counts: z.object({ friends: z.int(), rewarded: z.int(), points: z.int() }),
  items: z.array(storefrontReferral),
});
export type StorefrontReferralPage = z.infer<typeof storefrontReferralPage>;

/** `POST /referrals/name`. The answer is the page of `GET /referrals`. */
export const showNameRequest = z.strictObject({ shows_first_name: z.boolean() });

/** `POST /referrals/shares`: the member has shared their link. 204-like: `{}`. */
export const shareRequest = z.strictObject({
  channel: shareChannel,
  /** A random name that this browser gave itself; kept as a hash, for a time. */
  device: z.string().max(64).nullish(),
});
export const done = z.object({});

/** `GET /invitation?ref=tavolumi-3&locale=de`: whoever came by a link. `invitation` is null where the code is nobody's. */
export const storefrontInvitation = z.object({
  invitation: z
    .object({
      code: z.string(),
      /** Null: they did not agree to be named. */
      advocate: z.string().nullable(),
      headline: z.string(),
      message: z.string(),
      offer: friendOffer,
      /** It is the visitor's own code. */
      own: z.boolean(),
    })
    .nullable(),
});
export type StorefrontInvitation = z.infer<typeof storefrontInvitation>;

/** `POST /invitation`: the visitor claims it. */
export const claimInvitationRequest = z.strictObject({
  ref: z.string().max(80),
  email: z.string().trim().max(254),
  device: z.string().max(64).nullish(),
  /** When the link was opened in this browser. */
  clicked_at: instant.nullish(),
});
export type ClaimInvitationRequest = z.infer<typeof claimInvitationRequest>;

/** `POST /invitation/click`. The answer is `{}`. */
export const clickRequest = z.strictObject({
  ref: z.string().max(80),
  device: z.string().max(64).nullish(),
});

/** `POST /invitation/claim`: how a claim stands. Addresses end up in logs and histories, so no token stands in one. */
export const claimQuestion = z.strictObject({ token: z.string().max(120) });

/**
 * What became of a claim. `ready`: `code` can be used; `making`: ask again (`POST /invitation/claim`);
 * `waiting`: the shop looks at it first; `no_code`: the gift needs no code, it comes after the order.
 * The others are kind refusals: `existing_customer`, `own_link`, `taken` (this e-mail has followed another link).
 */
export const claimAnswer = z.object({
  outcome: z.enum([
    'ready',
    'making',
    'waiting',
    'no_code',
    'existing_customer',
    'own_link',
    'taken',
    'over',
  ]),
  /** A sentence for the friend, in the asked language. */
  text: z.string(),
  code: z.string().nullable(),
  expires_at: instant.nullable(),
  /** Names this claim for whoever made it; null: there is none. */
  token: z.string().nullable(),
});
export type ClaimAnswer = z.infer<typeof claimAnswer>;
