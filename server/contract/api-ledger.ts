import { z } from 'zod';
import { balance } from './api-member.ts';
import { id, instant, pageSizeMax, pointsMax } from './primitives.ts';

/** A member's ledger in the public API, v1. */

const account = z.enum([
  'issued',
  'pending',
  'available',
  'held',
  'redeemed',
  'expired',
  'revoked',
  'adjusted',
]);

export const ledgerItem = z
  .object({
    id: id.meta({ description: 'The member and the number of the line.' }),
    occurred_at: instant,
    from: account,
    to: account,
    points: z.int().meta({ description: 'Always above zero: `from` and `to` say the direction.' }),
    kind: z.enum([
      'order_award',
      'award_confirmed',
      'order_clawback',
      'activity',
      'tier_entry',
      'adjustment',
      'redemption_hold',
      'redemption_capture',
      'redemption_return',
      'redemption_forfeit',
      'expiry',
      'merge_out',
      'merge_in',
    ]),
    reason: z
      .string()
      .meta({ description: 'What a person wrote, or what happened in a few words.' }),
    source: z.object({
      kind: z.enum(['order', 'redemption', 'activity', 'adjustment', 'lot', 'member', 'tier']),
      id: z.string(),
    }),
    available_after: z.int(),
    explanation: z.array(z.string()).meta({ description: 'Sentences, in order: why this many.' }),
  })
  .meta({
    id: 'LedgerItem',
    examples: [
      {
        id: '42-7',
        occurred_at: '2026-11-03T12:00:00.000Z',
        from: 'issued',
        to: 'available',
        points: 250,
        kind: 'order_award',
        reason: 'Order #1001',
        source: { kind: 'order', id: '5500000000001' },
        available_after: 350,
        explanation: [
          'Canvas tote × 2 counts 250.00 USD.',
          '1 point for each 1.00 USD of 250.00 USD makes 250 points.',
        ],
      },
    ],
  });
export type ApiLedgerItem = z.infer<typeof ledgerItem>;

export const ledgerPage = z
  .object({ items: z.array(ledgerItem), next_cursor: z.string().nullable() })
  .meta({ id: 'LedgerPage' });

export const ledgerQuery = z.strictObject({
  cursor: z
    .string()
    .regex(/^\d{1,15}$/, 'the next_cursor of the page before')
    .optional()
    .meta({ description: '`next_cursor` of the page before.' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(pageSizeMax)
    .default(50)
    .meta({ description: 'Lines of a page.' }),
});

export const adjustmentRequest = z
  .strictObject({
    points: z
      .int()
      .min(-pointsMax)
      .max(pointsMax)
      .refine((points) => points !== 0, 'must not be 0')
      .meta({ description: 'Above zero gives, below zero takes.' }),
    reason: z.string().trim().min(1).max(200),
    expires_at: instant
      .nullish()
      .meta({ description: 'Only for points that are given; without it they never expire.' }),
  })
  .refine((adjustment) => adjustment.points > 0 || (adjustment.expires_at ?? null) === null, {
    path: ['expires_at'],
    error: 'points that are taken have no expiry',
  })
  .meta({
    id: 'AdjustmentRequest',
    examples: [{ points: 100, reason: 'An apology for the late parcel' }],
  });

export const adjustmentAnswer = z
  .object({
    member_id: id,
    points: z.int(),
    reason: z.string(),
    items: z.array(ledgerItem),
    balance,
  })
  .meta({ id: 'Adjustment' });
