import { Stripe } from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SettableClock } from '../../server/base/clock.ts';
import { exampleOf, onlyExpanded } from './stripe/render.ts';
import { startStripeStandIn, type StripeStandIn } from './stripe/start-stripe.ts';

const clock = new SettableClock(new Date('2026-11-22T10:00:00Z'));
let standIn: StripeStandIn;
let stripe: Stripe;
let patient: Stripe;

beforeAll(async () => {
  standIn = await startStripeStandIn({ clock });
  patient = standIn.client();
  const { hostname, port } = new URL(standIn.url);
  stripe = new Stripe(standIn.apiKey, {
    host: hostname,
    port: Number(port),
    protocol: 'http',
    maxNetworkRetries: 0,
  });
});
beforeEach(() => {
  standIn.faults.clear();
});
afterAll(() => standIn.close());

/** What the API refused, as the package tells it. */
async function refusal(
  call: Promise<unknown>,
): Promise<InstanceType<typeof Stripe.errors.StripeError>> {
  const outcome = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof Stripe.errors.StripeError) return outcome;
  throw new TypeError('the call was not refused');
}

let codes = 0;

async function makeCode(
  coupon: Stripe.CouponCreateParams,
  code: Partial<Stripe.PromotionCodeCreateParams> = {},
): Promise<Stripe.PromotionCode> {
  const { id } = await stripe.coupons.create({ duration: 'once', ...coupon });
  codes += 1;
  return stripe.promotionCodes.create({
    promotion: { type: 'coupon', coupon: id },
    code: `CODE-${codes}`,
    ...code,
  });
}

const fiveOff = { amount_off: 500, currency: 'usd' };

function checkout(more: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  return stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [seat('Latte Art Evening', 5_800, 2), seat('Apron', 2_000)],
    success_url: 'https://shop.example/thanks?id={CHECKOUT_SESSION_ID}',
    allow_promotion_codes: true,
    ...more,
  });
}

function seat(name: string, amount: number, quantity = 1) {
  return {
    quantity,
    price_data: { currency: 'usd', unit_amount: amount, product_data: { name } },
  };
}

test('every answer has the fields of the published example of its resource', async () => {
  const customer = await stripe.customers.create({ email: 'a@example.com' });
  const promotion = await makeCode(fiveOff);
  const credit = { amount: -500, currency: 'usd' };
  const session = await checkout();
  standIn.desk.pay(session.id, { code: promotion.code });
  const paid = await stripe.checkout.sessions.retrieve(session.id);
  const paymentId = String(paid.payment_intent);
  const refund = await stripe.refunds.create({ payment_intent: paymentId, amount: 100 });
  const endpoint = await stripe.webhookEndpoints.create({
    url: 'https://app.example/hook',
    enabled_events: ['charge.failed'],
  });
  const answers = [
    await stripe.accounts.retrieveCurrent(),
    customer,
    await stripe.customers.createBalanceTransaction(customer.id, credit),
    promotion,
    await stripe.coupons.retrieve(String(promotion.promotion.coupon)),
    paid,
    (await stripe.checkout.sessions.listLineItems(session.id)).data[0],
    await stripe.prices.create({ currency: 'usd', unit_amount: 5, product_data: { name: 'Tea' } }),
    await stripe.products.create({ name: 'Cup' }),
    await stripe.paymentIntents.retrieve(paymentId),
    await stripe.charges.retrieve(String(refund.charge)),
    refund,
    standIn.desk.openDispute(paymentId) && (await stripe.disputes.list()).data[0],
    endpoint,
    (await stripe.events.list()).data[0],
    await stripe.webhookEndpoints.del(endpoint.id),
    await stripe.coupons.del(String(promotion.promotion.coupon)),
    await stripe.customers.del(customer.id),
  ];
  const kinds = answers.map((answer) => {
    const { object, ...rest } = { object: '', ...answer };
    const kind = 'deleted' in rest ? `deleted_${object}` : object;
    const expected = Object.keys(exampleOf(kind)).filter(
      (name) => !(onlyExpanded[kind] ?? []).includes(name),
    );
    expect(Object.keys({ ...answer }), kind).toEqual(expect.arrayContaining(expected));
    return kind;
  });
  expect(new Set(kinds).size).toBe(answers.length);
});

