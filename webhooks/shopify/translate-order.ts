import { z } from 'zod';
import type { ShopOrder, ShopOrderLine, ShopRefund } from '../shop-event.ts';
import {
  code,
  currency,
  decimal,
  id,
  instant,
  looseText,
  moneySet,
  nonEmpty,
  shopMoney,
  text,
  units,
} from './payload-fields.ts';
import { sumDecimals } from './sum-decimals.ts';
import { customerPayload, translateCustomer } from './translate-customer.ts';
import { refundPayload, translateRefund } from './translate-refund.ts';
import {
  billingAddressPayload,
  clientPayload,
  shippingAddressPayload,
  trace,
  translateTraces,
} from './translate-traces.ts';

const taxLines = z
  .array(z.object({ price: decimal.nullish(), price_set: moneySet.nullish() }))
  .nullish();

const line = z.object({
  id,
  product_id: id.nullish(),
  variant_id: id.nullish(),
  sku: text.nullish(),
  title: text.nullish(),
  vendor: text.nullish(),
  gift_card: z.boolean().nullish(),
  // On tips only, and there often null: that it is there says what the line is.
  tip_payment_gateway: z.unknown().optional(),
  quantity: units,
  current_quantity: units.nullish(),
  price: decimal,
  price_set: moneySet.nullish(),
  tax_lines: taxLines,
  discount_allocations: z
    .array(z.object({ amount: decimal.nullish(), amount_set: moneySet.nullish() }))
    .nullish(),
});

const shippingLine = z.object({
  is_removed: z.boolean().nullish(),
  price: decimal.nullish(),
  price_set: moneySet.nullish(),
  discounted_price: decimal.nullish(),
  discounted_price_set: moneySet.nullish(),
  tax_lines: taxLines,
});

export const orderPayload = z.object({
  id,
  name: text.nullish(),
  updated_at: instant,
  created_at: instant,
  processed_at: instant.nullish(),
  cancelled_at: instant.nullish(),
  financial_status: code.nullish(),
  fulfillment_status: code.nullish(),
  test: z.boolean().nullish(),
  source_name: code.nullish(),
  taxes_included: z.boolean().nullish(),
  currency,
  presentment_currency: currency.nullish(),
  total_price: decimal,
  total_price_set: moneySet.nullish(),
  customer: customerPayload.nullish(),
  customer_locale: code.nullish(),
  email: code.nullish(),
  contact_email: code.nullish(),
  phone: code.nullish(),
  browser_ip: trace,
  client_details: clientPayload,
  billing_address: billingAddressPayload,
  shipping_address: shippingAddressPayload,
  discount_codes: z.array(z.object({ code, amount: decimal.nullish() })).nullish(),
  note_attributes: z.array(z.object({ name: text, value: looseText })).nullish(),
  line_items: z.array(line),
  shipping_lines: z.array(shippingLine).nullish(),
  refunds: z.array(refundPayload).nullish(),
});

type OrderPayload = z.infer<typeof orderPayload>;
type LinePayload = z.infer<typeof line>;

export function translateOrder(payload: OrderPayload): ShopOrder {
  const refunds = (payload.refunds ?? []).map(translateRefund);
  const refundedUnits = countRefundedUnits(refunds);
  return {
    orderId: payload.id,
    name: payload.name ?? payload.id,
    updatedAt: payload.updated_at,
    // An imported order is created today and was processed when the customer bought.
    placedAt: payload.processed_at ?? payload.created_at,
    cancelledAt: payload.cancelled_at ?? null,
    financialStatus: payload.financial_status ?? 'pending',
    fulfilled: payload.fulfillment_status === 'fulfilled',
    test: payload.test ?? false,
    channel: payload.source_name ?? 'unknown',
    taxesIncluded: payload.taxes_included ?? false,
    currency: payload.currency,
    totalPrice: shopMoney(payload.total_price_set, payload.total_price),
    ...translateShipping(payload),
    presentment: translatePresentment(payload),
    customer: translateBuyer(payload),
    email: nonEmpty(payload.email) ?? nonEmpty(payload.contact_email),
    phone: nonEmpty(payload.phone),
    country: nonEmpty(payload.shipping_address?.country_code),
    traces: translateTraces(payload),
    discountCodes: (payload.discount_codes ?? []).map((each) => each.code),
    codeAmounts: (payload.discount_codes ?? []).flatMap((each) =>
      each.amount ? [{ code: each.code, amount: each.amount }] : [],
    ),
    attributes: payload.note_attributes ?? [],
    lines: payload.line_items.map((each) => translateLine(each, refundedUnits)),
    refunds,
  };
}

function translateLine(payload: LinePayload, refundedUnits: Map<string, number>): ShopOrderLine {
  const gone = payload.quantity - (payload.current_quantity ?? payload.quantity);
  return {
    lineId: payload.id,
    productId: payload.product_id ?? null,
    variantId: payload.variant_id ?? null,
    sku: nonEmpty(payload.sku),
    title: payload.title ?? '',
    vendor: nonEmpty(payload.vendor),
    giftCard: payload.gift_card ?? false,
    tip: payload.tip_payment_gateway !== undefined,
    quantity: payload.quantity,
    removedQuantity: Math.max(0, gone - (refundedUnits.get(payload.id) ?? 0)),
    unitPrice: shopMoney(payload.price_set, payload.price),
    discount: sumDecimals(
      (payload.discount_allocations ?? []).map((each) => shopMoney(each.amount_set, each.amount)),
    ),
    tax: sumTaxes(payload.tax_lines),
  };
}

function countRefundedUnits(refunds: readonly ShopRefund[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { lineId, quantity } of refunds.flatMap((refund) => refund.lines))
    counted.set(lineId, (counted.get(lineId) ?? 0) + quantity);
  return counted;
}

function translateBuyer({ customer, customer_locale }: OrderPayload): ShopOrder['customer'] {
  if (!customer) return null;
  const locale = nonEmpty(customer_locale);
  return { ...translateCustomer(customer), ...(locale !== null && { locale }) };
}

function translateShipping(
  payload: OrderPayload,
): Pick<ShopOrder, 'shippingPrice' | 'shippingTax'> {
  const lines = (payload.shipping_lines ?? []).filter((each) => !each.is_removed);
  return {
    shippingPrice: sumDecimals(
      lines.map((each) =>
        shopMoney(
          each.discounted_price_set,
          each.discounted_price ?? shopMoney(each.price_set, each.price),
        ),
      ),
    ),
    shippingTax: sumDecimals(lines.map((each) => sumTaxes(each.tax_lines))),
  };
}

function sumTaxes(lines: z.infer<typeof taxLines>): string {
  return sumDecimals((lines ?? []).map((each) => shopMoney(each.price_set, each.price)));
}

/** What the shopper saw. Without an amount in that currency, shop money is what is known. */
function translatePresentment(payload: OrderPayload): ShopOrder['presentment'] {
  const seen = payload.total_price_set?.presentment_money;
  if (seen)
    return {
      currency: payload.presentment_currency ?? seen.currency_code,
      totalPrice: seen.amount,
    };
  return {
    currency: payload.currency,
    totalPrice: shopMoney(payload.total_price_set, payload.total_price),
  };
}
