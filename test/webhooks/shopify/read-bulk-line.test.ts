import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  placeBulkLine,
  readBulkCustomer,
  readBulkOrder,
} from '../../../webhooks/shopify/read-bulk-line.ts';
import { readJson } from '../../../webhooks/shopify/read-json.ts';
import type { ShopEvent, ShopOrder } from '../../../webhooks/shop-event.ts';
import { translateDelivery } from '../../../webhooks/shopify/translate-delivery.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/webhooks');

/** A webhook's payload, of which this test reads what it likes. */
type Payload = ReturnType<typeof JSON.parse>;

function readPayload(file: string): { body: Buffer; payload: Payload } {
  const body = readFileSync(path.join(fixtures, file));
  const json = readJson(body);
  return { body, payload: json.ok ? json.value : null };
}

const gid = (type: string, id: string) => `gid://shopify/${type}/${id}`;
const shopMoney = (set: Payload, plain = '0') => ({
  shopMoney: { amount: set?.shop_money.amount ?? plain },
});
const taxLines = (lines: Payload[] = []) =>
  lines.map((tax) => ({ priceSet: shopMoney(tax.price_set, tax.price) }));

function customerNode(customer: Payload) {
  return customer
    ? {
        id: gid('Customer', customer.id),
        firstName: customer.first_name ?? null,
        lastName: customer.last_name ?? null,
        createdAt: customer.created_at ?? null,
        updatedAt: customer.updated_at ?? null,
        defaultEmailAddress: customer.email ? { emailAddress: customer.email } : null,
        defaultPhoneNumber: customer.phone ? { phoneNumber: customer.phone } : null,
      }
    : null;
}

/** The same order as the platform's bulk answer would tell it. */
function orderNode(order: Payload) {
  const total = order.total_price_set;
  return {
    id: gid('Order', order.id),
    name: order.name,
    createdAt: order.created_at,
    updatedAt: order.updated_at,
    processedAt: order.processed_at ?? order.created_at,
    cancelledAt: order.cancelled_at,
    displayFinancialStatus: order.financial_status?.toUpperCase() ?? null,
    displayFulfillmentStatus: order.fulfillment_status?.toUpperCase() ?? 'UNFULFILLED',
    test: order.test,
    sourceName: order.source_name,
    taxesIncluded: order.taxes_included,
    currencyCode: order.currency,
    email: order.email || order.contact_email || null,
    phone: order.phone,
    customerLocale: order.customer_locale,
    discountCodes: (order.discount_codes ?? []).map((each: Payload) => each.code),
    totalPriceSet: {
      ...shopMoney(total, order.total_price),
      presentmentMoney: {
        amount: total?.presentment_money.amount ?? order.total_price,
        currencyCode: order.presentment_currency ?? order.currency,
      },
    },
    totalTipReceivedSet: shopMoney(null, order.total_tip_received ?? '0'),
    customAttributes: (order.note_attributes ?? []).map((each: Payload) => ({
      key: each.name,
      value: each.value,
    })),
    shippingAddress: order.shipping_address
      ? { countryCodeV2: order.shipping_address.country_code ?? null }
      : null,
    customer: customerNode(order.customer),
    refunds: (order.refunds ?? []).map((refund: Payload) => ({ id: gid('Refund', refund.id) })),
  };
}

function allocationNodes(order: Payload, allocations: Payload[] | null | undefined) {
  return (allocations ?? []).map((each: Payload) => {
    const application = order.discount_applications?.[Number(each.discount_application_index)];
    return {
      allocatedAmountSet: shopMoney(each.amount_set, each.amount),
      discountApplication: application?.code ? { code: application.code } : {},
    };
  });
}

function childNodes(order: Payload): string[] {
  const lines = order.line_items.map((line: Payload) => ({
    __typename: 'LineItem',
    id: gid('LineItem', line.id),
    title: line.title,
    sku: line.sku,
    vendor: line.vendor,
    quantity: Number(line.quantity),
    currentQuantity: Number(line.current_quantity ?? line.quantity),
    isGiftCard: line.gift_card,
    product: line.product_id ? { id: gid('Product', line.product_id) } : null,
    variant: line.variant_id ? { id: gid('ProductVariant', line.variant_id) } : null,
    originalUnitPriceSet: shopMoney(line.price_set, line.price),
    discountAllocations: allocationNodes(order, line.discount_allocations),
    taxLines: taxLines(line.tax_lines),
  }));
  const shipping = (order.shipping_lines ?? []).map((line: Payload) => ({
    __typename: 'ShippingLine',
    isRemoved: line.is_removed ?? false,
    discountedPriceSet: shopMoney(
      line.discounted_price_set ?? line.price_set,
      line.discounted_price ?? line.price,
    ),
    discountAllocations: allocationNodes(order, line.discount_allocations),
    taxLines: taxLines(line.tax_lines),
  }));
  return [...shipping, ...lines].map((node) => JSON.stringify(node));
}

