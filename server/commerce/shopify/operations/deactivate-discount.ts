import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';

const document = `mutation DeactivateDiscount($id: ID!) {
  discountCodeDeactivate(id: $id) {
    userErrors { field code message }
  }
}`;

const answer = z.object({ discountCodeDeactivate: z.object({ userErrors }).nullable() });

export function deactivateDiscount(id: string): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { id }, answer, cost: 15 };
}
