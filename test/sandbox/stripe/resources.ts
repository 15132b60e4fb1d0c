/**
 * What the stand-in knows of Stripe's resources, by Stripe's own field names: only the fields that it
 * keeps. All others come from the published example of the resource (`render.ts`). Amounts are whole minor units,
 * times are seconds.
 */

export type Metadata = Record<string, string>;

interface Base<Name extends string> {
  object: Name;
  id: string;
  metadata: Metadata;
}

export interface Account extends Base<'account'> {
  email: string;
  country: string;
  default_currency: string;
  charges_enabled: boolean;
  details_submitted: boolean;
  payouts_enabled: boolean;
  business_profile: Record<string, unknown>;
  settings: Record<string, unknown>;
}

export interface Product extends Base<'product'> {
  created: number;
  updated: number;
  active: boolean;
  name: string;
  description: string | null;
  default_price: string | null;
  images: string[];
}

export interface Price extends Base<'price'> {
  created: number;
  active: boolean;
  currency: string;
  product: string;
  unit_amount: number;
  unit_amount_decimal: string;
  lookup_key: string | null;
  nickname: string | null;
}

export interface Customer extends Base<'customer'> {
  created: number;
  email: string | null;
  name: string | null;
  phone: string | null;
  description: string | null;
  /** Below zero is credit: it lowers the next invoice. */
  balance: number;
  currency: string | null;
}

export interface BalanceTransaction extends Base<'customer_balance_transaction'> {
  created: number;
  amount: number;
  currency: string;
  customer: string;
  description: string | null;
  ending_balance: number;
}

export interface Coupon extends Base<'coupon'> {
  created: number;
  amount_off: number | null;
  percent_off: number | null;
  currency: string | null;
  duration: string;
  duration_in_months: number | null;
  max_redemptions: number | null;
  name: string | null;
  redeem_by: number | null;
  times_redeemed: number;
}

export interface PromotionCode extends Base<'promotion_code'> {
  created: number;
  /** What was asked for: whether it is shown as active depends on the coupon, the date and its use as well. */
  active: boolean;
  code: string;
  customer: string | null;
  expires_at: number | null;
  max_redemptions: number | null;
  promotion: { type: 'coupon'; coupon: string };
  restrictions: {
    first_time_transaction: boolean;
    minimum_amount: number | null;
    minimum_amount_currency: string | null;
  };
  times_redeemed: number;
}

export interface SessionDiscount {
  coupon: string | null;
  promotion_code: string | null;
}

export interface CheckoutSession extends Base<'checkout.session'> {
  created: number;
  expires_at: number;
  mode: 'payment';
  status: 'open' | 'complete' | 'expired';
  payment_status: 'unpaid' | 'paid' | 'no_payment_required';
  currency: string;
  amount_subtotal: number;
  amount_total: number;
  total_details: { amount_discount: number; amount_shipping: number; amount_tax: number };
  allow_promotion_codes: boolean | null;
  discounts: SessionDiscount[];
  client_reference_id: string | null;
  customer: string | null;
  customer_creation: 'always' | 'if_required' | null;
  customer_email: string | null;
  customer_details: Record<string, unknown> | null;
  payment_intent: string | null;
  payment_method_types: string[];
  success_url: string | null;
  cancel_url: string | null;
  url: string | null;
}

/** One line of a session. */
export interface LineItem {
  object: 'item';
  id: string;
  description: string;
  currency: string;
  quantity: number;
  amount_subtotal: number;
  amount_discount: number;
  amount_tax: number;
  amount_total: number;
  /** The whole price, as Stripe shows it here. */
  price: string;
}

export interface PaymentIntent extends Base<'payment_intent'> {
  created: number;
  amount: number;
  amount_received: number;
  client_secret: string;
  currency: string;
  customer: string | null;
  latest_charge: string | null;
  payment_method: string;
  payment_method_types: string[];
  receipt_email: string | null;
  status: 'processing' | 'succeeded' | 'requires_payment_method';
  last_payment_error: Record<string, unknown> | null;
}

export interface Charge extends Base<'charge'> {
  created: number;
  amount: number;
  amount_captured: number;
  amount_refunded: number;
  balance_transaction: string | null;
  billing_details: Record<string, unknown>;
  captured: boolean;
  currency: string;
  customer: string | null;
  description: string | null;
  disputed: boolean;
  failure_code: string | null;
  failure_message: string | null;
  paid: boolean;
  payment_intent: string;
  payment_method: string;
  receipt_email: string | null;
  receipt_url: string | null;
  refunded: boolean;
  status: 'pending' | 'succeeded' | 'failed';
}

export interface Refund extends Base<'refund'> {
  created: number;
  amount: number;
  charge: string;
  currency: string;
  payment_intent: string;
  reason: string | null;
  status: 'pending' | 'succeeded' | 'failed';
  failure_reason?: string;
}

export interface Dispute extends Base<'dispute'> {
  created: number;
  amount: number;
  charge: string;
  currency: string;
  is_charge_refundable: boolean;
  payment_intent: string;
  reason: string;
  status: 'needs_response' | 'won' | 'lost';
}

export interface WebhookEndpoint extends Base<'webhook_endpoint'> {
  created: number;
  api_version: string | null;
  description: string | null;
  enabled_events: string[];
  status: 'enabled' | 'disabled';
  url: string;
}

export interface StripeEvent {
  object: 'event';
  id: string;
  created: number;
  api_version: string;
  data: { object: unknown };
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
}

/** What is left of something deleted. */
export interface Tombstone {
  object: 'coupon' | 'customer' | 'product' | 'webhook_endpoint';
  id: string;
  deleted: true;
}

export type Resource =
  | Account
  | Product
  | Price
  | Customer
  | BalanceTransaction
  | Coupon
  | PromotionCode
  | CheckoutSession
  | LineItem
  | PaymentIntent
  | Charge
  | Refund
  | Dispute
  | WebhookEndpoint
  | StripeEvent;

export type Kind = Resource['object'];
export type Of<K extends Kind> = Extract<Resource, { object: K }>;

export function isA<K extends Kind>(resource: Resource | undefined, kind: K): resource is Of<K> {
  return resource?.object === kind;
}
