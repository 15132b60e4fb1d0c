import { z } from 'zod';
import { positivePoints } from '../primitives.ts';
import { activity } from './activity.ts';
import { campaign } from './campaign.ts';
import { earning } from './earning.ts';
import { expiryDocument } from './expiry.ts';
import { price, slug, title } from './program-words.ts';
import { segment } from './segment.ts';
import { tiers } from './tiers.ts';

/**
 * The program document: what a merchant publishes, exports and keeps in git.
 * A document may hold only what it sets; the rest has the default written here.
 */

const combinesWith = z.strictObject({
  order_discounts: z.boolean().default(false),
  product_discounts: z.boolean().default(false),
  shipping_discounts: z.boolean().default(true),
});

const rewardTerms = {
  minimum_order: price.nullable().default(null),
  code_prefix: z
    .string()
    .regex(/^[A-Z0-9-]{0,12}$/, 'at most 12 capital letters, digits and "-"')
    .default('REG-'),
  code_days: z.int().min(1).max(730).default(30),
  combines_with: combinesWith.default({
    order_discounts: false,
    product_discounts: false,
    shipping_discounts: true,
  }),
};

const amountOff = z.strictObject({
  id: slug,
  kind: z.literal('amount_off'),
  title,
  points: positivePoints,
  value: price,
  ...rewardTerms,
});

const amountOffVariable = z.strictObject({
  id: slug,
  kind: z.literal('amount_off_variable'),
  title,
  points_step: positivePoints,
  value_step: price,
  min_points: positivePoints,
  max_points: positivePoints,
  ...rewardTerms,
});

export const rewardDocument = z.discriminatedUnion('kind', [amountOff, amountOffVariable]);

const settings = z.strictObject({
  negative_balance: z.enum(['within_balance', 'allow_negative']).default('within_balance'),
  return_spent_points: z.boolean().default(true),
  grace_lot_days: z.int().min(1).max(365).default(30),
  unclaimed_days: z.int().min(1).max(365).default(60),
  points_name: z
    .strictObject({
      one: z.string().trim().min(1).max(24),
      other: z.string().trim().min(1).max(24),
    })
    .default({ one: 'point', other: 'points' }),
  /** In which language members are written to, and how dates and money look there. */
  locale: z
    .string()
    .regex(
      /^(en|de)(-[A-Z]{2})?$/,
      'a language that we write: "en", "de", or with a country "en-GB"',
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
  settings: settings.prefault({}),
});
export type ProgramParts = z.output<typeof programShape>;
