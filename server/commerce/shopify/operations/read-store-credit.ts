import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

/** A customer has one account of each currency. */
const accountsMax = 5;
/** Entries of one account, the latest first. */
const entriesMax = 50;

const document = `query ReadStoreCredit($customer: ID!) {
  customer(id: $customer) {
    storeCreditAccounts(first: ${accountsMax}) {
      nodes {
        transactions(first: ${entriesMax}, sortKey: CREATED_AT, reverse: true) {
          nodes {
            kind: __typename
            createdAt
            event
            amount { amount currencyCode }
            ... on StoreCreditAccountCreditTransaction { id }
            ... on StoreCreditAccountDebitTransaction { id }
          }
          pageInfo { hasNextPage }
        }
      }
      pageInfo { hasNextPage }
    }
  }
}`;

const entry = z.object({
  kind: z.string(),
  createdAt: z.string(),
  event: z.string(),
  amount: z.object({ amount: z.string(), currencyCode: z.string() }),
  /** Only of credits and debits. */
  id: z.string().optional(),
});

const pageInfo = z.object({ hasNextPage: z.boolean() });

const answer = z.object({
  customer: z
    .object({
      storeCreditAccounts: z.object({
        nodes: z.array(z.object({ transactions: z.object({ nodes: z.array(entry), pageInfo }) })),
        pageInfo,
      }),
    })
    .nullable(),
});

export type StoreCreditEntry = z.infer<typeof entry>;

export function readStoreCredit(customer: string): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { customer }, answer, cost: accountsMax * (entriesMax + 3) * 2 };
}
