import { z } from 'zod';

/** RFC 9457 problem body, the answer to everything that is not served. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Stable, machine-readable. */
  code: z.string(),
  /** A sentence for the person: what happened and what to do. */
  detail: z.string(),
  /** The fields that were refused. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  request_id: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;
