import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

const document = `query ReadShop {
  shop {
    name
    email
    myshopifyDomain
    currencyCode
    ianaTimezone
    taxesIncluded
    plan { partnerDevelopment }
  }
}`;

const answer = z.object({
  shop: z.object({
    name: z.string(),
    email: z.string(),
    myshopifyDomain: z.string(),
    currencyCode: z.string(),
    ianaTimezone: z.string(),
    taxesIncluded: z.boolean(),
    plan: z.object({ partnerDevelopment: z.boolean() }),
  }),
});

export function readShop(): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: {}, answer, cost: 10 };
}
