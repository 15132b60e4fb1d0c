import { z } from 'zod';
import type { ShopRefund } from '../shop-event.ts';
import { count, gid, seenAmount, shopAmount } from './bulk-fields.ts';
import { code, instant } from './payload-fields.ts';
import { negateDecimal, sumDecimals } from './sum-decimals.ts';

const nodes = <Node extends z.ZodType>(node: Node) => z.object({ nodes: z.array(node) });

/** A refund as the Admin API answers it: bulk answers can't hold what hangs under a refund. */
export const bulkRefund = z.object({
  id: gid('Refund'),
  createdAt: instant.nullish(),
  refundLineItems: nodes(
    z.object({
      quantity: count,
      lineItem: z.object({ id: gid('LineItem') }),
      subtotalSet: shopAmount,
      totalTaxSet: shopAmount,
    }),
  ),
  refundShippingLines: nodes(z.object({ subtotalAmountSet: shopAmount, taxAmountSet: shopAmount })),
  orderAdjustments: nodes(
    z.object({ reason: code.nullish(), amountSet: shopAmount, taxAmountSet: shopAmount }),
  ),
  transactions: nodes(z.object({ kind: code, status: code, amountSet: seenAmount })),
});

type BulkRefund = z.infer<typeof bulkRefund>;

export function translateBulkRefund(refund: BulkRefund): ShopRefund {
  return {
    refundId: refund.id,
    createdAt: refund.createdAt ?? null,
    lines: refund.refundLineItems.nodes.map((line) => ({
      lineId: line.lineItem.id,
      quantity: line.quantity,
      subtotal: line.subtotalSet.shopMoney.amount,
      tax: line.totalTaxSet.shopMoney.amount,
    })),
    shipping: shippingGivenBack(refund),
    discrepancy: adjusted(refund, (reason) => reason !== null),
    transactions: refund.transactions.nodes.map(({ kind, status, amountSet }) => ({
      kind: kind.toLowerCase(),
      status: status.toLowerCase(),
      amount: amountSet.presentmentMoney.amount,
      currency: amountSet.presentmentMoney.currencyCode,
    })),
  };
}

function shippingGivenBack(refund: BulkRefund): string {
  const lines = refund.refundShippingLines.nodes;
  if (lines.length === 0) return adjusted(refund, (reason) => reason === null);
  return sumDecimals(
    lines.flatMap((line) => [
      line.subtotalAmountSet.shopMoney.amount,
      line.taxAmountSet.shopMoney.amount,
    ]),
  );
}

/** Every reason that can be given is one of a discrepancy; what has none is shipping. The sign turns: ours is the customer's. */
function adjusted(refund: BulkRefund, isMeant: (reason: string | null) => boolean): string {
  const amounts = refund.orderAdjustments.nodes
    .filter(({ reason }) => isMeant(reason ?? null))
    .flatMap((each) => [each.amountSet.shopMoney.amount, each.taxAmountSet.shopMoney.amount]);
  return negateDecimal(sumDecimals(amounts));
}
