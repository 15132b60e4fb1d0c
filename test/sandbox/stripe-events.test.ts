import { jwtVerify } from 'jose';
import { Stripe } from 'stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startFakeApp, TestBrowser, type FakeApp } from './fake-app.ts';
import { startStripeStandIn, type StripeStandIn } from './stripe/start-stripe.ts';

let app: FakeApp;
let standIn: StripeStandIn;
let secret: string;

beforeEach(async () => {
  app = await startFakeApp();
  standIn = await startStripeStandIn({
    deliveryRules: { retryDelaysMs: [5, 5], timeoutMs: 200 },
    settleMs: 10,
  });
  const endpoint = await standIn.client().webhookEndpoints.create({
    url: `${app.url}/webhooks/stripe/1-abc`,
    enabled_events: ['checkout.session.completed', 'checkout.session.async_payment_failed'],
  });
  secret = endpoint.secret ?? '';
});
afterEach(async () => {
  await standIn.close();
  await app.close();
});

async function openCheckout(): Promise<string> {
  const session = await standIn.client().checkout.sessions.create({
    mode: 'payment',
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'usd', unit_amount: 900, product_data: { name: 'Tea' } },
      },
    ],
    success_url: `${standIn.url}/`,
    allow_promotion_codes: true,
  });
  return session.id;
}

function read(index: number): Stripe.Event {
  const received = app.received[index];
  const signature = String(received?.headers['stripe-signature']);
  return Stripe.webhooks.constructEvent(received?.body ?? '', signature, secret);
}

test('an event goes to who asked for its type, signed with the secret that was told once', async () => {
  const id = await openCheckout();
  standIn.desk.pay(id, { email: 'maya@example.com' });
  await standIn.settled();
  expect(app.received.map(({ url }) => url.pathname)).toEqual(['/webhooks/stripe/1-abc']);
  const event = read(0);
  expect(event).toMatchObject({
    type: 'checkout.session.completed',
    data: { object: { id, customer_details: { email: 'maya@example.com' } } },
  });
  expect(await standIn.client().events.retrieve(event.id)).toMatchObject({ type: event.type });
  const [endpoint] = (await standIn.client().webhookEndpoints.list()).data;
  expect(endpoint?.secret).toBeUndefined();
});

test('an event is tried again with the same body and a signature of its own time', async () => {
  app.answer = { status: 500, headers: {}, body: '' };
  standIn.desk.pay(await openCheckout());
  await standIn.settled();
  expect(app.received).toHaveLength(3);
  expect(new Set([0, 1, 2].map((index) => read(index).id)).size).toBe(1);
  expect(standIn.deliveries()[0]?.state).toBe('given_up');
});

test('events come twice and late when asked to, and not at all to an address that is off', async () => {
  standIn.setWebhookPolicy({ twice: true, shuffleMs: 20 });
  standIn.desk.pay(await openCheckout());
  await standIn.settled();
  expect(app.received).toHaveLength(2);
  const [endpoint] = (await standIn.client().webhookEndpoints.list()).data;
  await standIn.client().webhookEndpoints.update(endpoint?.id ?? '', { disabled: true });
  standIn.desk.pay(await openCheckout());
  await standIn.settled();
  expect(app.received).toHaveLength(2);
});

test('a bank debit at the hosted page settles later, or bounces', async () => {
  const id = await openCheckout();
  const browser = new TestBrowser(standIn.url);
  const page = await browser.get(`/c/pay/${id}`);
  expect(page.text).toContain('Pay $9.00');
  const refused = await browser.post(`/c/pay/${id}/code`, { code: 'NOPE' });
  expect(refused.text).toContain('This code is invalid.');
  await fetch(`${standIn.url}/c/pay/${id}/pay`, {
    method: 'POST',
    body: new URLSearchParams({ email: 'ines@example.com', method: 'bank_fails' }),
    redirect: 'manual',
  });
  await expect.poll(() => app.received.length).toBe(2);
  expect(read(0)).toMatchObject({ data: { object: { payment_status: 'unpaid' } } });
  expect(read(1).type).toBe('checkout.session.async_payment_failed');
  expect((await browser.get(`/c/pay/${id}`)).text).toContain('all done here');
});

test('the shop’s server signs tokens for who is signed in, and says when a code is over', async () => {
  standIn.shop.link = {
    connectionId: '1-abc',
    tokenSecret: 'hush hush hush hush hush hush hush',
    proxyUrl: `${app.url}/proxy`,
  };
  const browser = new TestBrowser(standIn.url);
  expect(JSON.parse((await browser.get('/rewards-token')).text)).toEqual({ token: null });
  await browser.post('/sign-in', { guest: 'guest-2001' });
  const { token }: { token: string } = JSON.parse((await browser.get('/rewards-token')).text);
  const key = new TextEncoder().encode(standIn.shop.link.tokenSecret);
  const { payload } = await jwtVerify(token, key, { issuer: '1-abc' });
  expect(payload).toMatchObject({
    sub: 'guest-2001',
    email: 'maya@example.com',
    email_verified: true,
    stripe_customer: standIn.shop.guests[0]?.stripeCustomerId,
  });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(600);

  await browser.post('/code', { code: 'GONE' });
  const refused = await browser.post('/classes/latte-art/book', { seats: '1' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('This code can’t be used any more.');
  await browser.post('/code/remove', {});
  const paying = await browser.post('/classes/latte-art/book', { seats: '2' });
  expect(paying.text).toContain('Pay $116.00');
});
