import type { Message } from './outside.ts';

/**
 * Webhook bodies in the platform's full shape, money in whole minor units so that the totals are exact.
 * Ids are strings here and numbers in the text, exact beyond 2^53.
 */

export interface Line {
  id: string;
  /** Minor units of the shop's currency, of one unit. */
  price: number;
  quantity?: number;
  current?: number;
  discounts?: readonly number[];
  tax?: number;
  giftCard?: boolean;
  tip?: boolean;
  /** Instead of a product of its own. */
  product?: { id: string; vendor: string };
}

export interface Order {
  id: string;
  customer?: { id: string; email?: string | null; phone?: string | null } | null;
  email?: string;
  phone?: string | null;
  at?: string;
  placedAt?: string;
  status?: string;
  fulfilled?: boolean;
  cancelledAt?: string;
  currency?: string;
  /** What the shopper saw, and how many of its minor units make one of the shop's. */
  presentment?: { currency: string; rate: number };
  taxesIncluded?: boolean;
  lines: readonly Line[];
  shipping?: { price: number; tax?: number };
  codes?: readonly string[];
  /** What the cart carried along. */
  attributes?: Readonly<Record<string, string>>;
  refunds?: readonly Refund[];
  test?: boolean;
  source?: string;
  /** Where it goes; null: nowhere, as goods that are handed over. */
  country?: string | null;
  tipReceived?: number;
}

export interface Refund {
  id: string;
  orderId: string;
  lines?: readonly { id: string; quantity: number; subtotal: number; tax?: number }[];
  shipping?: { price: number; tax?: number };
  discrepancy?: number;
  transactions?: readonly { amount: number; status?: string; kind?: string; currency?: string }[];
  currency?: string;
  presentment?: { currency: string; rate: number };
}

const began = Date.now() - 22 * 86_400_000;

/** That day of what the shop tells, the 22nd being today: so long ago that it is past, and so lately that it counts. */
export function shopTime(day: number, time: string): string {
  return `${new Date(began + day * 86_400_000).toISOString().slice(0, 10)}T${time}-05:00`;
}

const decimals: Record<string, number> = { JPY: 0, KWD: 3 };

