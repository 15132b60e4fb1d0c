import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';

const document = `mutation RunBulkQuery($query: String!) {
  bulkOperationRunQuery(query: $query, groupObjects: false) {
    bulkOperation { id }
    userErrors { field code message }
  }
}`;

const answer = z.object({
  bulkOperationRunQuery: z
    .object({ bulkOperation: z.object({ id: z.string() }).nullable(), userErrors })
    .nullable(),
});

/** Ungrouped: grouping is slower and times out; who reads it puts parents and children together. */
export function runBulkQuery(query: string): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { query }, answer, cost: 10 };
}
