import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';
import type { CodeDiscountInput } from './create-basic-discount.ts';

const document = `mutation CreateShippingDiscount($discount: DiscountCodeFreeShippingInput!) {
  discountCodeFreeShippingCreate(freeShippingCodeDiscount: $discount) {
    codeDiscountNode { id }
    userErrors { field code message }
  }
}`;

const answer = z
  .object({
    discountCodeFreeShippingCreate: z
      .object({ codeDiscountNode: z.object({ id: z.string() }).nullable(), userErrors })
      .nullable(),
  })
  .transform(({ discountCodeFreeShippingCreate }) => discountCodeFreeShippingCreate);

/** The part of Shopify's DiscountCodeFreeShippingInput that we fill. */
export interface ShippingDiscountInput extends CodeDiscountInput {
  destination: { all: true };
  /** In the shop's currency: dearer rates are not made free. */
  maximumShippingPrice?: string;
}

export function createShippingDiscount(
  discount: ShippingDiscountInput,
): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { discount }, answer, cost: 15 };
}
