import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';

const document = `mutation CreateBasicDiscount($discount: DiscountCodeBasicInput!) {
  discountCodeBasicCreate(basicCodeDiscount: $discount) {
    codeDiscountNode { id }
    userErrors { field code message }
  }
}`;

const answer = z.object({
  discountCodeBasicCreate: z
    .object({ codeDiscountNode: z.object({ id: z.string() }).nullable(), userErrors })
    .nullable(),
});

/** The part of Shopify's DiscountCodeBasicInput that we fill. */
export interface BasicDiscountInput {
  title: string;
  code: string;
  startsAt: string;
  endsAt: string;
  usageLimit: number;
  appliesOncePerCustomer: boolean;
  context: { all: 'ALL' } | { customers: { add: readonly string[] } };
  customerGets: {
    value: { discountAmount: { amount: string; appliesOnEachItem: boolean } };
    items: { all: true };
  };
  minimumRequirement?: { subtotal: { greaterThanOrEqualToSubtotal: string } };
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
  tags: readonly string[];
}

export function createBasicDiscount(
  discount: BasicDiscountInput,
): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { discount }, answer, cost: 15 };
}
