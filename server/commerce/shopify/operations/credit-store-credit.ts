import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';

const document = `mutation CreditStoreCredit($customer: ID!, $credit: StoreCreditAccountCreditInput!) {
  storeCreditAccountCredit(id: $customer, creditInput: $credit) {
    storeCreditAccountTransaction { id }
    userErrors { field code message }
  }
}`;

const answer = z.object({
  storeCreditAccountCredit: z
    .object({ storeCreditAccountTransaction: z.object({ id: z.string() }).nullable(), userErrors })
    .nullable(),
});

/** The part of Shopify's StoreCreditAccountCreditInput that we fill. */
export interface CreditInput {
  creditAmount: { amount: string; currencyCode: string };
  expiresAt?: string;
}

/** Opens an account of that currency where the customer has none. */
export function creditStoreCredit(
  customer: string,
  credit: CreditInput,
): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { customer, credit }, answer, cost: 15 };
}
