import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';

const document = `mutation CreateGiftCard($card: GiftCardCreateInput!) {
  giftCardCreate(input: $card) {
    giftCard { id }
    userErrors { field code message }
  }
}`;

const answer = z.object({
  giftCardCreate: z
    .object({ giftCard: z.object({ id: z.string() }).nullable(), userErrors })
    .nullable(),
});

/** The part of Shopify's GiftCardCreateInput that we fill. */
export interface GiftCardInput {
  /** 8 to 20 letters and digits. */
  code: string;
  initialAmount: { amount: string; currencyCode: string };
  customerId?: string;
  /** A day: `2026-12-31`. */
  expiresOn?: string;
  /** The customer doesn't see it. */
  note: string;
}

export function createGiftCard(card: GiftCardInput): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { card }, answer, cost: 15 };
}
