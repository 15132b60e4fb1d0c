import { z } from 'zod';
import {
  type ApiCall,
  type Endpoint,
  listPage,
  mergeMetadata,
  pathId,
  refuseTogether,
} from './api-call.ts';
import { addPrice, addProduct, priceAmounts } from './catalogue-endpoints.ts';
import { priceSession } from './price-session.ts';
import { whyNotCoupon, whyNotPromotion } from './promotion-rules.ts';
import { clearable, readParams, word } from './read-params.ts';
import type { CheckoutSession, LineItem, Price, SessionDiscount } from './resources.ts';
import { invalidRequest } from './stripe-error.ts';
import type { StripeState } from './stripe-state.ts';

const dayInSeconds = 86_400;
const halfHourInSeconds = 1_800;
const linesMax = 100;

const lineItem = z.strictObject({
  quantity: word.count,
  price: word.text.optional(),
  price_data: z
    .strictObject({
      ...priceAmounts,
      product: word.text.optional(),
      product_data: z
        .strictObject({
          name: word.text,
          description: word.text.optional(),
          images: z.array(word.url).optional(),
          metadata: word.metadata.optional(),
        })
        .optional(),
    })
    .optional(),
});

const create = {
  mode: z.literal('payment'),
  line_items: z.array(lineItem).min(1).max(linesMax),
  success_url: z.string().min(1),
  cancel_url: z.string().min(1).optional(),
  allow_promotion_codes: word.yes.optional(),
  discounts: z
    .array(z.strictObject({ coupon: word.text.optional(), promotion_code: word.text.optional() }))
    .max(1)
    .optional(),
  client_reference_id: z.string().max(200).optional(),
  customer: word.text.optional(),
  customer_email: word.email.optional(),
  customer_creation: z.enum(['always', 'if_required']).optional(),
  expires_at: word.int.optional(),
  locale: word.text.optional(),
  metadata: word.metadata.optional(),
  payment_intent_data: z.strictObject({ metadata: word.metadata.optional() }).optional(),
  payment_method_types: z.array(word.text).optional(),
  submit_type: word.text.optional(),
};

type Create = z.output<z.ZodObject<typeof create>>;

function createSession(call: ApiCall): CheckoutSession {
  const { state } = call;
  refuseTogether(call.params, 'allow_promotion_codes', 'discounts');
  refuseTogether(call.params, 'customer', 'customer_email');
  refuseTogether(call.params, 'customer', 'customer_creation');
  const params = readParams(call.params, create);
  if (params.customer !== undefined) state.read('customer', params.customer, 'customer');
  const expiresAt = params.expires_at ?? state.now() + dayInSeconds;
  const ahead = expiresAt - state.now();
  if (ahead < halfHourInSeconds || ahead > dayInSeconds)
    throw invalidRequest(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from now.',
      { param: 'expires_at' },
    );
  const lines = params.line_items.map((line, index) => makeLine(state, line, index));
  const currency = lines[0]?.currency ?? state.account.default_currency;
  if (lines.some((line) => line.currency !== currency))
    throw invalidRequest('All line items must have the same currency.', { param: 'line_items' });
  const session = makeSession(call, params, { currency, expiresAt });
  state.lines.set(session.id, lines);
  state.paymentMetadata.set(session.id, mergeMetadata({}, params.payment_intent_data?.metadata));
  priceSession(state, session);
  session.discounts = (params.discounts ?? []).map((discount) =>
    readDiscount(state, session, discount),
  );
  priceSession(state, session);
  return state.add(session);
}

function makeSession(
  call: ApiCall,
  params: Create,
  more: { currency: string; expiresAt: number },
): CheckoutSession {
  const { state } = call;
  const id = `cs_${state.isLive ? 'live' : 'test'}_${state.token(58)}`;
  return {
    object: 'checkout.session',
    id,
    created: state.now(),
    expires_at: more.expiresAt,
    mode: 'payment',
    status: 'open',
    payment_status: 'unpaid',
    currency: more.currency,
    amount_subtotal: 0,
    amount_total: 0,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    allow_promotion_codes: params.allow_promotion_codes ?? null,
    discounts: [],
    client_reference_id: params.client_reference_id ?? null,
    customer: params.customer ?? null,
    customer_creation:
      params.customer === undefined ? (params.customer_creation ?? 'if_required') : null,
    customer_email: params.customer_email ?? null,
    customer_details: null,
    payment_intent: null,
    payment_method_types: params.payment_method_types ?? ['card', 'us_bank_account'],
    success_url: params.success_url,
    cancel_url: params.cancel_url ?? null,
    url: `${call.origin}/c/pay/${id}`,
    metadata: mergeMetadata({}, params.metadata),
  };
}

