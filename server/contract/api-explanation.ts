import { z } from 'zod';
import { id, money } from './primitives.ts';

/** Why an order earned what it did, or why nothing, in the public API, v1. */

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
  pending_days: z.int(),
});

export const orderExplanation = z
  .object({
    order_id: z.string(),
    name: z.string().nullable(),
    member_id: id,
    points: z.int().meta({ description: 'What the order earns as it stands now.' }),
    granted: z.int().meta({ description: 'Points that the ledger gave for it so far.' }),
    revoked: z.int().meta({ description: 'Points that were taken back.' }),
    forgiven: z
      .int()
      .meta({ description: 'Points that could not be taken back and never will be asked for.' }),
    pending: z.int(),
    nothing: z
      .enum([
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
      ])
      .nullable()
      .meta({ description: 'Why it earns nothing; null when it earns.' }),
    program_version: z.int().nullable().meta({ description: 'The version it was pinned to.' }),
    lines: z.array(line),
    arithmetic: arithmetic
      .nullable()
      .meta({ description: 'Amounts rounded to the minor unit; the arithmetic itself is exact.' }),
    sentences: z.array(z.string()),
  })
  .meta({
    id: 'OrderExplanation',
    examples: [
      {
        order_id: '5500000000001',
        name: '#1001',
        member_id: '42',
        points: 250,
        granted: 250,
        revoked: 0,
        forgiven: 0,
        pending: 0,
        nothing: null,
        program_version: 1,
        lines: [
          {
            line_id: '1',
            title: 'Canvas tote',
            quantity: 2,
            quantity_left: 2,
            counts: { amount: '250.00', currency: 'USD' },
            excluded: null,
          },
        ],
        arithmetic: {
          lines: { amount: '250.00', currency: 'USD' },
          shipping: { amount: '0.00', currency: 'USD' },
          amounts_refunded: { amount: '0.00', currency: 'USD' },
          order_total: { amount: '259.00', currency: 'USD' },
          base: { amount: '250.00', currency: 'USD' },
          base_before_refunds: { amount: '250.00', currency: 'USD' },
          rule: { id: 'spend', points: 1, per: { amount: '1.00', currency: 'USD' } },
          exact_points: '250',
          rounding: 'down',
          pending_days: 0,
        },
        sentences: [
          'Canvas tote × 2 counts 250.00 USD.',
          '1 point for each 1.00 USD (rule "spend") of 250.00 USD makes 250 points.',
        ],
      },
    ],
  });
export type OrderExplanation = z.infer<typeof orderExplanation>;
