import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

const document = `query ReadGiftCard($id: ID!) {
  giftCard(id: $id) {
    enabled
    balance { amount currencyCode }
    initialValue { amount currencyCode }
  }
}`;

const money = z.object({ amount: z.string(), currencyCode: z.string() });

const answer = z.object({
  giftCard: z.object({ enabled: z.boolean(), balance: money, initialValue: money }).nullable(),
});

export function readGiftCard(id: string): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { id }, answer, cost: 5 };
}
