import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';

const document = `mutation CreateBasicDiscount($discount: DiscountCodeBasicInput!) {
  discountCodeBasicCreate(basicCodeDiscount: $discount) {
    codeDiscountNode { id }
    userErrors { field code message }
  }
}`;

const answer = z
  .object({
    discountCodeBasicCreate: z
      .object({ codeDiscountNode: z.object({ id: z.string() }).nullable(), userErrors })
      .nullable(),
  })
  .transform(({ discountCodeBasicCreate }) => discountCodeBasicCreate);

/** What all our codes have, of whichever kind. */
export interface CodeDiscountInput {
  title: string;
  code: string;
  startsAt: string;
  /** Null: it never runs out. */
  endsAt: string | null;
  usageLimit: number;
  appliesOncePerCustomer: boolean;
  context: { all: 'ALL' } | { customers: { add: readonly string[] } };
  minimumRequirement?: { subtotal: { greaterThanOrEqualToSubtotal: string } };
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
  tags: readonly string[];
}

/** What the code is good for; one of the three. */
export type DiscountItemsInput =
  | { all: true }
  | {
      products: { productsToAdd?: readonly string[]; productVariantsToAdd?: readonly string[] };
    }
  | { collections: { add: readonly string[] } };

/** The part of Shopify's DiscountCodeBasicInput that we fill. */
export interface BasicDiscountInput extends CodeDiscountInput {
  customerGets: {
    /** `percentage`: from 0 to 1. */
    value:
      | { discountAmount: { amount: string; appliesOnEachItem: boolean } }
      | { percentage: number };
    items: DiscountItemsInput;
  };
}

export function createBasicDiscount(
  discount: BasicDiscountInput,
): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { discount }, answer, cost: 15 };
}
