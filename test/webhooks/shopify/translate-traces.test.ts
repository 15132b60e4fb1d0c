import { expect, it } from 'vitest';
import { translateTraces } from '../../../webhooks/shopify/translate-traces.ts';
import { translateDelivery } from '../../../webhooks/shopify/translate-delivery.ts';

const client = {
  browser_ip: '203.0.113.9',
  user_agent: 'Mozilla/5.0',
  accept_language: 'en-US',
};

function tracesOf(fields: object) {
  const body = { id: 1, updated_at: '2026-11-22T06:00:00Z', created_at: '2026-11-22T06:00:00Z' };
  const order = { ...body, currency: 'USD', total_price: '1.00', line_items: [], ...fields };
  const read = translateDelivery('orders/create', Buffer.from(JSON.stringify(order)));
  return read.ok && read.event.kind === 'order' ? read.event.order.traces : read;
}

it('tells the browser by what the platform saw of it', () => {
  const seen = { ip: '203.0.113.9', userAgent: 'Mozilla/5.0', acceptLanguage: 'en-US' };
  expect(translateTraces({ client_details: client })).toMatchObject(seen);
  expect(translateTraces({ browser_ip: '198.51.100.7', client_details: client })).toMatchObject({
    ...seen,
    ip: '198.51.100.7',
  });
});

it('puts a name together where the bill has only its parts', () => {
  const billing = { first_name: 'Bob', last_name: 'Norman' };
  expect(translateTraces({ billing_address: billing })?.payerName).toBe('Bob Norman');
  expect(translateTraces({ billing_address: { last_name: 'Norman' } })?.payerName).toBe('Norman');
});

it('shows nothing of an order that says nothing', () => {
  expect(tracesOf({})).toBeNull();
  expect(tracesOf({ shipping_address: { city: 'Louisville', country_code: 'US' } })).toBeNull();
});

it('lets no order fail for what it shows beside what was bought', () => {
  expect(tracesOf({ browser_ip: {}, client_details: 'none', billing_address: [] })).toBeNull();
  const long = { shipping_address: { address1: 'x'.repeat(5000), address2: {}, zip: '1' } };
  expect(tracesOf(long)).toMatchObject({ address: { address1: 'x'.repeat(1000), address2: null } });
});
