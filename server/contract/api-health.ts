import { z } from 'zod';
import { instant } from './primitives.ts';

/** `GET /v1/ledger/health`: every invariant of the ledger, checked. */
export const apiLedgerHealth = z
  .object({
    ok: z.boolean(),
    checked_at: instant,
    broken: z.array(
      z.object({
        check: z.string().meta({ description: 'The invariant.' }),
        what: z.string().meta({ description: 'Where it is broken: `member 42`.' }),
        detail: z.string(),
      }),
    ),
  })
  .meta({
    id: 'LedgerHealth',
    examples: [{ ok: true, checked_at: '2026-11-03T12:00:00.000Z', broken: [] }],
  });
