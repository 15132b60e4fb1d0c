import { z } from 'zod';
import { instant } from './primitives.ts';

/** `GET /checkout`: what the checkout gives members of tiers by itself, as the live program says, and how far that is. */
export const adminCheckout = z.object({
  state: z.enum(['off', 'waiting', 'published', 'refused']),
  /** The platform's own words, when it refused. */
  refusal: z.string().nullable(),
  published_at: instant.nullable(),
  benefits: z.array(
    z.object({
      tier_id: z.string(),
      name: z.string(),
      percent: z.int(),
      free_shipping: z.boolean(),
    }),
  ),
});
export type AdminCheckout = z.infer<typeof adminCheckout>;
