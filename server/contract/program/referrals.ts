import { z } from 'zod';
import { pointsMax, positivePoints } from '../primitives.ts';
import { fromTime, untilTime } from './conditions.ts';
import { language, multiplier, price, slug, title, titles } from './program-words.ts';
import { giftDocument } from './reward.ts';

/** What friends get who follow a member's link, what the member gets for it, and what is looked at twice. */

/**
 * Every sign that a referral may not be one, with what it counts unless the program says otherwise. What a flat shares
 * (address, network, like browsers) passes together, and so does a friend's e-mail that was typed on the advocate's
 * phone; both at once wait. What points to one person waits by itself. All that a family may share (its address,
 * phone, tablet and mailboxes with a number, or its address, phone, network and card) waits and is never blocked.
 */
export const signalWeights = {
  /** The friend's mailbox is the advocate's own: dots, tags and second names of a provider apart. */
  same_email: 150,
  /** The same mailbox name but for digits and dots, at the same provider. */
  similar_email: 25,
  same_phone: 35,
  same_address: 10,
  /** The very browser in which the advocate was seen. */
  same_device: 25,
  /** Another session of a like browser on the advocate's network. */
  same_browser: 5,
  same_network: 5,
  /** Paid in the advocate's own name. */
  same_payment_name: 35,
  /** Another friend of this advocate shares the mailbox, phone, device or name, or two others the address. */
  repeated_friend: 35,
  existing_customer: 150,
  /** Name and address, or name and phone, are those of another customer. */
  known_customer: 35,
  disposable_mail: 35,
  /** More friends in a day than `fraud.friends_per_day`. */
  velocity: 10,
} as const;

export const signalKinds = [
  'same_email',
  'similar_email',
  'same_phone',
  'same_address',
  'same_device',
  'same_browser',
  'same_network',
  'same_payment_name',
  'repeated_friend',
  'existing_customer',
  'known_customer',
  'disposable_mail',
  'velocity',
] as const satisfies readonly (keyof typeof signalWeights)[];

const weight = (by: number) => z.int().min(0).max(1000).default(by);
const score = (by: number) => z.int().min(1).max(10_000).default(by);

const weights = z
  .strictObject({
    same_email: weight(signalWeights.same_email),
    similar_email: weight(signalWeights.similar_email),
    same_phone: weight(signalWeights.same_phone),
    same_address: weight(signalWeights.same_address),
    same_device: weight(signalWeights.same_device),
    same_browser: weight(signalWeights.same_browser),
    same_network: weight(signalWeights.same_network),
    same_payment_name: weight(signalWeights.same_payment_name),
    repeated_friend: weight(signalWeights.repeated_friend),
    existing_customer: weight(signalWeights.existing_customer),
    known_customer: weight(signalWeights.known_customer),
    disposable_mail: weight(signalWeights.disposable_mail),
    velocity: weight(signalWeights.velocity),
  })
  .prefault({});

export const fraudTerms = z
  .strictObject({
    weights,
    /** From this score on a referral waits for staff. */
    review_from: score(35),
    /** From this score on it is blocked, until staff releases it. */
    block_from: score(150),
    friends_per_day: z.int().min(1).max(1000).default(10),
    /** How long devices, networks and addresses are remembered, as hashes. */
    remember_days: z.int().min(1).max(730).default(180),
  })
  .refine((terms) => terms.review_from <= terms.block_from, {
    path: ['review_from'],
    message: 'must not be above block_from',
  })
  .prefault({});
export type FraudTermsDocument = z.output<typeof fraudTerms>;

const points = z.int().min(0).max(pointsMax).default(0);

const words = z.strictObject({
  /** What the friend reads first; null: our own words. */
  headline: z.string().trim().min(1).max(80).nullable().default(null),
  message: z.string().trim().min(1).max(300).nullable().default(null),
});

const limit = z.int().min(1).max(100_000).nullable().default(null);

export const referrals = z.strictObject({
  /** A code is given when the friend claims; points, and what is handed over, with the advocate's reward. */
  friend: z.strictObject({ gift: giftDocument.nullable().default(null), points }),
  advocate: z.strictObject({
    gift: giftDocument.nullable().default(null),
    points,
    /** Points for advocates of some tiers instead. */
    tiers: z
      .array(z.strictObject({ tier: slug, points: positivePoints }))
      .max(20)
      .default([]),
  }),
  /** For friends who order in this time the advocate's points count so many times; the highest alone. */
  boosts: z
    .array(
      z.strictObject({
        id: slug,
        title,
        texts: titles,
        from: fromTime.nullable().default(null),
        until: untilTime.nullable().default(null),
        multiplier,
      }),
    )
    .max(50)
    .default([]),
  /** What the goods of the friend's first order must come to, after discounts. */
  minimum_order: price.nullable().default(null),
  /** Days after the order until the rewards are given. */
  hold_days: z.int().min(0).max(180).default(14),
  /** Days that a friend has from claiming to ordering. */
  claim_days: z.int().min(1).max(365).default(30),
  /** Of one advocate, rewarded friends: calendar periods of the shop's time zone. */
  limits: z.strictObject({ per_month: limit, per_year: limit, lifetime: limit }).prefault({}),
  invitation: words
    .extend({
      /** In other languages of the shop: `de`. */
      texts: z.record(language, words).default({}),
    })
    .prefault({}),
  fraud: fraudTerms,
});
export type ReferralsDocument = z.output<typeof referrals>;
