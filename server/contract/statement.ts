import { z } from 'zod';
import { balance } from './api-member.ts';
import { id, instant } from './primitives.ts';

/** A member's statement for a period of days, wherever it is asked for. */

const day = z.iso
  .date()
  .refine((text) => text >= '1970-01-01' && text < '2100-01-01', 'a day between 1970 and 2099');

export const statementQuery = z.strictObject({
  from: day.meta({ description: 'The first day, in the shop’s time zone.', example: '2026-11-01' }),
  to: day.meta({ description: 'The last day, itself included.', example: '2026-11-30' }),
});

/** `GET /api/admin/members/:id/statement`: a file to download. */
export const statementFileQuery = statementQuery.extend({ format: z.enum(['csv', 'pdf']) });
export type StatementFileQuery = z.infer<typeof statementFileQuery>;

/** `GET /v1/members/{id}/statement`. */
export const apiStatement = z
  .object({
    member_id: id,
    member_name: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    opening: balance,
    closing: balance.meta({
      description: 'opening.available and the points of all lines make closing.available, always.',
    }),
    lines: z
      .array(
        z.object({
          occurred_at: instant.meta({ description: 'When it happened.' }),
          day: z.iso
            .date()
            .meta({ description: 'When it was booked, which decides the statement it stands in.' }),
          title: z.string(),
          points: z.int().meta({
            description:
              'What the line did to the points that can be spent; 0 where it moved others.',
          }),
          available_after: z.int(),
        }),
      )
      .meta({ description: 'Every line of the period, oldest first.' }),
  })
  .meta({
    id: 'Statement',
    examples: [
      {
        member_id: '42',
        member_name: 'Ada Lovelace',
        from: '2026-11-01',
        to: '2026-11-30',
        opening: { available: 100, pending: 0, held: 0 },
        closing: { available: 350, pending: 0, held: 0 },
        lines: [
          {
            occurred_at: '2026-11-03T12:00:00.000Z',
            day: '2026-11-03',
            title: 'Order #1001',
            points: 250,
            available_after: 350,
          },
        ],
      },
    ],
  });
