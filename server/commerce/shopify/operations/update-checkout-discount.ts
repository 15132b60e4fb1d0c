import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';
import type { CheckoutDiscountInput } from './create-checkout-discount.ts';

const document = `mutation UpdateCheckoutDiscount($id: ID!, $discount: DiscountAutomaticAppInput!) {
  discountAutomaticAppUpdate(id: $id, automaticAppDiscount: $discount) {
    automaticAppDiscount { discountId }
    userErrors { field code message }
  }
}`;

const answer = z
  .object({
    discountAutomaticAppUpdate: z
      .object({
        automaticAppDiscount: z.object({ discountId: z.string() }).nullable(),
        userErrors,
      })
      .nullable(),
  })
  .transform(({ discountAutomaticAppUpdate }) => discountAutomaticAppUpdate);

export function updateCheckoutDiscount(
  id: string,
  discount: CheckoutDiscountInput,
): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { id, discount }, answer, cost: 15 };
}
