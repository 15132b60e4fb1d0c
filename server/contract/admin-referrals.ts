import { z } from 'zod';
import { fraudTerms } from './program/referrals.ts';
import { id, instant, money, pageSizeMax } from './primitives.ts';
import { referral, referralState, shareChannel } from './referral.ts';

/** Referrals and cases as staff sees and decides them. */

const memberId = z.string().regex(/^\d{1,18}$/);

/** `GET /referrals?state=&review=1&member=&cursor=&limit=`, newest first. */
export const referralQuery = z.strictObject({
  state: referralState.optional(),
  /** Only what waits for staff: in review or blocked without a decision, oldest first. */
  review: z.enum(['1']).optional(),
  /** Of this advocate, or as this friend. */
  member: memberId.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(pageSizeMax).default(50),
});
export const adminReferrals = z.object({
  items: z.array(referral),
  next_cursor: z.string().nullable(),
  /** Of the whole shop. */
  counts: z.object({ review: z.int(), cases: z.int() }),
});
export type AdminReferrals = z.infer<typeof adminReferrals>;

/** `GET /referrals/:id` answers one `referral`, as the list has it. */

/** `POST /referrals/:id/decide`: a released referral goes on where it was. The answer, as of `GET /referrals/:id`, is the referral. */
export const decideRequest = z.strictObject({
  decision: z.enum(['released', 'rejected']),
  note: z.string().trim().min(1).max(300).nullish(),
});
export type DecideRequest = z.infer<typeof decideRequest>;

export const caseKind = z.enum(['many_accounts', 'cancel_loop', 'activity_burst']);
/** Members of whom something should be looked at. Nothing has been done to them. */
export const memberCase = z.object({
  id,
  kind: caseKind,
  state: z.enum(['open', 'cleared', 'confirmed']),
  member: z.object({ id, name: z.string() }),
  score: z.int(),
  /** One sentence each. */
  evidence: z.array(z.string()),
  /** Other members in it. */
  others: z.array(z.object({ id, name: z.string() })),
  opened_at: instant,
  decision: z.object({ by: z.string(), at: instant, note: z.string().nullable() }).nullable(),
});
export type MemberCase = z.infer<typeof memberCase>;
/** `GET /cases?state=open|all&member=`: newest first, 100 at most. */
export const caseQuery = z.strictObject({
  state: z.enum(['open', 'all']).default('open'),
  member: memberId.optional(),
});
export const memberCases = z.object({ items: z.array(memberCase) });
export type MemberCases = z.infer<typeof memberCases>;
/** `POST /cases/:id/decide`: `stop_link`: friends can't use the member's link any more. */
export const decideCaseRequest = z.strictObject({
  decision: z.enum(['cleared', 'confirmed']),
  stop_link: z.boolean().default(false),
  note: z.string().trim().min(1).max(300).nullish(),
});
export type DecideCaseRequest = z.infer<typeof decideCaseRequest>;

/** `POST /referrals/try`: what other thresholds would have made of the referrals of the past. Nothing changes. */
export const tryFraudRequest = z.strictObject({ fraud: fraudTerms });
export type TryFraudRequest = z.infer<typeof tryFraudRequest>;
const verdicts = z.object({
  /** Would have gone through, waited for staff, been blocked. */
  passed: z.int(),
  held: z.int(),
  blocked: z.int(),
});
export const fraudTrial = z.object({
  /** Referrals that were looked at, newest first, 10,000 at most; since when. */
  referrals: z.int(),
  since: instant.nullable(),
  /** By the live terms, and by those that are tried. */
  live: verdicts,
  tried: verdicts,
  /** Of those that would newly be held or blocked, how many were later refunded or cancelled, and how many were rewarded. */
  caught: z.object({ referrals: z.int(), refunded: z.int(), rejected: z.int(), rewarded: z.int() }),
  /** Of those that would newly go through, the same. */
  freed: z.object({ referrals: z.int(), refunded: z.int(), rejected: z.int(), rewarded: z.int() }),
  /** Some whose verdict changes, 20 at most. */
  examples: z.array(referral),
  /** One sentence: "would have held 14, 3 of which were later refunded". */
  text: z.string(),
});
export type FraudTrial = z.infer<typeof fraudTrial>;

/** `GET /referrals/report?from=2026-01-01&to=2026-12-31` (days of the shop, both within): the funnel and what it brought. */
export const referralReport = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  funnel: z.object({
    shares: z.int(),
    clicks: z.int(),
    claims: z.int(),
    orders: z.int(),
    rewards: z.int(),
  }),
  /** How friends came; most orders first. Each step counts on the day on which it happened. */
  channels: z.array(
    z.object({
      channel: shareChannel,
      shares: z.int(),
      clicks: z.int(),
      claims: z.int(),
      orders: z.int(),
      rewards: z.int(),
      revenue: money,
    }),
  ),
  /** 20 at most, most rewarded friends first. */
  advocates: z.array(
    z.object({
      member: z.object({ id, name: z.string() }),
      clicks: z.int(),
      claims: z.int(),
      orders: z.int(),
      rewarded: z.int(),
      revenue: money,
      points: z.int(),
    }),
  ),
  /** Goods of friends' first orders after discounts and refunds, in the shop's currency. */
  revenue: money,
  /** Of orders in other currencies nothing is added: so many were left out. */
  orders_in_other_currencies: z.int(),
  cost: z.object({
    /** What friends' codes took off. */
    discounts: money,
    advocate_points: z.int(),
    friend_points: z.int(),
    /** Gifts that no discount above shows: to advocates, and to friends what is no code or was not used yet. */
    gifts: z.int(),
    /** What those points are worth by the cheapest reward of the program; null: it has none with a value. */
    points_value: money.nullable(),
  }),
  /** By day of the shop. */
  days: z.array(
    z.object({
      day: z.iso.date(),
      clicks: z.int(),
      claims: z.int(),
      orders: z.int(),
      rewards: z.int(),
    }),
  ),
});
export type ReferralReport = z.infer<typeof referralReport>;

/** `GET /members/:id/referral-link`: null: the program has no referrals, or they have not asked for their link yet. */
export const adminReferralLink = z.object({
  code: z.string().nullable(),
  link: z.string().nullable(),
  stopped: z.boolean(),
  shows_first_name: z.boolean(),
  counts: z.object({ friends: z.int(), rewarded: z.int(), points: z.int() }),
  /** Who brought them, by the referral in which they are the friend; the latest that was rewarded, else the latest. */
  brought_by: z
    .object({ referral_id: id, state: referralState, member: z.object({ id, name: z.string() }) })
    .nullable(),
});
export type AdminReferralLink = z.infer<typeof adminReferralLink>;
/** `POST /members/:id/referral-link`: stops the link or lets it work again. The answer is as of `GET`. */
export const stopLinkRequest = z.strictObject({ stopped: z.boolean() });
export type StopLinkRequest = z.infer<typeof stopLinkRequest>;
