import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

/** Of each kind of thing that hangs under a refund, so many at the most. */
const pieces = (max: number) => `
      id
      createdAt
      refundLineItems(first: ${max}) {
        nodes {
          quantity
          lineItem { id }
          subtotalSet { shopMoney { amount } }
          totalTaxSet { shopMoney { amount } }
        }
        pageInfo { hasNextPage }
      }
      refundShippingLines(first: 5) {
        nodes {
          subtotalAmountSet { shopMoney { amount } }
          taxAmountSet { shopMoney { amount } }
        }
      }
      orderAdjustments(first: 10) {
        nodes {
          reason
          amountSet { shopMoney { amount } }
          taxAmountSet { shopMoney { amount } }
        }
      }
      transactions(first: 5) {
        nodes {
          kind
          status
          amountSet { shopMoney { amount } presentmentMoney { amount currencyCode } }
        }
      }`;

const documentOf = (max: number) => `query ReadRefunds($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Refund {${pieces(max)}
    }
  }
}`;

/** What has one of the ids and is no refund answers nothing. */
const answer = z.object({
  nodes: z.array(
    z
      .looseObject({
        id: z.string().optional(),
        refundLineItems: z
          .looseObject({ pageInfo: z.object({ hasNextPage: z.boolean() }) })
          .optional(),
      })
      .nullable(),
  ),
});

/** Most refunds are small: five at once, and one that is not by itself. */
export const refundsAtOnce = 5;
const linesOfSmall = 10;
const linesOfLarge = 100;

export function readRefunds(
  ids: readonly string[],
  size: 'small' | 'large',
): AdminRequest<z.infer<typeof answer>> {
  const max = size === 'small' ? linesOfSmall : linesOfLarge;
  return {
    document: documentOf(max),
    variables: { ids },
    answer,
    cost: ids.length * (max * 6 + 110),
  };
}
