import { vendor } from './catalogue.ts';
import { exactNumber } from './exact-json.ts';
import { moneySet, toDecimal } from './money.ts';
import { currentQuantity, lineNet, type OrderLine, type OrderShipping } from './order.ts';
import type { Allocation } from './price-cart.ts';

export function taxLine(tax: number): Record<string, unknown> {
  return {
    channel_liable: false,
    price: toDecimal(tax),
    price_set: moneySet(tax),
    rate: 0.1,
    title: 'Tax',
  };
}

function allocationPayload({ amount, application }: Allocation): Record<string, unknown> {
  return {
    amount: toDecimal(amount),
    amount_set: moneySet(amount),
    discount_application_index: application,
  };
}

export function linePayload(line: OrderLine): Record<string, unknown> {
  return {
    id: exactNumber(line.id),
    admin_graphql_api_id: `gid://shopify/LineItem/${line.id}`,
    attributed_staffs: [],
    current_quantity: currentQuantity(line),
    fulfillable_quantity: currentQuantity(line),
    fulfillment_service: line.giftCard ? 'gift_card' : 'manual',
    fulfillment_status: null,
    gift_card: line.giftCard,
    grams: line.grams,
    name: line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title,
    price: toDecimal(line.unitPrice),
    price_set: moneySet(line.unitPrice),
    product_exists: true,
    product_id: exactNumber(line.productId),
    properties: [],
    quantity: line.quantity,
    requires_shipping: !line.giftCard,
    sku: line.sku,
    taxable: !line.giftCard,
    title: line.title,
    total_discount: '0.00',
    total_discount_set: moneySet(0),
    variant_id: exactNumber(line.variantId),
    variant_inventory_management: 'shopify',
    variant_title: line.variantTitle,
    vendor,
    tax_lines: line.tax > 0 || lineNet(line) > 0 ? [taxLine(line.tax)] : [],
    duties: [],
    discount_allocations: line.allocations.map(allocationPayload),
  };
}

export function shippingPayload(shipping: OrderShipping): Record<string, unknown> {
  const net =
    shipping.price - shipping.allocations.reduce((total, { amount }) => total + amount, 0);
  return {
    id: exactNumber(shipping.id),
    carrier_identifier: null,
    code: shipping.title,
    discounted_price: toDecimal(net),
    discounted_price_set: moneySet(net),
    is_removed: false,
    phone: null,
    price: toDecimal(shipping.price),
    price_set: moneySet(shipping.price),
    requested_fulfillment_service_id: null,
    source: 'shopify',
    title: shipping.title,
    tax_lines: [],
    discount_allocations: shipping.allocations.map(allocationPayload),
  };
}
