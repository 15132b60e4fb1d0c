import { z } from 'zod';
import type { ShopRefund } from '../shop-event.ts';
import {
  code,
  currency,
  decimal,
  id,
  instant,
  moneySet,
  shopMoney,
  units,
} from './payload-fields.ts';
import { negateDecimal, sumDecimals } from './sum-decimals.ts';

const adjustment = z.object({
  kind: code.nullish(),
  amount: decimal.nullish(),
  amount_set: moneySet.nullish(),
  tax_amount: decimal.nullish(),
  tax_amount_set: moneySet.nullish(),
});

export const refundPayload = z.object({
  id,
  created_at: instant.nullish(),
  processed_at: instant.nullish(),
  refund_line_items: z
    .array(
      z.object({
        line_item_id: id,
        quantity: units,
        subtotal: decimal.nullish(),
        subtotal_set: moneySet.nullish(),
        total_tax: decimal.nullish(),
        total_tax_set: moneySet.nullish(),
      }),
    )
    .nullish(),
  refund_shipping_lines: z
    .array(
      z.object({ subtotal_amount_set: moneySet.nullish(), tax_amount_set: moneySet.nullish() }),
    )
    .nullish(),
  order_adjustments: z.array(adjustment).nullish(),
  transactions: z
    .array(z.object({ kind: code, status: code, amount: decimal, currency }))
    .nullish(),
});

/** A refund on its own must say whose it is; inside an order it need not. */
export const loneRefundPayload = refundPayload.extend({ order_id: id });

type RefundPayload = z.infer<typeof refundPayload>;

export function translateRefund(payload: RefundPayload): ShopRefund {
  return {
    refundId: payload.id,
    createdAt: payload.created_at ?? payload.processed_at ?? null,
    lines: (payload.refund_line_items ?? []).map((line) => ({
      lineId: line.line_item_id,
      quantity: line.quantity,
      subtotal: shopMoney(line.subtotal_set, line.subtotal),
      tax: shopMoney(line.total_tax_set, line.total_tax),
    })),
    shipping: shippingGivenBack(payload),
    discrepancy: adjusted(payload, 'refund_discrepancy'),
    transactions: payload.transactions ?? [],
  };
}

function shippingGivenBack(payload: RefundPayload): string {
  const lines = payload.refund_shipping_lines ?? [];
  // Older messages tell a shipping refund only as an adjustment; newer ones tell it twice.
  if (lines.length === 0) return adjusted(payload, 'shipping_refund');
  return sumDecimals(
    lines.flatMap((line) => [
      shopMoney(line.subtotal_amount_set, null),
      shopMoney(line.tax_amount_set, null),
    ]),
  );
}

/** Adjustments are written from the shop's side; ours is the customer's, so the sign turns. */
function adjusted(payload: RefundPayload, kind: string): string {
  const amounts = (payload.order_adjustments ?? [])
    .filter((each) => each.kind === kind)
    .flatMap((each) => [
      shopMoney(each.amount_set, each.amount),
      shopMoney(each.tax_amount_set, each.tax_amount),
    ]);
  return negateDecimal(sumDecimals(amounts));
}
