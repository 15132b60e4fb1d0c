import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestBench, TestBrowser, type TestBench } from './fake-app.ts';

let bench: TestBench;
let browser: TestBrowser;

beforeEach(async () => {
  bench = await startTestBench();
  browser = new TestBrowser(bench.sandbox.storefrontUrl);
});

afterEach(async () => {
  await bench.close();
});

const fiveOff = { kind: 'fixed', amount: 500, eachItem: false } as const;

async function fillCart(): Promise<void> {
  const id = bench.sandbox.shop.variantId('hearth-mug', 'Clay');
  await browser.post('/cart/add', { id, quantity: '2' });
}

async function signIn(email: string): Promise<void> {
  const customer = bench.sandbox.shop.customerByEmail(email);
  await browser.post('/account/login', { customer: customer?.id ?? '' });
}

describe('the storefront', () => {
  it('answers the cart as the platform’s Ajax API does', async () => {
    await fillCart();
    bench.sandbox.shop.createDiscount({ code: 'FIVE', value: fiveOff });
    const cart = await browser.postJson('/cart/update.js', { discount: 'five,nope' });
    expect(cart).toMatchObject({
      original_total_price: 5600,
      total_price: 5100,
      total_discount: 500,
      item_count: 2,
      currency: 'USD',
      requires_shipping: true,
      discount_codes: [
        { code: 'FIVE', applicable: true },
        { code: 'nope', applicable: false },
      ],
    });
    expect(await browser.postJson('/cart/update.js', { discount: '' })).toMatchObject({
      total_price: 5600,
      discount_codes: [],
    });
  });

  it('shows a product code on its line, and a shipping code that waits as applicable', async () => {
    await fillCart();
    const { shop } = bench.sandbox;
    const variantIds = [shop.variantId('hearth-mug', 'Clay')];
    const combinesWith = { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true };
    const amount = { kind: 'fixed', amount: 2800, eachItem: false } as const;
    shop.createDiscount({ code: 'FREEMUG', value: amount, variantIds, combinesWith });
    shop.createDiscount({ code: 'SHIP', value: { kind: 'free_shipping' }, combinesWith });
    const cart = await browser.postJson('/cart/update.js', { discount: 'FREEMUG,SHIP' });
    expect(cart).toMatchObject({
      total_price: 2800,
      items_subtotal_price: 2800,
      cart_level_discount_applications: [],
      items: [
        {
          line_level_discount_allocations: [
            { amount: 2800, discount_application: { title: 'FREEMUG', value: '28.00' } },
          ],
        },
      ],
      discount_codes: [
        { code: 'FREEMUG', applicable: true },
        { code: 'SHIP', applicable: true },
      ],
    });
  });

  it('lets gift cards and store credit pay, the second to who is signed in', async () => {
    const { shop } = bench.sandbox;
    const maya = shop.customerByEmail('maya@example.com');
    shop.createGiftCard({ code: 'REGA2B3C4D5E', value: 1000 });
    shop.addStoreCredit(maya?.id ?? '', 500);
    await fillCart();
    const typed = await browser.post('/checkout/update', { gift_card: 'REGA-2B3C-4D5E' });
    expect(typed.text).toContain('Gift card 4d5e');
    expect(typed.text).not.toContain('name="store_credit"');
    await signIn('maya@example.com');
    const ticked = { store_credit_asked: 'yes', store_credit: 'yes' };
    const updated = await browser.post('/checkout/update', ticked);
    expect(updated.text).toContain('Pay $52.60');
    const done = await browser.post('/checkout', { ...ticked, payment: 'card' });
    expect(done.text).toContain('Gift card 4d5e');
    expect(shop.orders[0]?.payments.map(({ gateway }) => gateway)).toEqual([
      'gift_card',
      'shopify_store_credit',
      'shopify_payments',
    ]);
    expect(shop.storeCreditOf(maya?.id ?? '')).toBe(0);
  });

  it('takes a code from a link, and sends people nowhere else', async () => {
    await fillCart();
    bench.sandbox.shop.createDiscount({ code: 'FIVE', value: fiveOff });
    const { text } = await browser.get('/discount/FIVE?redirect=//evil.example');
    expect(text).toContain('Slow mornings');
    expect((await browser.get('/cart')).text).toContain('FIVE');
  });

  it('sells: a bound code, a discount to the cent, an order with its webhooks and mail', async () => {
    const { shop } = bench.sandbox;
    const maya = shop.customerByEmail('maya@example.com');
    shop.createDiscount({
      code: 'MAYA5',
      value: fiveOff,
      customerIds: [maya?.id ?? ''],
      usageLimit: 1,
    });
    await fillCart();
    await browser.post('/cart/codes', { code: 'maya5' });
    const early = await browser.post('/checkout', { email: 'other@example.com' });
    expect(early.status).toBe(422);
    expect(early.text).toContain('available to you');
    await signIn('maya@example.com');
    const done = await browser.post('/checkout', { shipping: 'standard', payment: 'card' });
    expect(done.text).toContain('Thank you, Maya');
    const [order] = shop.orders;
    expect(order?.payments[0]?.amount).toBe(5100 + 600 + 510);
    expect(shop.discountByCode('MAYA5')?.usages).toHaveLength(1);
    expect(shop.mailbox[0]).toMatchObject({ to: 'maya@example.com' });
    await bench.sandbox.settled();
    expect(bench.app.received.map(({ headers }) => headers['x-shopify-topic']).toSorted()).toEqual([
      'orders/create',
      'orders/paid',
    ]);
    expect((await browser.get('/cart')).text).toContain('Your cart is empty');
  });

  it('takes returns and cancellations from the customer’s own account only', async () => {
    const { shop } = bench.sandbox;
    const maya = shop.customerByEmail('maya@example.com');
    const order = shop.placeOrder({
      customerId: maya?.id ?? '',
      lines: [{ variantId: shop.variantId('hearth-mug', 'Clay'), quantity: 2 }],
    });
    const path = `/account/orders/${order.id}`;
    await signIn('theo@example.com');
    await browser.post(`${path}/cancel`, {});
    expect(order.cancelledAt).toBeNull();
    await signIn('maya@example.com');
    await browser.post(`${path}/return`, { line: order.lines[0]?.id ?? '', quantity: '1' });
    expect(order.lines[0]?.refunded).toBe(1);
    await browser.post(`${path}/cancel`, {});
    expect(order.cancelledAt).not.toBeNull();
    expect((await browser.get('/account')).text).toContain('Cancelled');
  });

  it('opens accounts, also for somebody who only bought before', async () => {
    const { shop } = bench.sandbox;
    shop.placeOrder({
      email: 'new@example.com',
      lines: [{ variantId: shop.variantId('walnut-scoop'), quantity: 1 }],
    });
    const before = shop.customerByEmail('new@example.com');
    expect(before?.state).toBe('disabled');
    await browser.post('/account/register', {
      first_name: 'Nia',
      last_name: 'Berg',
      email: 'New@example.com',
    });
    expect(shop.customerByEmail('new@example.com')).toMatchObject({
      id: before?.id,
      state: 'enabled',
      firstName: 'Nia',
    });
    const again = await browser.post('/account/register', {
      first_name: 'Nia',
      email: 'new@example.com',
    });
    expect(again.status).toBe(422);
  });

  it('renders the theme embed with a Liquid engine, but not in the checkout', async () => {
    const guest = await browser.get('/');
    expect(guest.text).toContain('data-signed-in="false"');
    expect(guest.text).toContain('data-proxy="/apps/regulars"');
    expect(guest.text).not.toContain('translation missing');
    expect(guest.text).not.toContain('schema %}');
    await signIn('maya@example.com');
    expect((await browser.get('/cart')).text).toContain('data-signed-in="true"');
    await fillCart();
    expect((await browser.get('/checkout')).text).not.toContain('regulars-embed');
    bench.sandbox.embed.enabled = false;
    expect((await browser.get('/')).text).not.toContain('regulars-embed');
  });

  it('escapes what people typed', async () => {
    await browser.post('/account/register', {
      first_name: '<img src=x>',
      email: 'x@example.com',
    });
    const { text } = await browser.get('/');
    expect(text).toContain('&lt;img src=x&gt;');
    expect(text).not.toContain('<img src=x>');
  });
});
