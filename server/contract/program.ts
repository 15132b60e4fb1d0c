import { z } from 'zod';
import { expiryDocument } from './expiry.ts';
import { money, pointsMax, positivePoints } from './primitives.ts';

/**
 * The program document: what a merchant publishes, exports and keeps in git.
 * A document may hold only what it sets; the rest has the default written here.
 */

const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,49}$/, 'lower-case letters, digits, "-" and "_", at most 50');

const perAmountRule = z.strictObject({
  id: slug,
  kind: z.literal('per_amount'),
  points: positivePoints,
  per: money,
});

const earning = z.strictObject({
  include_tax: z.boolean().default(false),
  include_shipping: z.boolean().default(false),
  rounding: z.enum(['down', 'nearest', 'up']).default('down'),
  pending_until: z.enum(['days', 'fulfilment']).default('days'),
  pending_days: z.int().min(0).max(365).default(0),
  rules: z.array(perAmountRule).max(50).default([]),
});

const activity = z.strictObject({
  type: z.literal('sign_up'),
  points: positivePoints,
});

const title = z.string().trim().min(1).max(80);

const combinesWith = z.strictObject({
  order_discounts: z.boolean().default(false),
  product_discounts: z.boolean().default(false),
  shipping_discounts: z.boolean().default(true),
});

const rewardTerms = {
  minimum_order: money.nullable().default(null),
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
  value: money,
  ...rewardTerms,
});

const amountOffVariable = z.strictObject({
  id: slug,
  kind: z.literal('amount_off_variable'),
  title,
  points_step: positivePoints,
  value_step: money,
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

export const programDocument = z
  .strictObject({
    joining: z.enum(['automatic', 'explicit']).default('automatic'),
    earning: earning.prefault({}),
    expiry: expiryDocument.default({ kind: 'none' }),
    activities: z.array(activity).max(50).default([]),
    rewards: z.array(rewardDocument).max(100).default([]),
    settings: settings.prefault({}),
  })
  .check(({ value, issues }) => {
    const refuse = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message });
    duplicates(value.earning.rules).forEach((at) =>
      refuse(['earning', 'rules', at, 'id'], 'another rule has this id already'),
    );
    duplicates(value.rewards).forEach((at) =>
      refuse(['rewards', at, 'id'], 'another reward has this id already'),
    );
    value.rewards.forEach((reward, at) => {
      if (reward.kind !== 'amount_off_variable') return;
      if (reward.min_points > reward.max_points)
        refuse(['rewards', at, 'min_points'], 'must not be above max_points');
      if (reward.min_points % reward.points_step !== 0)
        refuse(['rewards', at, 'min_points'], 'must be a multiple of points_step');
      if (reward.max_points > pointsMax) refuse(['rewards', at, 'max_points'], 'is too large');
    });
  });

function duplicates(entries: readonly { id: string }[]): number[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, at) => {
    if (seen.has(entry.id)) return [at];
    seen.add(entry.id);
    return [];
  });
}

/** As a merchant may write it. */
export type ProgramInput = z.input<typeof programDocument>;
/** With every default filled in. */
export type ProgramDocument = z.output<typeof programDocument>;