function makeLine(state: StripeState, line: z.output<typeof lineItem>, index: number): LineItem {
  const price = priceOf(state, line, `line_items[${index}]`);
  const amount = price.unit_amount * line.quantity;
  return {
    object: 'item',
    id: state.newId('li'),
    description: state.read('product', price.product).name,
    currency: price.currency,
    quantity: line.quantity,
    amount_subtotal: amount,
    amount_discount: 0,
    amount_tax: 0,
    amount_total: amount,
    price: price.id,
  };
}

function priceOf(state: StripeState, line: z.output<typeof lineItem>, param: string): Price {
  const { price: id, price_data: data } = line;
  if ((id === undefined) === (data === undefined))
    throw invalidRequest('Give each line item either `price` or `price_data`.', { param });
  if (!data) {
    const price = state.read('price', id ?? '', `${param}[price]`);
    if (price.active) return price;
    throw invalidRequest(
      `The price specified is inactive. This field only accepts active prices.`,
      { param: `${param}[price]` },
    );
  }
  const { product: known, product_data: fresh, currency, unit_amount: unitAmount } = data;
  const product = fresh
    ? addProduct(state, {
        name: fresh.name,
        description: fresh.description ?? null,
        images: fresh.images ?? [],
        metadata: fresh.metadata ?? {},
      })
    : state.read('product', known ?? '', `${param}[price_data][product]`);
  return addPrice(state, { product: product.id, currency, unitAmount, active: false });
}

/** A discount that the shop's server put on; what the basket does not allow is refused. */
function readDiscount(
  state: StripeState,
  session: CheckoutSession,
  wanted: { coupon?: string | undefined; promotion_code?: string | undefined },
): SessionDiscount {
  const basket = basketOf(state, session);
  const { coupon = null, promotion_code = null } = wanted;
  if ((coupon === null) === (promotion_code === null))
    throw invalidRequest('Give either `coupon` or `promotion_code`.', { param: 'discounts[0]' });
  const refusal =
    coupon === null
      ? whyNotPromotion(
          state,
          state.read('promotion_code', promotion_code ?? '', 'discounts[0][promotion_code]'),
          basket,
        )
      : whyNotCoupon(state, state.read('coupon', coupon, 'discounts[0][coupon]'), basket);
  if (refusal) throw invalidRequest(refusal.message, { code: refusal.code, param: 'discounts[0]' });
  return { coupon, promotion_code };
}

export function basketOf(state: StripeState, session: CheckoutSession) {
  return {
    customer: session.customer,
    currency: session.currency,
    subtotal: session.amount_subtotal,
    lines: state.lines.get(session.id) ?? [],
  };
}

function expireSession(call: ApiCall): CheckoutSession {
  const session = call.state.read('checkout.session', pathId(call));
  if (session.status !== 'open')
    throw invalidRequest(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
    );
  session.status = 'expired';
  session.url = null;
  call.tell('checkout.session.expired', session);
  return session;
}

const path = '/v1/checkout/sessions';

export const sessionEndpoints: readonly Endpoint[] = [
  { method: 'POST', path, answer: createSession },
  {
    method: 'GET',
    path,
    answer: (call) =>
      listPage(call, 'checkout.session', {
        filters: {
          customer: word.text.optional(),
          payment_intent: word.text.optional(),
          status: z.enum(['open', 'complete', 'expired']).optional(),
        },
        fits: (one, { customer, payment_intent, status }) =>
          (customer === undefined || one.customer === customer) &&
          (payment_intent === undefined || one.payment_intent === payment_intent) &&
          (status === undefined || one.status === status),
      }),
  },
  {
    method: 'GET',
    path: `${path}/:id`,
    answer: (call) => call.state.read('checkout.session', pathId(call)),
  },
  {
    method: 'POST',
    path: `${path}/:id`,
    answer: (call) => {
      const session = call.state.read('checkout.session', pathId(call));
      const { metadata } = readParams(call.params, {
        metadata: clearable(word.metadata).optional(),
      });
      session.metadata = mergeMetadata(session.metadata, metadata);
      return session;
    },
  },
  { method: 'POST', path: `${path}/:id/expire`, answer: expireSession },
  {
    method: 'GET',
    path: `${path}/:id/line_items`,
    answer: (call) => {
      const { id } = call.state.read('checkout.session', pathId(call));
      return listPage(call, 'item', { among: call.state.lines.get(id) ?? [] });
    },
  },
];
