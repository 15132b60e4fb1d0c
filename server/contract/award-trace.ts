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
  'rounds_to_zero',
]);

const line = z.object({
  line_id: z.string(),
  title: z.string(),
  quantity: z.int(),
  quantity_left: z.int().meta({ description: 'Units that still count.' }),
  counts: money.meta({ description: 'What this line puts into the base now.' }),
  excluded: z
    .enum(['gift_card', 'tip', 'removed', 'refunded'])
    .nullable()
    .meta({ description: 'Why the line doesn’t count; null when it does.' }),
});

const arithmetic = z.object({
  lines: money,
  shipping: money,
  amounts_refunded: money,
  order_total: money,
  base: money.meta({ description: '(lines + shipping) × (1 − amounts refunded ÷ order total)' }),
  base_before_refunds: money,
  rule: z.object({ id: z.string(), points: z.int(), per: money }).nullable(),
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