test('lists come newest first, in pages, and expand what they hold', async () => {
  const email = 'pages@example.com';
  const made = [];
  for (let count = 0; count < 5; count += 1) made.push(await stripe.customers.create({ email }));
  const first = await stripe.customers.list({ email, limit: 2 });
  expect(first.data.map(({ id }) => id)).toEqual([made[4]?.id, made[3]?.id]);
  expect(first.has_more).toBe(true);
  const all = await stripe.customers.list({ email, limit: 2 }).autoPagingToArray({ limit: 50 });
  expect(all.map(({ id }) => id)).toEqual(made.toReversed().map(({ id }) => id));

  const { code } = await makeCode({ percent_off: 12.5 });
  const found = await stripe.promotionCodes.list({
    code: code.toLowerCase(),
    expand: ['data.promotion.coupon'],
  });
  expect(found.data[0]?.promotion.coupon).toMatchObject({ percent_off: 12.5, valid: true });
  const error = await refusal(stripe.promotionCodes.list({ expand: ['data.nonsense'] }));
  expect(error).toMatchObject({ statusCode: 400, param: 'expand' });
});

test('refuses as the API does: keys, paths, parameters, things that are not there', async () => {
  const stranger = standIn.client('sk_test_nobody');
  expect(await refusal(stranger.customers.list())).toMatchObject({ statusCode: 401 });
  expect(await refusal(stripe.balance.retrieve())).toMatchObject({ statusCode: 404 });
  expect(await refusal(stripe.coupons.retrieve('nope'))).toMatchObject({
    type: 'StripeInvalidRequestError',
    statusCode: 404,
    code: 'resource_missing',
    message: "No such coupon: 'nope'",
    param: 'id',
  });
  const promotion = { type: 'coupon', coupon: 'nope' } as const;
  expect(await refusal(stripe.promotionCodes.create({ promotion }))).toMatchObject({
    statusCode: 400,
    code: 'resource_missing',
    param: 'promotion[coupon]',
  });
  const odd = { amount_off: 5, currency: 'usd', colour: 'red' };
  expect(await refusal(stripe.coupons.create(odd))).toMatchObject({
    code: 'parameter_unknown',
    param: 'colour',
  });
  const half = { amount_off: 0.5, currency: 'usd' };
  expect(await refusal(stripe.coupons.create(half))).toMatchObject({
    code: 'parameter_invalid_integer',
    param: 'amount_off',
  });
  const { requestId } = await refusal(stripe.coupons.retrieve('nope'));
  expect(requestId).toMatch(/^req_/);
});

describe('an idempotency key', () => {
  test('gives the first answer again, and refuses other parameters', async () => {
    const once = { idempotencyKey: 'coupon:1' };
    const first = await stripe.coupons.create(fiveOff, once);
    const again = await stripe.coupons.create(fiveOff, once);
    expect(again.id).toBe(first.id);
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(await refusal(stripe.coupons.create({ percent_off: 5 }, once))).toMatchObject({
      type: 'StripeIdempotencyError',
      statusCode: 400,
    });
  });

  test('is refused while its first request is under way', async () => {
    standIn.faults.next('slow', { path: '/v1/coupons', delayMs: 300 });
    const once = { idempotencyKey: 'coupon:2' };
    const outcomes = await Promise.all([
      stripe.coupons.create(fiveOff, once),
      new Promise((done) => setTimeout(done, 100)).then(() =>
        refusal(stripe.coupons.create(fiveOff, once)),
      ),
    ]);
    expect(outcomes[1].statusCode).toBe(409);
  });

  test('finds what was done although the answer was lost', async () => {
    const once = { idempotencyKey: 'coupon:3' };
    // The package repeats a cut connection once, whatever it was told.
    standIn.faults.next('answer_lost', { path: '/v1/coupons', times: 2 });
    expect(await refusal(stripe.coupons.create({ ...fiveOff, id: 'LOST' }, once))).toMatchObject({
      type: 'StripeConnectionError',
    });
    expect((await stripe.coupons.create({ ...fiveOff, id: 'LOST' }, once)).id).toBe('LOST');
    expect(await refusal(stripe.coupons.create({ ...fiveOff, id: 'LOST' }))).toMatchObject({
      code: 'resource_already_exists',
    });
  });

  test('keeps a failure of the server, but not what was refused beforehand', async () => {
    const kept = { idempotencyKey: 'coupon:4' };
    standIn.faults.next('internal_kept');
    expect(await refusal(stripe.coupons.create(fiveOff, kept))).toMatchObject({ statusCode: 500 });
    expect(await refusal(stripe.coupons.create(fiveOff, kept))).toMatchObject({ statusCode: 500 });
    const early = { idempotencyKey: 'coupon:5' };
    await refusal(stripe.coupons.create({ ...fiveOff, name: 'x'.repeat(41) }, early));
    expect((await stripe.coupons.create(fiveOff, early)).valid).toBe(true);
  });
});

