import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

const document = `query ReadVariantPrice($variant: ID!) {
  productVariant(id: $variant) { price }
  shop { currencyCode }
}`;

const answer = z.object({
  productVariant: z.object({ price: z.string() }).nullable(),
  shop: z.object({ currencyCode: z.string() }),
});

/** In the shop's currency. */
export function readVariantPrice(variant: string): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { variant }, answer, cost: 5 };
}
