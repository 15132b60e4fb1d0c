import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exactJson } from './shop/exact-json.ts';
import { makeTestShop } from './make-test-shop.ts';
import { shopPayload } from './shop/shop-payload.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/webhooks');

function readFixtures(...files: string[]): unknown[] {
  return files.map((file): unknown =>
    JSON.parse(readFileSync(path.join(fixtures, `${file}.json`), 'utf8')),
  );
}

type Shape = Map<string, Set<string>>;

/** Every key with the kinds its value has: `line_items[].price` → string. */
function addShape(value: unknown, at: string, shape: Shape): void {
  if (Array.isArray(value)) {
    for (const one of value) addShape(one, `${at}[]`, shape);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      const name = `${at}.${key}`;
      const kind = one === null ? 'null' : Array.isArray(one) ? 'array' : typeof one;
      shape.set(name, (shape.get(name) ?? new Set()).add(kind));
      addShape(one, name, shape);
    }
  }
}

function shapeOf(values: readonly unknown[]): Shape {
  const shape: Shape = new Map();
  for (const value of values) addShape(value, '', shape);
  return shape;
}

/** Keys that differ, and keys whose values are of another kind than the platform's (null fits anything). */
function differences(ours: readonly unknown[], theirs: readonly unknown[]): string[] {
  const mine = shapeOf(ours);
  const real = shapeOf(theirs);
  const missing = [...real.keys()].filter((key) => !mine.has(key)).map((key) => `missing ${key}`);
  const extra = [...mine.keys()].filter((key) => !real.has(key)).map((key) => `extra ${key}`);
  const kinds = [...mine.entries()].flatMap(([key, found]) => {
    const known = real.get(key);
    if (!known || (known.size === 1 && known.has('null'))) return [];
    const other = [...found].filter((kind) => kind !== 'null' && !known.has(kind));
    return other.map((kind) => `${key} is ${kind}`);
  });
  return [...missing, ...extra, ...kinds];
}

const orderFixtures = readFixtures(
  'orders/create',
  'orders/paid',
  'orders/updated',
  'orders/cancelled',
  'edge/order.multiple_discount_codes',
  'edge/order.updated_after_partial_refund',
  'edge/order.cart_attributes_referral',
);

function shopWithHistory() {
  const test = makeTestShop();
  const { shop } = test;
  const customer = shop.createCustomer({
    email: 'maya@example.com',
    firstName: 'Maya',
    lastName: 'Lindqvist',
    phone: '+15035550142',
  });
  const open = { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true };
  shop.createDiscount({
    code: 'FIVE',
    value: { kind: 'fixed', amount: 500, eachItem: false },
    combinesWith: open,
  });
  shop.createDiscount({ code: 'SHIP', value: { kind: 'free_shipping' }, combinesWith: open });
  const order = shop.placeOrder({
    customerId: customer.id,
    lines: [
      { variantId: shop.variantId('hearth-mug', 'Clay'), quantity: 2 },
      { variantId: shop.variantId('morning-fog', '250 g'), quantity: 1 },
    ],
    codes: ['five', 'ship'],
    attributes: [{ name: 'ref', value: 'abc' }],
  });
  return { ...test, customer, order };
}

describe('payloads', () => {
  it('has the keys and kinds of the platform in every order message, however it was paid', () => {
    const { shop, customer, messages } = shopWithHistory();
    shop.createGiftCard({ code: 'PARITY2345', value: 1000 });
    shop.addStoreCredit(customer.id, 500);
    const order = shop.placeOrder({
      customerId: customer.id,
      lines: [{ variantId: shop.variantId('hearth-mug', 'Clay'), quantity: 2 }],
      giftCards: ['PARITY2345'],
      storeCredit: true,
    });
    shop.refund(order.id, { lines: [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }] });
    shop.cancel(order.id);
    const ours = messages
      .filter(({ topic }) => topic.startsWith('orders/'))
      .map(({ body }): unknown => JSON.parse(body));
    expect(ours).toHaveLength(7);
    expect(differences(ours, orderFixtures)).toEqual([]);
  });

  it('has the keys and kinds of the platform in refunds of lines, of shipping and of an amount', () => {
    const { shop, customer, messages } = shopWithHistory();
    const order = shop.placeOrder({
      customerId: customer.id,
      lines: [{ variantId: shop.variantId('slow-dripper'), quantity: 2 }],
    });
    shop.refund(order.id, {
      lines: [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }],
      shipping: true,
    });
    shop.refund(order.id, { amount: 250 });
    const ours = messages
      .filter(({ topic }) => topic === 'refunds/create')
      .map(({ body }): unknown => JSON.parse(body));
    const real = readFixtures(
      'refunds/create',
      'edge/refund.line_and_shipping',
      'edge/refund.custom_amount_no_lines',
      'edge/order.multiple_discount_codes',
    ).slice(0, 3);
    expect(differences(ours, real)).toEqual([]);
  });

  it('has the keys and kinds of the platform for customers, edits and the shop', () => {
    const { shop, customer, order, latest } = shopWithHistory();
    shop.updateCustomer(customer.id, { phone: '+15035550143' });
    shop.editOrder(order.id, { remove: { lineId: order.lines[1]?.id ?? '' } });
    shop.editOrder(order.id, {
      add: { variantId: shop.variantId('walnut-scoop'), quantity: 1 },
    });
    shop.addTags(customer.id, 'vip', 'VIP');
    shop.removeTags(customer.id, 'Vip');
    shop.deleteCustomer(customer.id);
    const addresses = readFixtures('orders/paid').map((paid) => ({
      addresses: [(paid as { customer: { default_address: unknown } }).customer.default_address],
    }));
    const created = readFixtures('customers/create', 'customers/update');
    expect(differences([latest('customers/create')], [...created, ...addresses])).toEqual([]);
    expect(differences([latest('customers/update')], [...created, ...addresses])).toEqual([]);
    expect(differences([latest('customers/delete')], readFixtures('customers/delete'))).toEqual([]);
    const tagged = readFixtures('customer/tags_added');
    expect(differences([latest('customer.tags_added')], tagged)).toEqual([]);
    expect(latest('customer.tags_removed')).toMatchObject({ tags: ['vip'] });
    const additions = latest('orders/edited');
    expect(
      differences([additions], readFixtures('orders/edited')).filter(
        (difference) => !difference.includes('.removals[]'),
      ),
    ).toEqual([]);
    expect(
      differences(
        [JSON.parse(exactJson(shopPayload(shop.state.settings)))],
        readFixtures('app/uninstalled'),
      ),
    ).toEqual([]);
  });

  it('writes ids above 2^53 digit for digit', () => {
    const { order, messages } = shopWithHistory();
    const lineId = order.lines[0]?.id ?? '';
    expect(BigInt(lineId)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
    expect(messages.at(-1)?.body).toContain(`"id":${lineId},`);
  });

  it('shares one event id among the messages of one action', () => {
    const { messages } = shopWithHistory();
    const [created, paid] = messages.filter(({ topic }) => topic.startsWith('orders/'));
    expect(created?.topic).toBe('orders/create');
    expect(paid?.topic).toBe('orders/paid');
    expect(paid?.eventId).toBe(created?.eventId);
    expect(messages[0]?.eventId).not.toBe(created?.eventId);
  });
});
