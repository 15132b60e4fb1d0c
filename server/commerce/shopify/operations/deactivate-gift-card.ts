import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';

const document = `mutation DeactivateGiftCard($id: ID!) {
  giftCardDeactivate(id: $id) {
    userErrors { field code message }
  }
}`;

const answer = z.object({ giftCardDeactivate: z.object({ userErrors }).nullable() });

/** For ever: a card can't be enabled again. */
export function deactivateGiftCard(id: string): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { id }, answer, cost: 15 };
}
