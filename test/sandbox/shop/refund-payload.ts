import { exactNumber } from './exact-json.ts';
import { shippingPayload } from './line-payload.ts';
import { moneySet, shopCurrency, toDecimal } from './money.ts';
import type { Order, OrderRefund } from './order.ts';
import { shopTime } from './shop-time.ts';

/** One refund: the body of refunds/create, and an entry of an order's `refunds`. */
export function refundPayload(refund: OrderRefund, order: Order): Record<string, unknown> {
  return {
    id: exactNumber(refund.id),
    order_id: exactNumber(order.id),
    created_at: shopTime(refund.createdAt),
    note: refund.note,
    user_id: null,
    processed_at: shopTime(refund.createdAt),
    restock: refund.restock,
    duties: [],
    total_duties_set: moneySet(0),
    return: null,
    additional_fees: [],
    total_additional_fees_set: moneySet(0),
    admin_graphql_api_id: `gid://shopify/Refund/${refund.id}`,
    refund_line_items: refund.lines.map((line) => refundLinePayload(line, refund)),
    refund_shipping_lines: refundShippingPayload(refund, order),
    order_adjustments: adjustmentPayloads(refund, order),
    transactions: transactionPayloads(refund, order),
  };
}

/** `subtotal` and `total_tax` are JSON numbers here, as the platform writes them. */
function refundLinePayload(
  line: OrderRefund['lines'][number],
  refund: OrderRefund,
): Record<string, unknown> {
  return {
    id: exactNumber(line.id),
    line_item_id: exactNumber(line.lineId),
    location_id: 487838322,
    quantity: line.quantity,
    restock_type: refund.restockType,
    subtotal: Number(toDecimal(line.subtotal)),
    subtotal_set: moneySet(line.subtotal),
    total_tax: Number(toDecimal(line.tax)),
    total_tax_set: moneySet(line.tax),
    line_item: line.lineItem,
  };
}

function refundShippingPayload(refund: OrderRefund, order: Order): Record<string, unknown>[] {
  if (!refund.shipping || !order.shipping) return [];
  return [
    {
      id: exactNumber(refund.shipping.id),
      shipping_line_id: exactNumber(order.shipping.id),
      subtotal_amount_set: moneySet(refund.shipping.amount),
      tax_amount_set: moneySet(0),
      shipping_line: shippingPayload(order.shipping),
    },
  ];
}

function adjustmentPayloads(refund: OrderRefund, order: Order): Record<string, unknown>[] {
  const adjustment = (
    id: string,
    amount: number,
    names: { kind: string; reason: string },
  ): Record<string, unknown> => ({
    id: exactNumber(id),
    order_id: exactNumber(order.id),
    refund_id: exactNumber(refund.id),
    amount: toDecimal(-amount),
    tax_amount: '0.00',
    ...names,
    amount_set: moneySet(-amount),
    tax_amount_set: moneySet(0),
  });
  const { shipping, discrepancy } = refund;
  return [
    ...(shipping
      ? [
          adjustment(shipping.adjustmentId, shipping.amount, {
            kind: 'shipping_refund',
            reason: 'Shipping refund',
          }),
        ]
      : []),
    ...(discrepancy
      ? [
          adjustment(discrepancy.id, discrepancy.amount, {
            kind: 'refund_discrepancy',
            reason: 'Refund discrepancy',
          }),
        ]
      : []),
  ];
}

function transactionPayloads(refund: OrderRefund, order: Order): Record<string, unknown>[] {
  return refund.transactions.map((transaction) => ({
    id: exactNumber(transaction.id),
    order_id: exactNumber(order.id),
    kind: 'refund',
    gateway: transaction.gateway,
    status: 'success',
    message: null,
    created_at: shopTime(refund.createdAt),
    test: false,
    authorization: null,
    location_id: null,
    user_id: null,
    parent_id: exactNumber(transaction.paymentId),
    processed_at: shopTime(refund.createdAt),
    device_id: null,
    error_code: null,
    source_name: '1830279',
    receipt: {},
    amount: toDecimal(transaction.amount),
    currency: shopCurrency,
    payment_id: `${order.name}.1`,
    admin_graphql_api_id: `gid://shopify/OrderTransaction/${transaction.id}`,
  }));
}
