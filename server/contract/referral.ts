import { z } from 'zod';
import { signalKinds } from './program/referrals.ts';
import { id, instant, money } from './primitives.ts';

/** Referrals in the words that storefront, admin and v1 share. */

export const referralState = z.enum([
  'invited',
  'clicked',
  'claimed',
  'ordered',
  'pending',
  'rewarded',
  'blocked',
  'rejected',
  'expired',
]);
export type ReferralStateName = z.infer<typeof referralState>;

export const referralReason = z.enum([
  'waiting_for_order',
  'waiting_for_payment',
  'below_minimum',
  'holding',
  'in_review',
  'too_risky',
  'not_first_order',
  'refunded',
  'cancelled',
  'by_staff',
  'limit_reached',
  'advocate_gone',
  'rewards_given',
  'not_ordered_in_time',
]);
export type ReferralReasonName = z.infer<typeof referralReason>;

export const shareChannels = [
  'link',
  'share',
  'email',
  'whatsapp',
  'x',
  'facebook',
  'messenger',
  'telegram',
  'qr',
  'ref',
] as const;
/** How a link was shared. `share`: by the device's own sheet; `ref`: `?ref=` on a page of the shop. */
export const shareChannel = z.enum(shareChannels);
export type ShareChannel = z.infer<typeof shareChannel>;

/** A step as anybody may see it: what and when, and in one sentence why. */
export const referralStep = z.object({
  state: referralState,
  reason: referralReason.nullable(),
  at: instant,
});

export const signal = z.object({
  kind: z.enum(signalKinds),
  /** What it counts by the live program; 0: another sign says the same already. */
  weight: z.int(),
  /** What staff reads: one sentence. */
  text: z.string(),
});
export type SignalShown = z.infer<typeof signal>;

/** A referral as staff and the API see it: the friend by a hint of their e-mail, never by the whole. */
export const referral = z
  .object({
    id,
    state: referralState,
    reason: referralReason,
    /** The reason as a sentence. */
    reason_text: z.string(),
    in_review: z.boolean(),
    channel: shareChannel,
    advocate: z.object({ id, name: z.string() }),
    /** Null: no member yet. */
    friend: z.object({ id, name: z.string() }).nullable(),
    /** `b…@example.com`; null: whoever ordered had claimed nothing. */
    friend_hint: z.string().nullable(),
    order: z.object({ id: z.string(), name: z.string(), goods: money }).nullable(),
    /** When it is rewarded, if nothing comes between. */
    hold_until: instant.nullable(),
    score: z.int(),
    signals: z.array(signal),
    /** Oldest first. */
    steps: z.array(referralStep.extend({ actor: z.string(), note: z.string().nullable() })),
    /** What was given. */
    given: z.object({
      advocate_points: z.int(),
      friend_points: z.int(),
      /** The friend's code. */
      friend_code: z.string().nullable(),
    }),
    decision: z
      .object({
        decision: z.enum(['released', 'rejected']),
        by: z.string(),
        at: instant,
        note: z.string().nullable(),
      })
      .nullable(),
    created_at: instant,
  })
  .meta({ id: 'Referral' });
export type ReferralShown = z.infer<typeof referral>;
