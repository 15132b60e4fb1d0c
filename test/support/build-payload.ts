/** Webhook bodies in the platform's own shape, with only what differs named. */

export interface PayloadLine {
  id: number;
  price: string;
  quantity: number;
  currentQuantity?: number;
  discount?: string;
  giftCard?: boolean;
  vendor?: string;
}

export interface OrderPayload {
  id: string;
  customer?: { id: string; email?: string } | null;
  email?: string;
  updatedAt: string;
  placedAt?: string;
  status?: string;
  cancelledAt?: string | null;
  fulfilled?: boolean;
  currency?: string;
  lines: readonly PayloadLine[];
  codes?: readonly string[];
  /** What each of the codes took off. */
  codeAmount?: string;
  /** Of the cart: `{ regulars_ref: 'tavolumi-3' }`. */
  attributes?: Readonly<Record<string, string>>;
  phone?: string;
  address?: Readonly<Record<string, string>>;
  payer?: string;
  ip?: string;
  test?: boolean;
  refunds?: readonly unknown[];
  total?: string;
  country?: string;
  /** In which language the buyer saw the shop. */
  locale?: string;
}

const money = (amount: string, currency: string) => ({
  shop_money: { amount, currency_code: currency },
  presentment_money: { amount, currency_code: currency },
});

/** JSON with the order's id as an exact number, as the platform writes it. */
export function orderPayload(order: OrderPayload): Buffer {
  const currency = order.currency ?? 'USD';
  const total =
    order.total ??
    order.lines
      .reduce(
        (sum, line) => sum + Number(line.price) * line.quantity - Number(line.discount ?? 0),
        0,
      )
      .toFixed(2);
  const body = {
    id: '@id@',
    admin_graphql_api_id: `gid://shopify/Order/${order.id}`,
    name: `#${order.id.slice(-4)}`,
    email: order.email ?? order.customer?.email ?? '',
    phone: order.phone ?? null,
    created_at: order.placedAt ?? '2026-11-01T10:00:00-05:00',
    processed_at: order.placedAt ?? '2026-11-01T10:00:00-05:00',
    updated_at: order.updatedAt,
    cancelled_at: order.cancelledAt ?? null,
    financial_status: order.status ?? 'paid',
    fulfillment_status: order.fulfilled === true ? 'fulfilled' : null,
    test: order.test ?? false,
    source_name: 'web',
    taxes_included: false,
    currency,
    presentment_currency: currency,
    total_price: total,
    total_price_set: money(total, currency),
    discount_codes: (order.codes ?? []).map((code) => ({
      code,
      amount: order.codeAmount ?? '0.00',
      type: 'fixed_amount',
    })),
    note_attributes: Object.entries(order.attributes ?? {}).map(([name, value]) => ({
      name,
      value,
    })),
    shipping_address:
      order.address ?? (order.country === undefined ? null : { country_code: order.country }),
    billing_address: order.payer === undefined ? null : { name: order.payer },
    browser_ip: order.ip ?? null,
    customer_locale: order.locale ?? null,
    customer:
      order.customer === null || order.customer === undefined
        ? null
        : { id: '@customer@', email: order.customer.email ?? null },
    line_items: order.lines.map((line) => ({
      id: line.id,
      title: `Line ${line.id}`,
      product_id: line.id + 1000,
      variant_id: line.id + 2000,
      sku: null,
      vendor: line.vendor ?? null,
      gift_card: line.giftCard ?? false,
      quantity: line.quantity,
      current_quantity: line.currentQuantity ?? line.quantity,
      price: line.price,
      price_set: money(line.price, currency),
      tax_lines: [],
      discount_allocations:
        line.discount === undefined
          ? []
          : [{ amount: line.discount, amount_set: money(line.discount, currency) }],
    })),
    shipping_lines: [],
    refunds: order.refunds ?? [],
  };
  const text = JSON.stringify(body)
    .replace('"@id@"', order.id)
    .replace('"@customer@"', order.customer?.id ?? 'null');
  return Buffer.from(text);
}

export interface RefundPayload {
  id: number;
  orderId: string;
  lines?: readonly { lineId: number; quantity: number; subtotal: string }[];
  amount?: string;
  status?: string;
  currency?: string;
}

/** A refund as an object: alone it is a refunds/create body, inside an order one of its refunds. */
export function refundObject(refund: RefundPayload): Record<string, unknown> {
  const currency = refund.currency ?? 'USD';
  const lines = refund.lines ?? [];
  const worth = lines.reduce((sum, line) => sum + Number(line.subtotal), 0).toFixed(2);
  return {
    id: refund.id,
    order_id: Number(refund.orderId),
    created_at: '2026-11-05T09:00:00-05:00',
    refund_line_items: lines.map((line, at) => ({
      id: refund.id * 10 + at,
      line_item_id: line.lineId,
      quantity: line.quantity,
      subtotal: Number(line.subtotal),
      subtotal_set: money(line.subtotal, currency),
      total_tax: 0,
      total_tax_set: money('0.00', currency),
    })),
    refund_shipping_lines: [],
    order_adjustments: [],
    transactions: [
      {
        id: refund.id + 1,
        kind: 'refund',
        status: refund.status ?? 'success',
        amount: refund.amount ?? worth,
        currency,
      },
    ],
  };
}

export function refundPayload(refund: RefundPayload): Buffer {
  return Buffer.from(JSON.stringify(refundObject(refund)));
}

/** A customer as customers/create and customers/update tell it. */
export function customerPayload(customer: {
  id: string;
  email?: string | null;
  phone?: string | null;
  firstName?: string;
  lastName?: string;
  updatedAt?: string;
}): Buffer {
  const { email = null, phone = null, updatedAt = '2026-11-01T10:00:00-05:00' } = customer;
  const names = { first_name: customer.firstName, last_name: customer.lastName };
  const body = { id: '@id@', email, phone, ...names, created_at: updatedAt, updated_at: updatedAt };
  return Buffer.from(JSON.stringify(body).replace('"@id@"', customer.id));
}

/** A customers/merge: `from` became `into`. */
export function mergePayload(from: string, into: string, status = 'completed'): Buffer {
  const gid = (id: string) => `gid://shopify/Customer/${id}`;
  return Buffer.from(
    JSON.stringify({
      admin_graphql_api_customer_kept_id: gid(into),
      admin_graphql_api_customer_deleted_id: gid(from),
      admin_graphql_api_job_id: null,
      status,
      errors: [],
    }),
  );
}

/** A customer.tags_added or customer.tags_removed. */
export function tagsPayload(customerId: string, tags: readonly string[], at: Date): Buffer {
  const gid = `gid://shopify/Customer/${customerId}`;
  return Buffer.from(JSON.stringify({ customerId: gid, tags, occurredAt: at.toISOString() }));
}
