import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';

const document = `mutation DeactivateCheckoutDiscount($id: ID!) {
  discountAutomaticDeactivate(id: $id) {
    userErrors { field code message }
  }
}`;

const answer = z.object({ discountAutomaticDeactivate: z.object({ userErrors }).nullable() });

export function deactivateCheckoutDiscount(id: string): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { id }, answer, cost: 15 };
}
