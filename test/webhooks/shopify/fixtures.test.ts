import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ShopEvent, ShopOrder, ShopRefund } from '../../../webhooks/shop-event.ts';
import { translateDelivery } from '../../../webhooks/shopify/translate-delivery.ts';

const fixtures = new URL('../../fixtures/webhooks/', import.meta.url);

/** What each topic of the fixtures is read as; every other one is ignored. */
const kinds: Record<string, ShopEvent['kind']> = {
  'orders/create': 'order',
  'orders/paid': 'order',
  'orders/updated': 'order',
  'orders/cancelled': 'order',
  'orders/edited': 'order_edited',
  'refunds/create': 'refund',
  'customers/create': 'customer',
  'customers/update': 'customer',
  'customers/delete': 'customer_deleted',
  'customers/redact': 'customer_redacted',
  'customers/merge': 'customers_merged',
  'customer.tags_added': 'customer_tags',
  'bulk_operations/finish': 'bulk_finished',
  'app/uninstalled': 'app_uninstalled',
};

function topicOf(path: string): string {
  const [folder = '', file = ''] = path.split('/');
  if (folder === 'customer') return `customer.${file.replace('.json', '')}`;
  if (folder !== 'edge') return `${folder}/${file.replace('.json', '')}`;
  if (file.startsWith('order.')) return 'orders/updated';
  if (file.startsWith('refund.')) return 'refunds/create';
  return file.startsWith('customers_merge') ? 'customers/merge' : 'customers/update';
}

const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.includes('/') && /\.(json|txt)$/.test(path),
);

function eventOf(path: string): ShopEvent {
  const translation = translateDelivery(topicOf(path), readFileSync(new URL(path, fixtures)));
  if (!translation.ok) throw new Error(`${path}: ${JSON.stringify(translation.problem)}`);
  return translation.event;
}

function orderOf(path: string): ShopOrder {
  const event = eventOf(path);
  if (event.kind !== 'order') throw new Error(`${path} is a ${event.kind}`);
  return event.order;
}

function refundOf(path: string): { orderId: string; refund: ShopRefund } {
  const event = eventOf(path);
  if (event.kind !== 'refund') throw new Error(`${path} is a ${event.kind}`);
  return event;
}

/** The text that follows a key in the file itself, quotes taken off: what was really written. */
function written(path: string, key: string): string[] {
  const text = readFileSync(new URL(path, fixtures), 'utf8');
  return [...text.matchAll(new RegExp(`"${key}": ?"?([^",\\n}]+)`, 'g'))].map(
    ([, value = '']) => value,
  );
}

