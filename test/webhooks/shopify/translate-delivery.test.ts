import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Translation } from '../../../webhooks/shop-event.ts';
import { translateDelivery } from '../../../webhooks/shopify/translate-delivery.ts';

const topics = [
  'orders/create',
  'orders/paid',
  'orders/updated',
  'orders/edited',
  'orders/cancelled',
  'orders/fulfilled',
  'refunds/create',
  'customers/create',
  'customers/update',
  'customers/delete',
  'customers/redact',
  'customers/merge',
  'customer.tags_added',
  'customer.tags_removed',
  'products/update',
  'products/delete',
  'collections/update',
  'app/uninstalled',
  'themes/publish',
];

const fixtures = new URL('../../fixtures/webhooks/', import.meta.url);
const paid = readFileSync(new URL('orders/paid.json', fixtures), 'utf8');
const refunded = readFileSync(new URL('refunds/create.json', fixtures), 'utf8');

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A payload with the value at `path` replaced; `undefined` takes it away. */
function change(text: string, path: (string | number)[], value: Json | undefined): Buffer {
  const root = JSON.parse(text) as Json;
  const parent = path.slice(0, -1).reduce((node, step) => Reflect.get(node as object, step), root);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent as object, last);
  else Reflect.set(parent as object, last, value);
  return Buffer.from(JSON.stringify(root));
}

function problemOf(translation: Translation): string {
  return translation.ok ? 'readable' : `${translation.problem.path} ${translation.problem.message}`;
}

function orderWith(path: (string | number)[], value: Json | undefined) {
  const translation = translateDelivery('orders/paid', change(paid, path, value));
  if (!translation.ok || translation.event.kind !== 'order')
    throw new Error(problemOf(translation));
  return translation.event.order;
}

