import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

const document = `query FindCheckoutDiscounts($search: String!) {
  discountNodes(first: 10, query: $search) {
    nodes { discount { ... on DiscountAutomaticApp { discountId title } } }
  }
}`;

const automaticApp = z.object({ discountId: z.string(), title: z.string() });

/** Discounts of other kinds answer nothing. */
const answer = z.object({
  discountNodes: z.object({
    nodes: z.array(z.object({ discount: z.union([automaticApp, z.strictObject({})]) })),
  }),
});

export function findCheckoutDiscounts(title: string): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { search: `title:'${title}'` }, answer, cost: 20 };
}
