import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

const document = `query FindDiscountByCode($code: String!, $withValue: Boolean!) {
  codeDiscountNodeByCode(code: $code) {
    id
    codeDiscount {
      kind: __typename
      ... on DiscountCodeBasic {
        title
        status
        asyncUsageCount
        customerGets @include(if: $withValue) {
          value { ... on DiscountAmount { amount { amount currencyCode } } }
        }
      }
      ... on DiscountCodeFreeShipping { title status asyncUsageCount }
      ... on DiscountCodeApp { title status asyncUsageCount }
    }
  }
}`;

const standing = {
  title: z.string(),
  status: z.enum(['ACTIVE', 'EXPIRED', 'SCHEDULED']),
  asyncUsageCount: z.int(),
};

const basicDiscount = z.object({
  kind: z.literal('DiscountCodeBasic'),
  ...standing,
  /** A percentage has no amount. */
  customerGets: z
    .object({
      value: z.object({
        amount: z.object({ amount: z.string(), currencyCode: z.string() }).optional(),
      }),
    })
    .optional(),
});

const shippingDiscount = z.object({ kind: z.literal('DiscountCodeFreeShipping'), ...standing });

/** Its value is worked out at the checkout, by our function or by another app's. */
const appDiscount = z.object({ kind: z.literal('DiscountCodeApp'), ...standing });

/** A kind of discount that we never make: it belongs to the merchant. */
const otherDiscount = z.object({ kind: z.literal('DiscountCodeBxgy') });

const answer = z.object({
  codeDiscountNodeByCode: z
    .object({
      id: z.string(),
      codeDiscount: z.discriminatedUnion('kind', [
        basicDiscount,
        shippingDiscount,
        appDiscount,
        otherDiscount,
      ]),
    })
    .nullable(),
});

/** Shopify looks codes up without regard to case. `withValue`: also the amount that it takes off. */
export function findDiscountByCode(
  code: string,
  withValue = false,
): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { code, withValue }, answer, cost: 10 };
}
