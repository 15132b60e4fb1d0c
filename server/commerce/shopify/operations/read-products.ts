import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

/** Collections of one product that are read. */
const collectionsMax = 50;

const document = `query ReadProducts($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Product {
      id
      title
      vendor
      productType
      tags
      collections(first: ${collectionsMax}) { nodes { id handle } }
    }
  }
}`;

const product = z.object({
  id: z.string(),
  title: z.string(),
  vendor: z.string(),
  productType: z.string(),
  tags: z.array(z.string()),
  collections: z.object({ nodes: z.array(z.object({ id: z.string(), handle: z.string() })) }),
});

/** Null: there is nothing of that id; without fields: it is no product. */
const answer = z.object({
  nodes: z.array(z.union([product, z.strictObject({})]).nullable()),
});

/** `ids` are global ids; each product is asked for with a page of collections. */
export function readProducts(ids: readonly string[]): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { ids }, answer, cost: ids.length * (collectionsMax + 3) };
}