export function decimal(minor: number, currency: string): string {
  const places = decimals[currency] ?? 2;
  const sign = minor < 0 ? '-' : '';
  const digits = String(Math.abs(minor)).padStart(places + 1, '0');
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

type Priced = Pick<Order, 'currency' | 'presentment'>;

function moneyOf({ currency = 'USD', presentment }: Priced) {
  const text = (minor: number) => decimal(minor, currency);
  const seen = presentment ?? { currency, rate: 1 };
  const set = (minor: number) => ({
    shop_money: { amount: text(minor), currency_code: currency },
    presentment_money: {
      amount: decimal(Math.round(minor * seen.rate), seen.currency),
      currency_code: seen.currency,
    },
  });
  return { text, set, currency, seen };
}

/** The text with every `"number:123"` as the bare number 123. */
const toText = (value: unknown) => JSON.stringify(value).replaceAll(/"number:(\d+)"/g, '$1');
const num = (id: string) => `number:${id}`;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

export function order(topic: string, given: Order): Message {
  return { topic, body: toText(orderBody(given)) };
}

export function refund(given: Refund): Message {
  return { topic: 'refunds/create', body: toText(refundBody(given)) };
}

/** An edit tells which lines moved and no totals. */
export function edited(orderId: string): Message {
  const body = {
    order_edit: {
      id: 78912328793,
      app_id: null,
      created_at: shopTime(5, '13:20:13'),
      notify_customer: false,
      order_id: num(orderId),
      staff_note: '',
      user_id: null,
      line_items: { additions: [], removals: [{ id: 1, delta: 1 }] },
      discounts: { line_item: { additions: [], removals: [] } },
    },
  };
  return { topic: 'orders/edited', body: toText(body) };
}

function orderBody(given: Order) {
  const { text, set, currency, seen } = moneyOf(given);
  const lines = given.lines.map((line) => lineBody(line, given));
  const gross = sum(given.lines.map((line) => line.price * (line.quantity ?? 1)));
  const discounts = sum(given.lines.flatMap((line) => line.discounts ?? []));
  const shipping = given.shipping?.price ?? 0;
  const tax = sum([...given.lines.map((line) => line.tax ?? 0), given.shipping?.tax ?? 0]);
  const total = gross - discounts + shipping + (given.taxesIncluded === true ? 0 : tax);
  const at = given.at ?? shopTime(10, '10:00:00');
  const placedAt = given.placedAt ?? shopTime(10, '10:00:00');
  const customer = given.customer ?? null;
  return {
    id: num(given.id),
    admin_graphql_api_id: `gid://shopify/Order/${given.id}`,
    app_id: 580111,
    browser_ip: '203.0.113.9',
    buyer_accepts_marketing: false,
    cancel_reason: given.cancelledAt === undefined ? null : 'customer',
    cancelled_at: given.cancelledAt ?? null,
    cart_token: null,
    checkout_id: 37119608,
    client_details: { accept_language: 'en', user_agent: 'Mozilla/5.0' },
    closed_at: null,
    confirmed: true,
    contact_email: given.email ?? customer?.email ?? null,
    created_at: placedAt,
    currency,
    current_total_price: text(total),
    current_total_price_set: set(total),
    customer_locale: 'en',
    discount_codes: (given.codes ?? []).map((code) => ({
      code,
      amount: text(discounts),
      type: 'fixed_amount',
    })),
    duties_included: false,
    email: given.email ?? customer?.email ?? '',
    financial_status: given.status ?? 'paid',
    fulfillment_status: given.fulfilled === true ? 'fulfilled' : null,
    landing_site: '/',
    name: `#${given.id.slice(-5)}`,
    note: null,
    note_attributes: Object.entries({ gift: 'no', ...given.attributes }).map(([name, value]) => ({
      name,
      value,
    })),
    number: 1,
    order_number: Number(given.id.slice(-5)),
    payment_gateway_names: ['shopify_payments', 'gift_card'],
    phone: given.phone ?? null,
    presentment_currency: seen.currency,
    processed_at: placedAt,
    source_name: given.source ?? 'web',
    subtotal_price: text(gross - discounts),
    subtotal_price_set: set(gross - discounts),
    tags: 'a, b',
    tax_lines: tax === 0 ? [] : [taxLine(tax, given)],
    taxes_included: given.taxesIncluded ?? false,
    test: given.test ?? false,
    total_discounts: text(discounts),
    total_discounts_set: set(discounts),
    total_line_items_price: text(gross),
    total_line_items_price_set: set(gross),
    total_outstanding: '0.00',
    total_price: text(total),
    total_price_set: set(total),
    total_shipping_price_set: set(shipping),
    total_tax: text(tax),
    total_tax_set: set(tax),
    total_tip_received: text(given.tipReceived ?? 0),
    updated_at: at,
    user_id: null,
    billing_address: address,
    shipping_address:
      given.country === null ? null : { ...address, country_code: given.country ?? 'US' },
    customer:
      customer === null
        ? null
        : {
            id: num(customer.id),
            email: customer.email ?? null,
            phone: customer.phone ?? null,
            created_at: '2026-01-02T03:04:05-05:00',
            updated_at: at,
            first_name: 'Noa',
            last_name: 'Lind',
            state: 'enabled',
            verified_email: true,
            admin_graphql_api_id: `gid://shopify/Customer/${customer.id}`,
            default_address: { ...address, customer_id: num(customer.id) },
          },
    discount_applications: [],
    fulfillments: [],
    line_items: lines,
    payment_terms: null,
    refunds: (given.refunds ?? []).map(refundBody),
    shipping_lines:
      given.shipping === undefined
        ? []
        : [
            {
              id: num(`${given.id.slice(0, 12)}9`),
              code: 'Standard',
              title: 'Standard',
              price: text(shipping),
              price_set: set(shipping),
              discounted_price: text(shipping),
              discounted_price_set: set(shipping),
              is_removed: false,
              tax_lines:
                given.shipping.tax === undefined ? [] : [taxLine(given.shipping.tax, given)],
              discount_allocations: [],
            },
          ],
  };
}

function lineBody(line: Line, priced: Priced) {
  const { text, set } = moneyOf(priced);
  const discount = sum(line.discounts ?? []);
  return {
    id: num(line.id),
    admin_graphql_api_id: `gid://shopify/LineItem/${line.id}`,
    attributed_staffs: [],
    current_quantity: line.current ?? line.quantity ?? 1,
    fulfillable_quantity: line.quantity ?? 1,
    fulfillment_service: 'manual',
    gift_card: line.giftCard ?? false,
    grams: 200,
    name: line.tip === true ? 'Tip' : `Thing ${line.id} - Large`,
    title: line.tip === true ? 'Tip' : `Thing ${line.id}`,
    price: text(line.price),
    price_set: set(line.price),
    product_exists: line.tip !== true,
    product_id: line.tip === true ? null : num(line.product?.id ?? `80${line.id}`),
    variant_id: line.tip === true ? null : num(`90${line.id}`),
    properties: [],
    quantity: line.quantity ?? 1,
    requires_shipping: true,
    sku: line.tip === true ? null : `SKU-${line.id}`,
    taxable: true,
    total_discount: text(discount),
    total_discount_set: set(discount),
    vendor: line.product?.vendor ?? 'Maker',
    tax_lines: line.tax === undefined ? [] : [taxLine(line.tax, priced)],
    duties: [],
    discount_allocations: (line.discounts ?? []).map((amount, at) => ({
      amount: text(amount),
      amount_set: set(amount),
      discount_application_index: at,
    })),
    // Present on tips only, and there often null.
    ...(line.tip === true
      ? {
          tip: { payment_method: null, payment_gateway: null },
          tip_payment_gateway: null,
          tip_payment_method: null,
        }
      : {}),
  };
}

function refundBody(given: Refund) {
  const { text, set, currency } = moneyOf(given);
  const lines = given.lines ?? [];
  const { discrepancy = 0, shipping } = given;
  const adjustment = (kind: string, minor: number, tax: number) => ({
    id: num(`${given.id}8`),
    order_id: num(given.orderId),
    refund_id: num(given.id),
    kind,
    reason: kind === 'shipping_refund' ? 'Shipping refund' : 'Refund discrepancy',
    amount: text(-minor),
    tax_amount: text(-tax),
    amount_set: set(-minor),
    tax_amount_set: set(-tax),
  });
  return {
    id: num(given.id),
    admin_graphql_api_id: `gid://shopify/Refund/${given.id}`,
    order_id: num(given.orderId),
    created_at: shopTime(12, '10:00:00'),
    processed_at: shopTime(12, '10:00:00'),
    note: 'as agreed',
    restock: true,
    user_id: null,
    duties: [],
    total_duties_set: set(0),
    refund_line_items: lines.map((line, at) => ({
      id: num(`${given.id}${at}`),
      line_item_id: num(line.id),
      location_id: 487838322,
      quantity: line.quantity,
      restock_type: 'return',
      subtotal: Number(text(line.subtotal)),
      subtotal_set: set(line.subtotal),
      total_tax: Number(text(line.tax ?? 0)),
      total_tax_set: set(line.tax ?? 0),
      line_item: { id: num(line.id) },
    })),
    refund_shipping_lines:
      shipping === undefined
        ? []
        : [
            {
              id: num(`${given.id}7`),
              shipping_line_id: 1,
              subtotal_amount_set: set(shipping.price),
              tax_amount_set: set(shipping.tax ?? 0),
            },
          ],
    order_adjustments: [
      ...(shipping === undefined
        ? []
        : [adjustment('shipping_refund', shipping.price, shipping.tax ?? 0)]),
      ...(discrepancy === 0 ? [] : [adjustment('refund_discrepancy', discrepancy, 0)]),
    ],
    transactions: (given.transactions ?? []).map((each, at) => ({
      id: num(`${given.id}6${at}`),
      order_id: num(given.orderId),
      kind: each.kind ?? 'refund',
      gateway: 'shopify_payments',
      status: each.status ?? 'success',
      message: null,
      created_at: shopTime(12, '10:00:00'),
      test: false,
      parent_id: 1,
      error_code: null,
      receipt: {},
      amount: decimal(each.amount, each.currency ?? currency),
      currency: each.currency ?? currency,
    })),
  };
}

function taxLine(minor: number, priced: Priced) {
  const { text, set } = moneyOf(priced);
  return {
    channel_liable: false,
    title: 'Tax',
    rate: 0.1,
    price: text(minor),
    price_set: set(minor),
  };
}

const address = {
  first_name: 'Noa',
  last_name: 'Lind',
  address1: '1 Harbour Road',
  address2: '',
  phone: null,
  city: 'Portland',
  zip: '04101',
  province: 'Maine',
  country: 'United States',
  company: null,
  name: 'Noa Lind',
  country_code: 'US',
  province_code: 'ME',
};
