import { z } from 'zod';
import './say-issue.ts';

/** Instants travel as RFC 3339 in UTC. */
export const instant = z.iso.datetime({ offset: true });

export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as USD');

export const decimal = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,3})?$/, 'a decimal such as "12.50", without sign or spaces');

export const money = z.strictObject({ amount: decimal, currency: currencyCode });
export type Money = z.infer<typeof money>;

/** One ledger posting moves at most this many points. */
export const pointsMax = 1_000_000_000;

export const positivePoints = z.int().min(1).max(pointsMax);

/** The platform's own ids and ours alike: strings, exact beyond 2^53. */
export const id = z.string().min(1).max(100);

export const pageSizeMax = 100;

/** What points are called: `one` and `other`, and where a language counts in more ways (`few`, `many`), those too. */
export const pointsName = z.object({
  one: z.string(),
  other: z.string(),
  zero: z.string().optional(),
  two: z.string().optional(),
  few: z.string().optional(),
  many: z.string().optional(),
});
