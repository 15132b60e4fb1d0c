import { priceSession } from './price-session.ts';
import { type CodeRefusal, findPromotion, whyNotPromotion } from './promotion-rules.ts';
import type { Charge, CheckoutSession, Customer, PaymentIntent, Resource } from './resources.ts';
import { basketOf } from './session-endpoints.ts';
import type { StripeState } from './stripe-state.ts';

/** The books in which things happen: what they are told with has no request of the API behind it. */
export interface Books {
  state: StripeState;
  tell: (type: string, about: Resource) => void;
}

export interface Payer {
  email: string;
  name: string | null;
  /** A bank debit is confirmed now and settles later. */
  method: 'card' | 'bank';
}

const methods = {
  card: { types: ['card'], label: 'card' },
  bank: { types: ['us_bank_account'], label: 'us_bank_account' },
} as const;

/** Puts a promotion code that somebody typed on an open session; null: it is on. */
export function applyCode(
  { state }: Books,
  session: CheckoutSession,
  code: string,
): CodeRefusal | null {
  const promotion = findPromotion(state, code, session.customer);
  const refusal = whyNotPromotion(state, promotion, basketOf(state, session));
  if (refusal || !promotion) return refusal;
  session.discounts = [{ coupon: null, promotion_code: promotion.id }];
  priceSession(state, session);
  return null;
}

export function removeCode({ state }: Books, session: CheckoutSession): void {
  session.discounts = [];
  priceSession(state, session);
}

/**
 * Completes an open session. Null: it is done. A code that somebody else has used up meanwhile is
 * taken off and said.
 */
export function paySession(
  books: Books,
  session: CheckoutSession,
  payer: Payer,
): CodeRefusal | null {
  const { state } = books;
  const refusal = useDiscounts(books, session);
  if (refusal) return refusal;
  const isFree = session.amount_total === 0;
  const customer = customerOf(books, session, { payer, isNeeded: isFree });
  session.customer = customer?.id ?? null;
  session.customer_details = {
    address: {
      city: null,
      country: 'US',
      line1: null,
      line2: null,
      postal_code: null,
      state: null,
    },
    business_name: null,
    email: payer.email,
    individual_name: null,
    name: payer.name,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  };
  session.status = 'complete';
  session.url = null;
  if (isFree) session.payment_status = 'no_payment_required';
  else startPayment(books, session, payer);
  state.paymentMetadata.delete(session.id);
  books.tell('checkout.session.completed', session);
  return null;
}

function useDiscounts(books: Books, session: CheckoutSession): CodeRefusal | null {
  const { state } = books;
  const [discount] = session.discounts;
  const promotion = state.find('promotion_code', discount?.promotion_code ?? '');
  if (promotion) {
    const refusal = whyNotPromotion(state, promotion, basketOf(state, session));
    if (refusal) {
      removeCode(books, session);
      return refusal;
    }
    promotion.times_redeemed += 1;
  }
  const coupon = state.find('coupon', promotion?.promotion.coupon ?? discount?.coupon ?? '');
  if (coupon) coupon.times_redeemed += 1;
  if (promotion) books.tell('promotion_code.updated', promotion);
  return null;
}

/** Who buys is kept as a customer where the shop asked for it, and always where nothing is paid. */
function customerOf(
  books: Books,
  session: CheckoutSession,
  need: { payer: Payer; isNeeded: boolean },
): Customer | null {
  const { state } = books;
  if (session.customer !== null) return state.find('customer', session.customer) ?? null;
  if (!need.isNeeded && session.customer_creation !== 'always') return null;
  const customer = state.add<Customer>({
    object: 'customer',
    id: `cus_${state.token(14)}`,
    created: state.now(),
    email: need.payer.email,
    name: need.payer.name,
    phone: null,
    description: null,
    metadata: {},
    balance: 0,
    currency: null,
  });
  books.tell('customer.created', customer);
  return customer;
}

function startPayment(books: Books, session: CheckoutSession, payer: Payer): void {
  const { state } = books;
  const isLater = payer.method === 'bank';
  const id = state.newId('pi');
  const payment = state.add<PaymentIntent>({
    object: 'payment_intent',
    id,
    created: state.now(),
    amount: session.amount_total,
    amount_received: isLater ? 0 : session.amount_total,
    client_secret: `${id}_secret_${state.token()}`,
    currency: session.currency,
    customer: session.customer,
    latest_charge: null,
    last_payment_error: null,
    metadata: state.paymentMetadata.get(session.id) ?? {},
    payment_method: state.newId('pm'),
    payment_method_types: [...methods[payer.method].types],
    receipt_email: null,
    status: isLater ? 'processing' : 'succeeded',
  });
  const charge = makeCharge(state, payment, payer);
  payment.latest_charge = charge.id;
  session.payment_intent = payment.id;
  session.payment_status = isLater ? 'unpaid' : 'paid';
  books.tell('payment_intent.created', payment);
  books.tell(isLater ? 'charge.pending' : 'charge.succeeded', charge);
  books.tell(isLater ? 'payment_intent.processing' : 'payment_intent.succeeded', payment);
}

function makeCharge(state: StripeState, payment: PaymentIntent, payer: Payer): Charge {
  const isLater = payer.method === 'bank';
  const { amount, currency, customer, payment_method: method, metadata } = payment;
  return state.add<Charge>({
    object: 'charge',
    id: state.newId('ch'),
    created: state.now(),
    amount,
    amount_captured: isLater ? 0 : amount,
    amount_refunded: 0,
    balance_transaction: isLater ? null : state.newId('txn'),
    billing_details: {
      address: {
        city: null,
        country: 'US',
        line1: null,
        line2: null,
        postal_code: null,
        state: null,
      },
      email: payer.email,
      name: payer.name,
      phone: null,
      tax_id: null,
    },
    captured: !isLater,
    currency,
    customer,
    description: null,
    disputed: false,
    failure_code: null,
    failure_message: null,
    metadata: { ...metadata },
    paid: !isLater,
    payment_intent: payment.id,
    payment_method: method,
    receipt_email: null,
    receipt_url: null,
    refunded: false,
    status: isLater ? 'pending' : 'succeeded',
  });
}

/** What became of a payment that settles later. */
export function settlePayment(
  books: Books,
  session: CheckoutSession,
  outcome: 'succeeded' | 'failed',
): void {
  const { state } = books;
  const payment = state.read('payment_intent', session.payment_intent ?? '');
  const charge = state.read('charge', payment.latest_charge ?? '');
  if (charge.status !== 'pending') return;
  if (outcome === 'failed') {
    charge.status = 'failed';
    charge.failure_code = 'insufficient_funds';
    charge.failure_message = 'The bank account has not enough money for this payment.';
    payment.status = 'requires_payment_method';
    payment.last_payment_error = {
      type: 'card_error',
      code: charge.failure_code,
      message: charge.failure_message,
      charge: charge.id,
    };
    books.tell('charge.failed', charge);
    books.tell('payment_intent.payment_failed', payment);
    books.tell('checkout.session.async_payment_failed', session);
    return;
  }
  charge.status = 'succeeded';
  charge.paid = true;
  charge.captured = true;
  charge.amount_captured = charge.amount;
  charge.balance_transaction = state.newId('txn');
  payment.status = 'succeeded';
  payment.amount_received = payment.amount;
  session.payment_status = 'paid';
  books.tell('charge.succeeded', charge);
  books.tell('payment_intent.succeeded', payment);
  books.tell('checkout.session.async_payment_succeeded', session);
}
