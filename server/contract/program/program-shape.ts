import { z } from 'zod';
import { languages } from '../languages.ts';
import { activity } from './activity.ts';
import { campaign } from './campaign.ts';
import { earning } from './earning.ts';
import { expiryDocument } from './expiry.ts';
import { language } from './program-words.ts';
import { referrals } from './referrals.ts';
import { rewardDocument } from './reward.ts';
import { segment } from './segment.ts';
import { tiers } from './tiers.ts';

/**
 * The program document: what a merchant publishes, exports and keeps in git.
 * A document may hold only what it sets; the rest has the default written here.
 */

/** Those whose name has no second part may have a country as one. */
const plain = languages.filter((one) => !one.includes('-'));
const whole = languages.filter((one) => one.includes('-'));

const settings = z.strictObject({
  negative_balance: z.enum(['within_balance', 'allow_negative']).default('within_balance'),
  return_spent_points: z.boolean().default(true),
  /** Whether the points of a code that ran out unused come back. */
  return_expired_points: z.boolean().default(true),
  /** Whether the points of a variable reward come back as far as the basket was too small for its value. */
  return_unused_value: z.boolean().default(true),
  /** Whether the widget puts a new code into the cart without being asked. */
  apply_codes_at_once: z.boolean().default(false),
  /** Whether the checkout gives tiers their discount and free shipping by itself: only where the shop’s plan runs functions. */
  checkout_function: z.boolean().default(false),
  grace_lot_days: z.int().min(1).max(365).default(30),
  unclaimed_days: z.int().min(1).max(365).default(60),
  points_name: z
    .strictObject({
      one: z.string().trim().min(1).max(24),
      other: z.string().trim().min(1).max(24),
    })
    .default({ one: 'point', other: 'points' }),
  /** The same in other languages of the shop; a language that counts in more ways than two may say them all. */
  points_names: z
    .record(
      language,
      z.strictObject({
        one: z.string().trim().min(1).max(24),
        other: z.string().trim().min(1).max(24),
        zero: z.string().trim().min(1).max(24).optional(),
        two: z.string().trim().min(1).max(24).optional(),
        few: z.string().trim().min(1).max(24).optional(),
        many: z.string().trim().min(1).max(24).optional(),
      }),
    )
    .default({}),
  /** In which language members are written to, and how dates and money look there. */
  locale: z
    .string()
    .regex(
      new RegExp(`^((${plain.join('|')})(-[A-Z]{2})?|${whole.join('|')})$`),
      `a language that we write: ${languages.join(', ')}, or with a country "en-GB"`,
    )
    .default('en'),
});

export const programShape = z.strictObject({
  joining: z.enum(['automatic', 'explicit']).default('automatic'),
  earning: earning.prefault({}),
  expiry: expiryDocument.default({ kind: 'none' }),
  campaigns: z.array(campaign).max(100).default([]),
  activities: z.array(activity).max(50).default([]),
  tiers: tiers.nullable().default(null),
  segments: z.array(segment).max(50).default([]),
  rewards: z.array(rewardDocument).max(100).default([]),
  /** Null: members bring no friends. */
  referrals: referrals.nullable().default(null),
  settings: settings.prefault({}),
});
export type ProgramParts = z.output<typeof programShape>;
