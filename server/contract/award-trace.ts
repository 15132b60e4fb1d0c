import { z } from 'zod';
import { money } from './primitives.ts';

/** What an order earned, line by line with the arithmetic: for staff and for the public API. */

/** Why an order earns nothing. */
export const nothingReason = z.enum([
  'not_seen',
  'cancelled',
  'test_order',
  'voided',
  'not_paid',
  'no_rule',
  'currency_without_rule',
  'nothing_eligible',
  'fully_refunded',
  'products_unread',
  'products_excluded',
  'conditions',
  'limit_reached',
  'rounds_to_zero',
  'imported',
]);

const line = z.object({
  line_id: z.string(),
  title: z.string(),
  quantity: z.int(),
  quantity_left: z.int().meta({ description: 'Units that still count.' }),
  counts: money.meta({ description: 'What this line puts into the base now.' }),
  excluded: z.enum(['gift_card', 'tip', 'removed', 'refunded', 'by_rule']).nullable().meta({
    description:
      'Why the line earns nothing; null when it earns. One that a rule excludes still counts as spent.',
  }),
});

const cap = z.enum(['per_order', 'per_day', 'per_month', 'lifetime']);

/** One of the things that an award is made of; what its kind doesn't have is null. */
const part = z.object({
  source: z.enum(['rule', 'tier', 'campaign']),
  id: z.string(),
  kind: z.enum([
    'per_amount',
    'product_multiplier',
    'multiplier',
    'per_order',
    'product_points',
    'nth_order',
    'spend_goal',
    'flat',
  ]),
  title: z.string().nullable().meta({ description: 'What people call the tier or campaign.' }),
  points: z
    .int()
    .meta({ description: 'Whole; the parts add up to the points of the order exactly.' }),
  exact_points: z.string().meta({ description: 'Before rounding, within its limits.' }),
  limited_by: z
    .enum([...cap.options, 'budget', 'orders'])
    .nullable()
    .meta({
      description:
        'What cut it: a limit of its own, its budget, or `orders`, the limit on all that orders earn.',
    }),
  rate: z.object({ points: z.int(), per: money }).nullable(),
  spent: money.nullable().meta({ description: 'The money that the rate pays for.' }),
  multiplier: z.number().nullable(),
  multiplied: z
    .string()
    .nullable()
    .meta({ description: 'The points that are multiplied, exact; `exact_points` come on top.' }),
  each: z.int().nullable().meta({ description: 'Points for each unit.' }),
  units: z.int().nullable(),
  order_no: z.int().nullable().meta({ description: 'Which of the member’s orders this is.' }),
  goal: money.nullable(),
  times: z.int().nullable().meta({ description: 'How often this order reached the goal.' }),
});

const skipped = z.object({
  source: z.enum(['rule', 'tier', 'campaign']),
  id: z.string(),
  title: z.string().nullable(),
  reason: z.enum([
    'from',
    'until',
    'weekdays',
    'days_of_month',
    'hours',
    'channels',
    'countries',
    'minimum_order',
    'tiers',
    'segments',
    'customer_tags',
    'customer_tags_none',
    'currency',
    'products',
    'another_first',
    'nth_order',
    'goal',
    'budget',
  ]),
  sentence: z.string(),
});

const arithmetic = z.object({
  lines: money,
  shipping: money,
  amounts_refunded: money,
  order_total: money,
  base: money.meta({ description: '(lines + shipping) × (1 − amounts refunded ÷ order total)' }),
  base_before_refunds: money,
  parts: z
    .array(part)
    .meta({ description: 'What the points are made of, in the order worked out.' }),
  skipped: z
    .array(skipped)
    .meta({ description: 'Rules and campaigns that gave nothing, and the condition that failed.' }),
  limited_by: cap
    .nullable()
    .meta({ description: 'The limit on all that orders earn, when it cut the total.' }),
  exact_points: z.string().meta({
    description: 'Before the one rounding: a whole number or an exact fraction such as 25/2.',
  }),
  rounding: z.enum(['down', 'nearest', 'up']),
  pending_until: z.enum(['days', 'fulfilment']).meta({
    description: 'What the points wait for: `pending_days`, or that the order is fulfilled.',
  }),
  pending_days: z.int(),
});

export const awardTrace = z.object({ lines: z.array(line), arithmetic });
export type AwardTrace = z.infer<typeof awardTrace>;