function refundNode(refund: Payload) {
  const nodes = (items: Payload[]) => ({ nodes: items });
  return {
    id: gid('Refund', refund.id),
    createdAt: refund.created_at ?? refund.processed_at,
    refundLineItems: nodes(
      (refund.refund_line_items ?? []).map((line: Payload) => ({
        quantity: Number(line.quantity),
        lineItem: { id: gid('LineItem', line.line_item_id) },
        subtotalSet: shopMoney(line.subtotal_set, line.subtotal),
        totalTaxSet: shopMoney(line.total_tax_set, line.total_tax),
      })),
    ),
    refundShippingLines: nodes(
      (refund.refund_shipping_lines ?? []).map((line: Payload) => ({
        subtotalAmountSet: shopMoney(line.subtotal_amount_set),
        taxAmountSet: shopMoney(line.tax_amount_set),
      })),
    ),
    orderAdjustments: nodes(
      (refund.order_adjustments ?? []).map((each: Payload) => ({
        reason: each.kind === 'refund_discrepancy' ? 'REFUND_DISCREPANCY' : null,
        amountSet: shopMoney(each.amount_set, each.amount),
        taxAmountSet: shopMoney(each.tax_amount_set, each.tax_amount),
      })),
    ),
    transactions: nodes(
      (refund.transactions ?? []).map((each: Payload) => ({
        kind: each.kind.toUpperCase(),
        status: each.status.toUpperCase(),
        amountSet: {
          shopMoney: { amount: each.amount },
          presentmentMoney: { amount: each.amount, currencyCode: each.currency },
        },
      })),
    ),
  };
}

const orderFiles = [
  'orders/create.json',
  'orders/paid.json',
  'orders/updated.json',
  'orders/cancelled.json',
  ...readdirSync(path.join(fixtures, 'edge'))
    .filter((file) => file.startsWith('order.'))
    .map((file) => `edge/${file}`),
];

function orderOf(event: ShopEvent): ShopOrder {
  if (event.kind !== 'order') throw new RangeError(`a ${event.kind} is no order`);
  return event.order;
}

describe('an order of a bulk answer', () => {
  it.each(orderFiles)('says what its webhook says: %s', (file) => {
    const { body, payload } = readPayload(file);
    const told = translateDelivery('orders/updated', body);
    if (!told.ok) return;
    const refunds = new Map<string, unknown>(
      (payload.refunds ?? []).map((refund: Payload) => [
        gid('Refund', refund.id),
        refundNode(refund),
      ]),
    );
    const read = readBulkOrder(JSON.stringify(orderNode(payload)), {
      children: childNodes(payload),
      refunds,
    });
    // A shop's past shows nobody's browser or address.
    const { traces: _traces, ...order } = orderOf(told.event);
    expect(read).toEqual({ ok: true, value: order });
  });

  it('can’t be read without its refunds, nor with a child of another kind', () => {
    const { payload } = readPayload('edge/order.updated_after_partial_refund.json');
    const text = JSON.stringify(orderNode(payload));
    const children = childNodes(payload);
    expect(readBulkOrder(text, { children, refunds: new Map() })).toMatchObject({
      ok: false,
      problem: { message: 'must be an object' },
    });
    const strange = ['{"__typename":"Fulfillment"}'];
    expect(readBulkOrder(text, { children: strange, refunds: new Map() })).toMatchObject({
      ok: false,
      problem: { path: 'children[0].__typename' },
    });
  });
});

describe('a line of a bulk answer', () => {
  it('says where it belongs before all of it is read', () => {
    expect(
      placeBulkLine('{"id":"gid://shopify/LineItem/1","__parentId":"gid://shopify/Order/2"}'),
    ).toEqual({
      ok: true,
      value: { id: 'gid://shopify/LineItem/1', parent: 'gid://shopify/Order/2', at: null },
    });
    expect(placeBulkLine('{"id":')).toEqual({
      ok: false,
      problem: { path: '(body)', message: 'is not JSON' },
    });
  });

  it('tells a customer with their tags', () => {
    const line = { ...customerNode(readPayload('customers/create.json').payload), tags: ['VIP'] };
    expect(readBulkCustomer(JSON.stringify(line))).toMatchObject({
      ok: true,
      value: { tags: ['VIP'], customer: { customerId: expect.stringMatching(/^\d+$/) } },
    });
  });
});
