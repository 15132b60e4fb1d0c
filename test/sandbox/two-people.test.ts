import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestBench, TestBrowser, type TestBench } from './fake-app.ts';

// Two people in two browsers: what the shop tells of each is their own.

let bench: TestBench;
let friend: TestBrowser;

const seat = {
  'X-Forwarded-For': '203.0.113.9',
  'User-Agent': 'Friend/1.0',
  'Accept-Language': 'de',
};

beforeEach(async () => {
  bench = await startTestBench();
  friend = new TestBrowser(bench.sandbox.storefrontUrl, seat);
});

afterEach(async () => {
  await bench.close();
});

const fiveOff = { kind: 'fixed', amount: 500, eachItem: false } as const;

async function fillCart(browser: TestBrowser): Promise<void> {
  const id = bench.sandbox.shop.variantId('hearth-mug', 'Clay');
  await browser.post('/cart/add', { id, quantity: '2' });
}

async function toldOrder(): Promise<Record<string, unknown>> {
  await bench.sandbox.settled();
  const created = bench.app.received.findLast(
    ({ headers }) => headers['x-shopify-topic'] === 'orders/create',
  );
  return { ...(JSON.parse(created?.body ?? 'null') as Record<string, unknown>) };
}

it('a guest buys with one press, and the order tells who, from where and where to', async () => {
  await fillCart(friend);
  await friend.postJson('/cart/update.js', { attributes: { regulars_ref: 'tavolumi-3', x: 'y' } });
  await friend.postJson('/cart/update.js', { attributes: { x: null } });
  const { text } = await friend.get('/checkout');
  expect(text).toContain('value="nia.bergman@example.com"');
  expect(text).toContain('value="100 Cedar Row"');
  const done = await friend.post('/checkout', { email: 'nia.bergman@example.com' });
  expect(done.text).toContain('Thank you, Nia');
  const address = {
    name: 'Nia Bergman',
    address1: '100 Cedar Row',
    zip: '97401',
    country_code: 'US',
    phone: '+19715551200',
  };
  expect(await toldOrder()).toMatchObject({
    email: 'nia.bergman@example.com',
    note_attributes: [{ name: 'regulars_ref', value: 'tavolumi-3' }],
    browser_ip: '203.0.113.9',
    client_details: {
      browser_ip: '203.0.113.9',
      user_agent: 'Friend/1.0',
      accept_language: 'de',
    },
    billing_address: address,
    shipping_address: address,
    customer: { first_name: 'Nia', default_address: { address1: '100 Cedar Row' } },
  });
});

it('what is typed at the checkout counts, and stays typed', async () => {
  await fillCart(friend);
  const typed = {
    email: 'bo@example.com',
    first_name: 'Bo',
    last_name: 'Lind',
    address1: '3 Kiln Road',
    address2: 'Floor 2',
    city: 'Salem',
    zip: '97301',
    phone: '',
  };
  const updated = await friend.post('/checkout/update', { ...typed, shipping: 'express' });
  expect(updated.text).toContain('value="3 Kiln Road"');
  await friend.post('/checkout', typed);
  expect(await toldOrder()).toMatchObject({
    email: 'bo@example.com',
    shipping_address: { name: 'Bo Lind', address2: 'Floor 2', city: 'Salem', phone: null },
  });
});

it('each browser is somebody else, and so is who signs up in it with one press', async () => {
  const other = new TestBrowser(bench.sandbox.storefrontUrl);
  expect((await friend.get('/account/login')).text).toContain('nia.bergman@example.com');
  const { text } = await other.get('/account/login');
  const entries = Object.fromEntries(
    [...text.matchAll(/name="(first_name|last_name|email)"\s+value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
  expect(entries).toEqual({
    first_name: 'Jonah',
    last_name: 'Reyes',
    email: 'jonah.reyes@example.com',
  });
  await other.post('/account/register', entries);
  await fillCart(other);
  await other.post('/checkout', {});
  expect(await toldOrder()).toMatchObject({
    email: 'jonah.reyes@example.com',
    customer: { state: 'enabled' },
    shipping_address: { name: 'Jonah Reyes', address1: '101 Foundry Street' },
  });
});

it('a code that each may use once is refused to who has used it, as a guest or signed in', async () => {
  const { shop } = bench.sandbox;
  shop.createDiscount({ code: 'HELLO', value: fiveOff, appliesOncePerCustomer: true });
  const buy = async (email: string) => {
    await fillCart(friend);
    await friend.get('/discount/HELLO?redirect=/cart');
    return friend.post('/checkout', { email });
  };
  expect((await buy('bo@example.com')).text).toContain('Thank you');
  const again = await buy('Bo@Example.com');
  expect([again.status, again.text.includes('already used')]).toEqual([422, true]);
  expect((await friend.post('/checkout', { email: 'cy@example.com' })).text).toContain('Thank you');
});

it('orders are placed for anybody by a script', async () => {
  bench.sandbox.shop.placeOrder({
    email: 'cy@example.com',
    lines: [{ variantId: bench.sandbox.shop.variantId('walnut-scoop'), quantity: 1 }],
    contact: { firstName: 'Cy', lastName: 'Roth', address1: 'Hauptstr. 1', countryCode: 'DE' },
    browser: { ip: '198.51.100.7' },
    attributes: [{ name: 'regulars_ref', value: 'tavolumi-3' }],
  });
  expect(await toldOrder()).toMatchObject({
    browser_ip: '198.51.100.7',
    billing_address: { name: 'Cy Roth', country: 'Germany', country_code: 'DE' },
  });
});
