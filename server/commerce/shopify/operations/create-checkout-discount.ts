import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';
import type { FunctionField } from '../checkout-function.ts';

const document = `mutation CreateCheckoutDiscount($discount: DiscountAutomaticAppInput!) {
  discountAutomaticAppCreate(automaticAppDiscount: $discount) {
    automaticAppDiscount { discountId }
    userErrors { field code message }
  }
}`;

const answer = z
  .object({
    discountAutomaticAppCreate: z
      .object({
        automaticAppDiscount: z.object({ discountId: z.string() }).nullable(),
        userErrors,
      })
      .nullable(),
  })
  .transform(({ discountAutomaticAppCreate }) => discountAutomaticAppCreate);

/** The part of Shopify's DiscountAutomaticAppInput that we fill. */
export interface CheckoutDiscountInput {
  title: string;
  startsAt: string;
  /** Null: until it is switched off. */
  endsAt: string | null;
  discountClasses: readonly ('ORDER' | 'SHIPPING')[];
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
  metafields: readonly FunctionField[];
}

/** `functionHandle`: of our function, as its extension names it. */
export function createCheckoutDiscount(
  discount: CheckoutDiscountInput & { functionHandle: string },
): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { discount }, answer, cost: 15 };
}