test('goes wrong when asked to, for the calls that are named', async () => {
  standIn.faults.next('throttled', { path: '/v1/coupons' });
  standIn.faults.next('internal', { path: '/v1/coupons/:id' });
  standIn.faults.next('failed_before', { path: '/v1/customers', method: 'POST', times: 2 });
  await stripe.customers.list();
  expect(await refusal(stripe.coupons.create(fiveOff))).toMatchObject({
    type: 'StripeRateLimitError',
    statusCode: 429,
  });
  expect(await refusal(stripe.coupons.retrieve('nope'))).toMatchObject({ statusCode: 500 });
  const before = standIn.state.all('customer').length;
  await refusal(stripe.customers.create());
  expect(standIn.state.all('customer')).toHaveLength(before);
  // The package itself tries again, under a key of its own.
  standIn.faults.next('answer_lost', { path: '/v1/customers', method: 'POST' });
  await patient.customers.create();
  expect(standIn.state.all('customer')).toHaveLength(before + 1);
});

test('a customer’s balance is a running sum', async () => {
  const { id } = await stripe.customers.create();
  await stripe.customers.createBalanceTransaction(id, { amount: -700, currency: 'usd' });
  const back = await stripe.customers.createBalanceTransaction(id, {
    amount: 200,
    currency: 'usd',
  });
  expect(back.ending_balance).toBe(-500);
  expect(await stripe.customers.retrieve(id)).toMatchObject({ balance: -500 });
  const { data } = await stripe.customers.listBalanceTransactions(id);
  expect(data.map(({ amount }) => amount)).toEqual([200, -700]);
  const other = stripe.customers.createBalanceTransaction(id, { amount: 1, currency: 'eur' });
  expect(await refusal(other)).toMatchObject({ param: 'currency' });
});

describe('a promotion code', () => {
  test('is there once for each customer, in any letters, while it is active', async () => {
    const [one, two] = [await stripe.customers.create(), await stripe.customers.create()];
    const first = await makeCode(fiveOff, { code: 'REG-AB', customer: one.id });
    await makeCode(fiveOff, { code: 'reg-ab', customer: two.id });
    const taken = makeCode(fiveOff, { code: 'reg-AB', customer: one.id });
    expect(await refusal(taken)).toMatchObject({ code: 'resource_already_exists', param: 'code' });
    await stripe.promotionCodes.update(first.id, { active: false });
    const next = await makeCode(fiveOff, { code: 'REG-AB', customer: one.id });
    expect(next.active).toBe(true);
    expect(await refusal(stripe.promotionCodes.update(first.id, { active: true }))).toMatchObject({
      code: 'resource_already_exists',
    });
  });

  test('is not active any more once it or its coupon ran out', async () => {
    const in5Minutes = Math.floor(clock.now().getTime() / 1000) + 300;
    const { id } = await makeCode(fiveOff, { expires_at: in5Minutes });
    const other = await makeCode({ ...fiveOff, redeem_by: in5Minutes });
    expect((await stripe.promotionCodes.retrieve(id)).active).toBe(true);
    clock.set(new Date(clock.now().getTime() + 301_000));
    expect((await stripe.promotionCodes.retrieve(id)).active).toBe(false);
    expect((await stripe.promotionCodes.retrieve(other.id)).active).toBe(false);
  });

  test('says at the checkout why it gives nothing off', async () => {
    const mine = await stripe.customers.create({ email: 'mine@example.com' });
    const soon = Math.floor(clock.now().getTime() / 1000) + 60;
    const theirs = await makeCode(fiveOff, { customer: mine.id });
    const large = await makeCode(fiveOff, {
      restrictions: { minimum_amount: 20_000, minimum_amount_currency: 'usd' },
    });
    const euro = await makeCode({ amount_off: 500, currency: 'eur' });
    const short = await makeCode(fiveOff, { expires_at: soon });
    const spent = await makeCode(fiveOff, { max_redemptions: 1 });
    standIn.desk.pay((await checkout()).id, { code: spent.code });
    clock.set(new Date(clock.now().getTime() + 61_000));
    const { id } = await checkout();
    const say = (code: string) => standIn.desk.pay(id, { code })?.message;
    expect(say('NO-SUCH')).toBe('This code is invalid.');
    expect(say(theirs.code)).toBe('This code is invalid.');
    expect(say(large.code)).toBe('This code needs an order of at least $200.00.');
    expect(say(euro.code)).toBe('This code is for another currency.');
    expect(say(short.code)).toBe('This code has expired.');
    expect(say(spent.code)).toBe('This code has already been redeemed.');
    expect((await stripe.checkout.sessions.retrieve(id)).status).toBe('open');
    const session = await checkout({ customer: mine.id });
    expect(standIn.desk.pay(session.id, { code: theirs.code })).toBeNull();
    expect(await stripe.promotionCodes.retrieve(theirs.id)).toMatchObject({ times_redeemed: 1 });
  });

  test('works for one of two who have it on their checkout at the same moment', async () => {
    const { id, code } = await makeCode(fiveOff, { max_redemptions: 1 });
    const put = { discounts: [{ promotion_code: id }], allow_promotion_codes: undefined };
    const { line_items, mode, success_url } = {
      line_items: [seat('Tea', 900)],
      mode: 'payment' as const,
      success_url: 'https://shop.example',
    };
    const start = () =>
      stripe.checkout.sessions.create({
        line_items,
        mode,
        success_url,
        discounts: put.discounts,
      });
    const [first, second] = [await start(), await start()];
    expect(standIn.desk.pay(first.id)).toBeNull();
    expect(standIn.desk.pay(second.id)?.code).toBe('promotion_code_used');
    expect(await refusal(start())).toMatchObject({ code: 'promotion_code_used' });
    expect(code).toMatch(/^CODE-/);
  });
});

