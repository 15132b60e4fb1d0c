import { z } from 'zod';
import { money } from './primitives.ts';
import { programDocument } from './program/program.ts';
import { slug } from './program/program-words.ts';

/**
 * `POST /program/example`: what an order of this amount would earn now, by the live program and by the one that is
 * being written. It is paid, comes by the online shop, is its buyer's second, and its one product is named by no rule.
 */
export const programExampleRequest = z.strictObject({
  document: programDocument,
  total: money,
  /** The buyer's tier; null: in none. */
  tier_id: slug.nullable(),
});
export type ProgramExampleRequest = z.input<typeof programExampleRequest>;

const outcome = z.object({
  points: z.int(),
  /** Step by step, for staff. */
  explanation: z.array(z.string()),
});

export const programExample = z.object({ live: outcome, draft: outcome });
export type ProgramExample = z.infer<typeof programExample>;
