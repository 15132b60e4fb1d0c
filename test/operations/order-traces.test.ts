import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { orderRequest } from '../../server/contract/api-order.ts';
import { toSnapshot } from '../../server/operations/merge-messages.ts';
import { orderFromRequest } from '../../server/operations/order-from-request.ts';
import type { ShopOrder } from '../../webhooks/shop-event.ts';
import { translateDelivery } from '../../webhooks/shopify/translate-delivery.ts';

const fixtures = new URL('../fixtures/webhooks/', import.meta.url);

function orderOf(file: string): ShopOrder {
  const read = translateDelivery('orders/create', readFileSync(new URL(file, fixtures)));
  if (!read.ok || read.event.kind !== 'order') throw new RangeError(`${file} is no order`);
  return read.event.order;
}

const told = orderFromRequest(
  orderRequest.parse({
    external_id: 'till-1',
    channel: 'till',
    placed_at: '2026-11-01T09:30:00Z',
    currency: 'USD',
    member: { email: 'bob@example.com' },
    lines: [{ title: 'Mug', quantity: 1, unit_price: '12.00' }],
    attributes: [{ name: 'regulars_ref', value: 'tavolumi-3' }],
    shipping_address: {
      name: 'Bob N',
      address1: 'Chestnut Street 92',
      city: 'Louisville',
      zip: '40202',
      country: 'US',
      phone: '+15024592181',
    },
    billing_name: 'Bob Norman',
    client: { ip: '203.0.113.9', user_agent: 'Mozilla/5.0' },
  }),
);

it('an order of another channel shows what it was told with', () => {
  expect(told).toMatchObject({
    country: 'US',
    attributes: [{ name: 'regulars_ref', value: 'tavolumi-3' }],
    traces: {
      ip: '203.0.113.9',
      userAgent: 'Mozilla/5.0',
      acceptLanguage: null,
      payerName: 'Bob Norman',
      phone: '+15024592181',
      address: { address1: 'Chestnut Street 92', address2: null, zip: '40202', country: 'US' },
    },
  });
});

it.each([
  ['an order of the platform', orderOf('edge/order.cart_attributes_referral.json')],
  ['an order of another channel', told],
])('what is kept of %s shows nobody who paid, from where or where to', (_, order) => {
  const kept = JSON.stringify(toSnapshot(order));
  const { address, ...rest } = order.traces ?? { address: null };
  // The country is asked by rules; it is no trace.
  const { country: _country, ...streets } = address ?? {};
  const shown = [...Object.values(rest), ...Object.values(streets)].filter((each) => each !== null);
  expect(shown.length).toBeGreaterThan(3);
  for (const each of [...shown, order.email]) expect(kept).not.toContain(each);
  expect(kept).not.toContain('traces');
});
