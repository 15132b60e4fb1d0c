import { z } from 'zod';
import { awardTrace, nothingReason } from './award-trace.ts';
import { id, instant } from './primitives.ts';

/** Why an order earned what it did, or why nothing, in the public API, v1. */

export const orderExplanation = z
  .object({
    order_id: z.string(),
    name: z.string().nullable(),
    member_id: id.nullable().meta({ description: 'Null while it waits for its buyer to join.' }),
    points: z.int().meta({ description: 'What the order earns as it stands now.' }),
    granted: z.int().meta({ description: 'Points that the ledger gave for it so far.' }),
    revoked: z.int().meta({ description: 'Points that were taken back.' }),
    forgiven: z
      .int()
      .meta({ description: 'Points that could not be taken back and never will be asked for.' }),
    pending: z.int().meta({ description: 'Points that can’t be spent yet.' }),
    pending_until: instant
      .nullable()
      .meta({ description: 'When they can; null when none waits or no day is known yet.' }),
    nothing: nothingReason
      .nullable()
      .meta({ description: 'Why it earns nothing; null when it earns.' }),
    program_version: z.int().nullable().meta({ description: 'The version it was pinned to.' }),
    lines: awardTrace.shape.lines,
    arithmetic: awardTrace.shape.arithmetic
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
        pending_until: null,
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
          parts: [
            {
              source: 'rule',
              id: 'spend',
              kind: 'per_amount',
              title: null,
              points: 250,
              exact_points: '250',
              limited_by: null,
              rate: { points: 1, per: { amount: '1.00', currency: 'USD' } },
              spent: { amount: '250.00', currency: 'USD' },
              multiplier: null,
              multiplied: null,
              each: null,
              units: null,
              order_no: null,
              goal: null,
              times: null,
            },
          ],
          skipped: [],
          limited_by: null,
          exact_points: '250',
          rounding: 'down',
          pending_until: 'days',
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