describe('a checkout', () => {
  test('spreads a discount over its lines to the cent, and is found by its payment', async () => {
    const { code } = await makeCode({ amount_off: 1_001, currency: 'usd' });
    const session = await checkout({ client_reference_id: 'guest-1', metadata: { a: 'b' } });
    standIn.desk.pay(session.id, { code, email: 'maya@example.com' });
    const paid = await stripe.checkout.sessions.retrieve(session.id, {
      expand: [
        'line_items',
        'payment_intent.latest_charge',
        'discounts.promotion_code',
        'total_details.breakdown',
      ],
    });
    expect(paid).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      client_reference_id: 'guest-1',
      customer: null,
      customer_details: { email: 'maya@example.com' },
      amount_subtotal: 13_600,
      amount_total: 12_599,
      total_details: {
        amount_discount: 1_001,
        breakdown: { discounts: [{ amount: 1_001, discount: { source: { type: 'coupon' } } }] },
      },
      discounts: [{ coupon: null, promotion_code: { code } }],
      payment_intent: { amount_received: 12_599, latest_charge: { paid: true, amount: 12_599 } },
    });
    const shares = paid.line_items?.data.map(({ amount_discount: share }) => share);
    expect(shares).toEqual([853, 148]);
    const payment = paid.payment_intent;
    const id = typeof payment === 'string' ? payment : (payment?.id ?? '');
    const found = await stripe.checkout.sessions.list({ payment_intent: id });
    expect(found.data.map((one) => one.id)).toEqual([session.id]);
    expect(await refusal(stripe.checkout.sessions.expire(session.id))).toMatchObject({
      statusCode: 400,
    });
  });

  test('with nothing to pay has no payment, and a customer nonetheless', async () => {
    const { code } = await makeCode({ percent_off: 100 });
    const { id } = await checkout();
    standIn.desk.pay(id, { code });
    const free = await stripe.checkout.sessions.retrieve(id);
    expect(free).toMatchObject({
      status: 'complete',
      payment_status: 'no_payment_required',
      payment_intent: null,
      amount_total: 0,
    });
    expect(free.customer).toMatch(/^cus_/);
  });

  test('takes a discount of the shop or codes of the shopper, not both', async () => {
    const { id } = await makeCode(fiveOff);
    const both = checkout({ discounts: [{ promotion_code: id }] });
    expect(await refusal(both)).toMatchObject({ param: 'allow_promotion_codes' });
  });
});

test('money goes back in parts, later, or not at all', async () => {
  const { id } = await checkout();
  standIn.desk.pay(id);
  const payment = String((await stripe.checkout.sessions.retrieve(id)).payment_intent);
  const first = await stripe.refunds.create({ payment_intent: payment, amount: 3_600 });
  expect(first.status).toBe('succeeded');
  const charge = () =>
    stripe.charges.retrieve(String(first.charge), { expand: ['refunds.data.charge'] });
  const late = standIn.desk.refund(payment, { isPending: true });
  expect(await charge()).toMatchObject({ amount_refunded: 13_600, refunded: true });
  expect(await refusal(stripe.refunds.create({ payment_intent: payment }))).toMatchObject({
    code: 'charge_already_refunded',
  });
  standIn.desk.settleRefund(late.id, 'failed');
  const after = await charge();
  expect(after).toMatchObject({ amount_refunded: 3_600, refunded: false });
  expect(after.refunds?.data.map(({ status }) => status)).toEqual(['failed', 'succeeded']);
  const tooMuch = stripe.refunds.create({ payment_intent: payment, amount: 10_001 });
  expect(await refusal(tooMuch)).toMatchObject({ param: 'amount' });

  const dispute = standIn.desk.openDispute(payment, 10_000);
  expect(await refusal(stripe.refunds.create({ payment_intent: payment }))).toMatchObject({
    code: 'charge_disputed',
  });
  standIn.desk.closeDispute(dispute.id, 'won');
  expect((await stripe.disputes.retrieve(dispute.id)).status).toBe('won');
});
