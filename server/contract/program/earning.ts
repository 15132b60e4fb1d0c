import { z } from 'zod';
import { positivePoints } from '../primitives.ts';
import { conditions } from './conditions.ts';
import { caps, multiplier, price, productFilter, slug, standing } from './program-words.ts';

const rule = { id: slug, when: conditions, caps, ...standing };
/** A base rate: of several that match, one pays. */
const rates = { ...rule, stacking: z.enum(['exclusive', 'add']).default('exclusive') };
/** A bonus comes beside others unless it is said otherwise. */
const bonus = { ...rule, stacking: z.enum(['exclusive', 'add']).default('add') };

const perAmountRule = z.strictObject({
  ...rates,
  kind: z.literal('per_amount'),
  points: positivePoints,
  per: price,
  rates: z
    .array(
      z.strictObject({ tier: slug.nullable().default(null), points: positivePoints, per: price }),
    )
    .max(50)
    .default([]),
  products: productFilter.nullable().default(null),
});

const perOrderRule = z.strictObject({
  ...bonus,
  kind: z.literal('per_order'),
  points: positivePoints,
});

const productMultiplierRule = z.strictObject({
  ...rates,
  kind: z.literal('product_multiplier'),
  products: productFilter,
  multiplier,
});

const productPointsRule = z.strictObject({
  ...bonus,
  kind: z.literal('product_points'),
  products: productFilter,
  points: positivePoints,
});

const productExclusionRule = z.strictObject({
  ...bonus,
  kind: z.literal('product_exclusion'),
  products: productFilter,
});

const nthOrderRule = z.strictObject({
  ...bonus,
  kind: z.literal('nth_order'),
  nth: z.int().min(1).max(1000),
  repeats: z.boolean().default(false),
  points: positivePoints,
});

const spendWindow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('days'), days: z.int().min(1).max(3660) }),
  z.strictObject({ kind: z.literal('calendar_month') }),
  z.strictObject({ kind: z.literal('calendar_year') }),
  z.strictObject({ kind: z.literal('lifetime') }),
]);

const spendGoalRule = z.strictObject({
  ...bonus,
  kind: z.literal('spend_goal'),
  goal: price,
  window: spendWindow,
  repeats: z.boolean().default(false),
  points: positivePoints,
});

export const earningRule = z.discriminatedUnion('kind', [
  perAmountRule,
  perOrderRule,
  productMultiplierRule,
  productPointsRule,
  productExclusionRule,
  nthOrderRule,
  spendGoalRule,
]);
export type EarningRuleDocument = z.output<typeof earningRule>;

export const earning = z.strictObject({
  include_tax: z.boolean().default(false),
  include_shipping: z.boolean().default(false),
  rounding: z.enum(['down', 'nearest', 'up']).default('down'),
  pending_until: z.enum(['days', 'fulfilment']).default('days'),
  pending_days: z.int().min(0).max(365).default(0),
  multipliers: z.enum(['multiply', 'add', 'highest']).default('multiply'),
  caps,
  rules: z.array(earningRule).max(50).default([]),
});
