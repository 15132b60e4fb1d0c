import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

const document = `query FindDiscountByCode($code: String!) {
  codeDiscountNodeByCode(code: $code) {
    id
    codeDiscount {
      kind: __typename
      ... on DiscountCodeBasic { title status asyncUsageCount }
    }
  }
}`;

const basicDiscount = z.object({
  kind: z.literal('DiscountCodeBasic'),
  title: z.string(),
  status: z.enum(['ACTIVE', 'EXPIRED', 'SCHEDULED']),
  asyncUsageCount: z.int(),
});

/** A kind of discount that we never make: it belongs to the merchant or to another app. */
const otherDiscount = z.object({
  kind: z.enum(['DiscountCodeApp', 'DiscountCodeBxgy', 'DiscountCodeFreeShipping']),
});

const answer = z.object({
  codeDiscountNodeByCode: z
    .object({
      id: z.string(),
      codeDiscount: z.discriminatedUnion('kind', [basicDiscount, otherDiscount]),
    })
    .nullable(),
});

/** Shopify looks codes up without regard to case. */
export function findDiscountByCode(code: string): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { code }, answer, cost: 10 };
}
