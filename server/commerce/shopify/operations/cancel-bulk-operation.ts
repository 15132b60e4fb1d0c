import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';

const document = `mutation CancelBulkOperation($id: ID!) {
  bulkOperationCancel(id: $id) { userErrors { field message } }
}`;

const answer = z.object({
  bulkOperationCancel: z
    .object({ userErrors: z.array(userErrors.element.omit({ code: true })) })
    .nullable(),
});

export function cancelBulkOperation(id: string): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { id }, answer, cost: 10 };
}
