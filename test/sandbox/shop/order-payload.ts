import { orderCustomerPayload } from './customer.ts';
import type { DiscountValue } from './discount.ts';
import { exactNumber } from './exact-json.ts';
import { linePayload, shippingPayload, taxLine } from './line-payload.ts';
import { browserPayload, contactPayload } from './order-contact.ts';
import { moneySet, shopCurrency, toDecimal } from './money.ts';
import {
  codesOf,
  financialStatus,
  gatewayNames,
  orderTotals,
  type Order,
  type OrderApplication,
  type OrderTotals,
} from './order.ts';
import { refundPayload } from './refund-payload.ts';
import { shopTime } from './shop-time.ts';

/** A full order as the orders/* webhooks carry it, field for field. */
export function orderPayload(order: Order, domain: string): Record<string, unknown> {
  const totals = orderTotals(order);
  const address = order.contact ? contactPayload(order.contact) : null;
  return {
    id: exactNumber(order.id),
    admin_graphql_api_id: `gid://shopify/Order/${order.id}`,
    ...originFields(order),
    ...stateFields(order, domain),
    ...moneyFields(order, totals),
    billing_address: address,
    customer: order.customer ? orderCustomerPayload(order.customer) : null,
    discount_applications: order.applications.map(applicationPayload),
    fulfillments: [],
    line_items: order.lines.map(linePayload),
    payment_terms: null,
    refunds: order.refunds.map((refund) => refundPayload(refund, order)),
    shipping_address: address,
    shipping_lines: order.shipping ? [shippingPayload(order.shipping)] : [],
  };
}

function originFields(order: Order): Record<string, unknown> {
  const nothing = [
    'closed_at',
    'device_id',
    'landing_site',
    'landing_site_ref',
    'location_id',
    'merchant_of_record_app_id',
    'note',
    'phone',
    'po_number',
    'reference',
    'referring_site',
    'source_identifier',
    'source_url',
    'user_id',
  ];
  return {
    ...Object.fromEntries(nothing.map((name) => [name, null])),
    app_id: 580111,
    ...browserPayload(order.browser),
    buyer_accepts_marketing: false,
    cart_token: order.cartToken,
    checkout_id: exactNumber(order.checkoutId),
    checkout_token: order.checkoutToken,
    customer_locale: order.locale,
    merchant_business_entity_id: 'MTU0ODM4MDAwOQ',
    note_attributes: order.attributes,
    source_name: order.sourceName,
    tags: '',
    tax_exempt: false,
    test: false,
  };
}

function stateFields(order: Order, domain: string): Record<string, unknown> {
  return {
    cancel_reason: order.cancelReason,
    cancelled_at: order.cancelledAt ? shopTime(order.cancelledAt) : null,
    confirmation_number: order.confirmationNumber,
    confirmed: true,
    contact_email: order.email,
    created_at: shopTime(order.createdAt),
    email: order.email ?? '',
    financial_status: financialStatus(order),
    fulfillment_status: null,
    name: order.name,
    number: order.number - 1000,
    order_number: order.number,
    order_status_url: `https://${domain}/${order.checkoutId}/orders/${order.token}/authenticate?key=${order.checkoutToken}`,
    payment_gateway_names: gatewayNames(order),
    processed_at: shopTime(order.createdAt),
    token: order.token,
    updated_at: shopTime(order.updatedAt),
  };
}

function moneyFields(order: Order, totals: OrderTotals): Record<string, unknown> {
  const amounts = {
    current_subtotal_price: totals.currentSubtotal,
    current_total_discounts: totals.currentDiscounts,
    current_total_price: totals.currentTotal,
    current_total_tax: totals.currentTax,
    subtotal_price: totals.subtotal,
    total_discounts: totals.discounts,
    total_line_items_price: totals.gross,
    total_price: totals.total,
    total_tax: totals.tax,
  };
  const withSets = Object.entries(amounts).flatMap(([name, minor]) => [
    [name, toDecimal(minor)],
    [`${name}_set`, moneySet(minor)],
  ]);
  return {
    ...Object.fromEntries(withSets),
    currency: shopCurrency,
    current_total_additional_fees_set: null,
    current_total_duties_set: null,
    discount_codes: codesOf(order).map(codePayload),
    duties_included: false,
    estimated_taxes: false,
    original_total_additional_fees_set: null,
    original_total_duties_set: null,
    presentment_currency: shopCurrency,
    tax_lines: totals.tax > 0 ? [taxLine(totals.tax)] : [],
    taxes_included: false,
    total_cash_rounding_payment_adjustment_set: moneySet(0),
    total_cash_rounding_refund_adjustment_set: moneySet(0),
    total_outstanding: toDecimal(totals.outstanding),
    total_shipping_price_set: moneySet(totals.shipping),
    total_tip_received: '0.00',
    total_weight: order.lines.reduce((sum, line) => sum + line.grams * line.quantity, 0),
  };
}

const codeTypes = {
  fixed: 'fixed_amount',
  percentage: 'percentage',
  free_shipping: 'shipping',
} as const;

function codePayload({ code, amount, value }: OrderApplication): Record<string, unknown> {
  return { code, amount: toDecimal(amount), type: codeTypes[value.kind] };
}

function applicationPayload(application: OrderApplication): Record<string, unknown> {
  const { code, isAutomatic, value, narrow } = application;
  const free = value.kind === 'free_shipping';
  const each =
    narrow && (value.kind === 'percentage' || (value.kind === 'fixed' && value.eachItem));
  return {
    target_type: free ? 'shipping_line' : 'line_item',
    type: isAutomatic ? 'automatic' : 'discount_code',
    value: applicationValue(value),
    value_type: value.kind === 'fixed' ? 'fixed_amount' : 'percentage',
    allocation_method: free || each ? 'each' : 'across',
    target_selection: narrow ? 'entitled' : 'all',
    ...(isAutomatic ? { title: code } : { code }),
  };
}

function applicationValue(value: DiscountValue): string {
  if (value.kind === 'fixed') return toDecimal(value.amount).replace(/0$/, '');
  if (value.kind === 'free_shipping') return '100.0';
  const percent = value.millionths / 10_000;
  return Number.isInteger(percent) ? `${percent}.0` : String(percent);
}