describe('translateDelivery', () => {
  it('never throws: it translates or names a path', () => {
    fc.assert(
      fc.property(fc.constantFrom(...topics), fc.json(), (topic, json) => {
        const translation = translateDelivery(topic, Buffer.from(json));
        if (!translation.ok) expect(translation.problem.path).not.toBe('');
      }),
    );
  });

  it('never throws on bytes that are no JSON', () => {
    fc.assert(
      fc.property(fc.constantFrom(...topics), fc.uint8Array(), (topic, bytes) => {
        const translation = translateDelivery(topic, Buffer.from(bytes));
        if (!translation.ok) expect(translation.problem.path).not.toBe('');
      }),
    );
  });

  it('never throws on an order or a refund with any one thing in it replaced', () => {
    for (const [topic, text] of [
      ['orders/paid', paid],
      ['refunds/create', refunded],
    ] as const) {
      const paths: (string | number)[][] = [];
      const walk = (node: Json, path: (string | number)[]): void => {
        if (typeof node !== 'object' || node === null) return;
        for (const [key, each] of Object.entries(node)) {
          const here = [...path, Array.isArray(node) ? Number(key) : key];
          paths.push(here);
          walk(each, here);
        }
      };
      walk(JSON.parse(text) as Json, []);
      fc.assert(
        fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
          const translation = translateDelivery(topic, change(text, path, value as Json));
          if (!translation.ok) expect(translation.problem.path.split(/[.[]/)[0]).toBe(path[0]);
        }),
        { numRuns: 1000 },
      );
    }
  });

  it.each<[string, (string | number)[], Json | undefined]>([
    ['id must be an id', ['id'], undefined],
    ['id must be an id', ['id'], 'gid://shopify/Order/1'],
    ['line_items[0].price must be a decimal', ['line_items', 0, 'price'], 'eighty'],
    ['line_items[0].price must be a decimal', ['line_items', 0, 'price'], null],
    ['line_items[1].quantity must be a whole number', ['line_items', 1, 'quantity'], 1.5],
    ['line_items must be a list', ['line_items'], 'none'],
    ['line_items[1] must be an object', ['line_items', 1], 7],
    ['customer.id must be an id', ['customer', 'id'], null],
    ['updated_at must be an instant (RFC 3339)', ['updated_at'], 'yesterday'],
    ['updated_at must be an instant that exists', ['updated_at'], '2026-13-01T00:00:00Z'],
    ['currency must be a currency code', ['currency'], 'dollars'],
    ['test must be true or false', ['test'], 'no'],
    ['name must be a text', ['name'], { first: 'x' }],
    ['discount_codes[0].code is too long', ['discount_codes'], [{ code: 'x'.repeat(256) }]],
    [
      'total_price_set.shop_money.amount must be a decimal',
      ['total_price_set', 'shop_money', 'amount'],
      '1,5',
    ],
  ])('says: %s', (problem, path, value) => {
    expect(problemOf(translateDelivery('orders/paid', change(paid, path, value)))).toBe(problem);
  });

  it('refuses a refund that does not say whose it is', () => {
    expect(
      problemOf(translateDelivery('refunds/create', change(refunded, ['order_id'], undefined))),
    ).toBe('order_id must be an id');
  });

  it('names the whole body when there is nothing in it to name', () => {
    expect(problemOf(translateDelivery('orders/paid', Buffer.from('<xml/>')))).toBe(
      '(body) is not JSON',
    );
    expect(problemOf(translateDelivery('orders/paid', Buffer.from('[]')))).toBe(
      '(body) must be an object',
    );
  });

  it('ignores a topic that nobody reads, whatever its body', () => {
    expect(translateDelivery('themes/publish', Buffer.from('<xml/>'))).toEqual({
      ok: true,
      event: { kind: 'ignored', topic: 'themes/publish' },
    });
  });

  it.each([
    ['products/update', { kind: 'product', productId: '788032119674292922' }],
    ['products/delete', { kind: 'product_deleted', productId: '788032119674292922' }],
    ['collections/update', { kind: 'collection', collectionId: '788032119674292922' }],
  ])('reads of %s which one it is, exactly', (topic, event) => {
    const body = Buffer.from('{"id":788032119674292922,"title":"Mug","tags":"new, blue"}');
    expect(translateDelivery(topic, body)).toEqual({ ok: true, event });
    expect(problemOf(translateDelivery(topic, Buffer.from('{"title":"Mug"}')))).toBe(
      'id must be an id',
    );
  });

  it('knows an uninstall by its topic', () => {
    expect(translateDelivery('app/uninstalled', Buffer.from(''))).toEqual({
      ok: true,
      event: { kind: 'app_uninstalled' },
    });
  });

  it('takes shop money from the set where the plain field says something else', () => {
    const order = orderWith(['line_items', 0, 'price'], '73.60');
    expect(order.lines[0]?.unitPrice).toBe('80.00');
  });

  it('takes the plain field where there is no set', () => {
    expect(orderWith(['line_items', 0, 'price_set'], undefined).lines[0]?.unitPrice).toBe('80.00');
    expect(orderWith(['total_price_set'], undefined)).toMatchObject({
      totalPrice: '230.00',
      presentment: { currency: 'USD', totalPrice: '230.00' },
    });
  });

  it('knows a tip by a field that only tips have, null as it often is', () => {
    const lines = [undefined, null, 'shopify_payments'].map(
      (value) => orderWith(['line_items', 0, 'tip_payment_gateway'], value).lines[0],
    );
    expect(lines.map((line) => line?.tip)).toEqual([false, true, true]);
  });

  it('counts units that an edit took away', () => {
    expect(orderWith(['line_items', 0, 'current_quantity'], 0).lines[0]?.removedQuantity).toBe(2);
    expect(orderWith(['line_items', 0, 'current_quantity'], 9).lines[0]?.removedQuantity).toBe(0);
    expect(
      orderWith(['line_items', 0, 'current_quantity'], undefined).lines[0]?.removedQuantity,
    ).toBe(0);
  });

  it('reads an order without a payment status as pending, and a customer with nothing but an id', () => {
    expect(orderWith(['financial_status'], null).financialStatus).toBe('pending');
    expect(orderWith(['customer'], { id: '9007199254740993' }).customer).toEqual({
      customerId: '9007199254740993',
      email: null,
      phone: null,
      firstName: null,
      lastName: null,
      createdAt: null,
      updatedAt: null,
    });
  });

  it('turns whatever an attribute holds into text', () => {
    const attributes = [
      { name: 'a', value: 1.5 },
      { name: 'b', value: null },
      { name: 'c', value: true },
      { name: 'd', value: ['x'] },
      { name: 'e' },
    ];
    expect(orderWith(['note_attributes'], attributes).attributes.map((each) => each.value)).toEqual(
      ['1.5', '', 'true', '["x"]', ''],
    );
  });

  it('keeps out of texts what the database cannot hold', () => {
    const title = `A\0B\ud800${'x'.repeat(2000)}`;
    const read = orderWith(['line_items', 0, 'title'], title).lines[0]?.title ?? '';
    expect(read.startsWith('AB\ufffdx')).toBe(true);
    expect(read.length).toBeLessThanOrEqual(1000);
  });

  it('takes shipping that was removed out of the shipping price', () => {
    expect(orderWith(['shipping_lines', 0, 'is_removed'], true).shippingPrice).toBe('0');
  });

  it('finds a shipping refund in the adjustments where the lines are missing', () => {
    const adjustments = [
      { kind: 'shipping_refund', amount: '-9.00', tax_amount: '-0.90' },
      { kind: 'refund_discrepancy', amount: -5.25, tax_amount: 0 },
    ];
    const lone = change(refunded, ['refund_shipping_lines'], undefined).toString();
    const translation = translateDelivery(
      'refunds/create',
      change(lone, ['order_adjustments'], adjustments),
    );
    expect(translation).toMatchObject({
      event: { refund: { shipping: '9.90', discrepancy: '5.25' } },
    });
  });
});
