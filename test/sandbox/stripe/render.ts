import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isUsable } from './promotion-rules.ts';
import type { CheckoutSession, Coupon, PromotionCode, Resource, Tombstone } from './resources.ts';
import { invalidRequest } from './stripe-error.ts';
import type { StripeState } from './stripe-state.ts';

export type Json = Record<string, unknown>;

const file = path.resolve(import.meta.dirname, '../../fixtures/stripe/resources.json');
const examples: unknown = JSON.parse(readFileSync(file, 'utf8'));

/** Where the published example says more than is true of what is made here. */
const quieter: Record<string, Json> = {
  product: { default_price: null, description: null, package_dimensions: null, tax_code: null },
  price: { custom_unit_amount: null, recurring: null, transform_quantity: null, type: 'one_time' },
  customer: { address: null, currency: null, discount: null, shipping: null },
  'checkout.session': {
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    currency_conversion: null,
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    invoice_creation: null,
    managed_payments: null,
    payment_method_configuration_details: null,
    shipping_address_collection: null,
    shipping_cost: null,
    ui_mode: 'hosted_page',
  },
  payment_intent: {
    canceled_at: null,
    last_payment_error: null,
    managed_payments: null,
    next_action: null,
    payment_method_configuration_details: null,
    processing: null,
    shipping: null,
    transfer_data: null,
  },
  charge: { description: null, shipping: null, source: null, transfer_data: null },
};

/** Fields that an answer has only when they are asked for (`expand`). */
export const onlyExpanded: Readonly<Record<string, readonly string[]>> = {
  'checkout.session': ['line_items', 'total_details.breakdown'],
  charge: ['refunds'],
  coupon: ['applies_to'],
};

/** The published example of a resource, by its kind (`deleted_coupon` too). */
export function exampleOf(kind: string): Json {
  const example = isJson(examples) ? examples[kind] : undefined;
  if (!isJson(example)) throw invalidRequest(`There is no example of ${kind}`);
  return example;
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As the API answers it: every field of the published example, with what is known here. */
export function render(state: StripeState, resource: Resource | Tombstone): Json {
  if ('deleted' in resource) return { ...resource };
  const shown = { ...exampleOf(resource.object), ...quieter[resource.object], ...resource };
  for (const name of onlyExpanded[resource.object] ?? []) delete (shown as Json)[name];
  const mode = 'livemode' in shown ? { livemode: state.isLive } : {};
  return structuredClone({ ...shown, ...mode, ...derived(state, resource) });
}

/** What follows from other things at the moment of asking. */
function derived(state: StripeState, resource: Resource): Json {
  if (resource.object === 'coupon') return { valid: isCouponValid(state, resource) };
  if (resource.object === 'promotion_code') return { active: isActive(state, resource) };
  if (resource.object === 'item')
    return { price: render(state, state.read('price', resource.price)) };
  return {};
}

function isCouponValid(state: StripeState, coupon: Coupon): boolean {
  return isUsable(coupon, state.now());
}

function isActive(state: StripeState, promotion: PromotionCode): boolean {
  const coupon = state.find('coupon', promotion.promotion.coupon);
  return (
    promotion.active &&
    coupon !== undefined &&
    isUsable(coupon, state.now()) &&
    isUsable(
      {
        redeem_by: promotion.expires_at,
        max_redemptions: promotion.max_redemptions,
        times_redeemed: promotion.times_redeemed,
      },
      state.now(),
    )
  );
}

/** What `expand` adds to an answer that does not have it by itself. */
export function includedOnly(state: StripeState, parent: Json, name: string): unknown {
  const id = String(parent['id']);
  if (!(onlyExpanded[String(parent['object'])] ?? []).includes(name)) return undefined;
  if (name === 'line_items') {
    const data = (state.lines.get(id) ?? []).map((line) => render(state, line));
    return { object: 'list', data, has_more: false, url: `/v1/checkout/sessions/${id}/line_items` };
  }
  if (name === 'total_details.breakdown')
    return breakdown(state, state.read('checkout.session', id));
  if (name === 'refunds') {
    const refunds = state.all('refund').filter(({ charge }) => charge === id);
    const data = refunds.map((refund) => render(state, refund));
    return { object: 'list', data, has_more: false, url: `/v1/charges/${id}/refunds` };
  }
  return { products: state.couponProducts.get(id) ?? [] };
}

/** Which discount took how much off. */
function breakdown(state: StripeState, session: CheckoutSession): Json {
  const discounts = session.discounts.map(({ coupon, promotion_code: promotion }) => ({
    amount: session.total_details.amount_discount,
    discount: {
      ...exampleOf('discount'),
      id: `di_${session.id.slice(-24)}`,
      checkout_session: session.id,
      customer: session.customer,
      end: null,
      promotion_code: promotion,
      source: {
        type: 'coupon',
        coupon: coupon ?? state.find('promotion_code', promotion ?? '')?.promotion.coupon ?? null,
      },
      start: session.created,
    },
  }));
  return { discounts, taxes: [] };
}