describe('the fixtures', () => {
  it('are all there', () => {
    expect(files.length).toBe(44);
  });

  it.each(files)('%s is read for what it is', (path) => {
    const failed = path === 'edge/customers_merge.failed.json';
    const kind = failed ? 'ignored' : (kinds[topicOf(path)] ?? 'ignored');
    expect(eventOf(path).kind).toBe(kind);
  });

  it.each(files.filter((path) => kinds[topicOf(path)] === 'order'))(
    '%s keeps its ids and prices as written',
    (path) => {
      const order = orderOf(path);
      const ids = written(path, 'id');
      expect(ids[0]).toBe(order.orderId);
      for (const line of order.lines) {
        expect(ids).toContain(line.lineId);
        expect(written(path, 'price')).toContain(line.unitPrice);
      }
      for (const refund of order.refunds) expect(ids).toContain(refund.refundId);
      if (order.customer) expect(ids).toContain(order.customer.customerId);
      expect(written(path, 'total_price')).toContain(order.totalPrice);
      expect(written(path, 'updated_at')).toContain(order.updatedAt);
    },
  );

  it.each(files.filter((path) => kinds[topicOf(path)] === 'refund'))(
    '%s keeps its ids and amounts as written',
    (path) => {
      const { orderId, refund } = refundOf(path);
      expect(written(path, 'order_id')).toContain(orderId);
      expect(written(path, 'id')).toContain(refund.refundId);
      for (const line of refund.lines) {
        expect(written(path, 'line_item_id')).toContain(line.lineId);
        expect(written(path, 'amount')).toContain(line.subtotal);
      }
    },
  );

  it('keep an id beyond 2^53 exact', () => {
    expect(eventOf('edge/large_id.raw.txt')).toMatchObject({
      customer: { customerId: '820982911946154508' },
    });
    expect(orderOf('edge/order.cli_trigger_sample.json').lines[0]?.lineId).toBe(
      '866550311766439000',
    );
  });

  it('read an order line by line', () => {
    const order = orderOf('edge/order.multiple_discount_codes.json');
    expect(order.discountCodes).toEqual(['LYL-7K2M-9QXD', 'GOLD10', 'FREESHIP']);
    expect(order.codeAmounts).toEqual([
      { code: 'LYL-7K2M-9QXD', amount: '5.00' },
      { code: 'GOLD10', amount: '20.00' },
      { code: 'FREESHIP', amount: '10.00' },
    ]);
    expect(
      order.lines.map(({ quantity, unitPrice, discount, tax }) => [
        quantity,
        unitPrice,
        discount,
        tax,
      ]),
    ).toEqual([
      [2, '80.00', '20.00', '14.00'],
      [1, '40.00', '5.00', '3.50'],
    ]);
    expect(order).toMatchObject({ totalPrice: '192.50', shippingPrice: '0.00' });
  });

  it('read shop money and keep what the shopper saw', () => {
    expect(orderOf('edge/order.multi_currency.json')).toMatchObject({
      currency: 'USD',
      totalPrice: '230.00',
      shippingPrice: '10.00',
      presentment: { currency: 'EUR', totalPrice: '211.60' },
      lines: [
        { unitPrice: '80.00', tax: '16.00' },
        { unitPrice: '40.00', tax: '4.00' },
      ],
    });
  });

  it('count no refunded unit as edited away', () => {
    const cancelled = orderOf('orders/cancelled.json');
    expect(cancelled.lines.map((line) => line.removedQuantity)).toEqual([0, 0]);
    expect(cancelled.cancelledAt).toBe('2026-11-02T09:00:00-05:00');
    expect(cancelled.refunds[0]).toMatchObject({ shipping: '10.00', discrepancy: '0' });
  });

  it('tell who bought, even nobody', () => {
    expect(orderOf('edge/order.guest_checkout.json')).toMatchObject({
      customer: null,
      email: 'guest@example.com',
    });
    expect(orderOf('edge/order.pos_no_customer.json')).toMatchObject({
      customer: null,
      email: null,
      channel: 'pos',
    });
  });

  it('tell who paid, from where and where to', () => {
    expect(orderOf('edge/order.cart_attributes_referral.json').traces).toEqual({
      ip: '0.0.0.0',
      userAgent: null,
      acceptLanguage: null,
      payerName: 'Bob Norman',
      phone: '+1(502)-459-2181',
      address: {
        address1: 'Chestnut Street 92',
        address2: null,
        city: 'Louisville',
        zip: '40202',
        country: 'US',
      },
    });
    expect(orderOf('edge/order.cli_trigger_sample.json').traces).toMatchObject({
      ip: null,
      payerName: 'Steve Shipper',
      address: { address1: '123 Shipping Street' },
    });
  });

  it('tell gift cards, tests, included taxes and attributes', () => {
    const lines = orderOf('edge/order.gift_card_line_item.json').lines;
    expect(lines.map((line) => line.giftCard)).toEqual([true, false]);
    expect(orderOf('edge/order.test_order.json').test).toBe(true);
    expect(orderOf('edge/order.taxes_included.json').taxesIncluded).toBe(true);
    expect(orderOf('edge/order.cart_attributes_referral.json').attributes).toEqual([
      { name: '_loyalty_ref', value: 'r_ab12cd' },
    ]);
    expect(orderOf('edge/order.authorized_only.json').financialStatus).toBe('authorized');
  });

  it.each([
    ['refund.custom_amount_no_lines', '0', '25.00'],
    ['refund.shipping_only', '10.00', '0'],
    ['refund.line_and_shipping', '10.00', '0'],
    ['refund.zero_amount_restock', '0', '0'],
    ['refund.pending_transaction', '0', '0'],
  ])('%s gives back %s for shipping and %s beyond the lines', (name, shipping, discrepancy) => {
    expect(refundOf(`edge/${name}.json`).refund).toMatchObject({ shipping, discrepancy });
  });

  it('read the platform’s own refund sample, which knows no date', () => {
    expect(refundOf('edge/refund.cli_trigger_sample.json')).toMatchObject({
      orderId: '820982911946154500',
      refund: { createdAt: null, transactions: [], lines: [{ subtotal: '199.00' }, {}] },
    });
  });

  it('read an edit', () => {
    expect(eventOf('orders/edited.json')).toEqual({
      kind: 'order_edited',
      orderId: '5550000000001',
    });
  });
});
