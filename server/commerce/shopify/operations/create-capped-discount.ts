import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';
import type { FunctionField } from '../checkout-function.ts';
import type { CodeDiscountInput } from './create-basic-discount.ts';

const document = `mutation CreateCappedDiscount($discount: DiscountCodeAppInput!) {
  discountCodeAppCreate(codeAppDiscount: $discount) {
    codeAppDiscount { discountId }
    userErrors { field code message }
  }
}`;

const answer = z
  .object({
    discountCodeAppCreate: z
      .object({
        codeAppDiscount: z.object({ discountId: z.string() }).nullable(),
        userErrors,
      })
      .nullable(),
  })
  .transform(({ discountCodeAppCreate: made }) =>
    made === null
      ? null
      : {
          codeDiscountNode:
            made.codeAppDiscount === null ? null : { id: made.codeAppDiscount.discountId },
          userErrors: made.userErrors,
        },
  );

/** The part of Shopify's DiscountCodeAppInput that we fill: it knows no minimum, which is the function's to hold. */
export interface CappedDiscountInput extends Omit<CodeDiscountInput, 'minimumRequirement'> {
  functionHandle: string;
  discountClasses: readonly ['ORDER'];
  metafields: readonly FunctionField[];
}

/** A code whose value our function works out for each cart. */
export function createCappedDiscount(
  discount: CappedDiscountInput,
): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { discount }, answer, cost: 15 };
}
