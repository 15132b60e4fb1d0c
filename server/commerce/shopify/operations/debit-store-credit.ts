import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';

const document = `mutation DebitStoreCredit($customer: ID!, $debit: StoreCreditAccountDebitInput!) {
  storeCreditAccountDebit(id: $customer, debitInput: $debit) {
    storeCreditAccountTransaction { id }
    userErrors { field code message }
  }
}`;

const answer = z.object({
  storeCreditAccountDebit: z
    .object({ storeCreditAccountTransaction: z.object({ id: z.string() }).nullable(), userErrors })
    .nullable(),
});

/** What would go below zero is refused whole. */
export function debitStoreCredit(
  customer: string,
  debit: { debitAmount: { amount: string; currencyCode: string } },
): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { customer, debit }, answer, cost: 15 };
}
