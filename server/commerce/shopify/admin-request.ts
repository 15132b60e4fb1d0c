import { z } from 'zod';

/** One call of the Admin API: what is sent, and how its answer is read. */
export interface AdminRequest<Answer> {
  document: string;
  variables: Readonly<Record<string, unknown>>;
  /** Checks `data`; what it doesn't name is dropped. */
  answer: z.ZodType<Answer>;
  /** What Shopify asks for it at most, in points of query cost. */
  cost: number;
}

/** One call for one shop: sent once, and thrown out as the client's `send` says. */
export type Send = <Answer>(request: AdminRequest<Answer>) => Promise<Answer>;

/** Shopify's own "no" to a mutation. */
export const userErrors = z.array(
  z.object({
    field: z.array(z.string()).nullable(),
    code: z.string().nullable(),
    message: z.string(),
  }),
);

export type UserErrors = z.infer<typeof userErrors>;
