import { describe, expect, it } from 'vitest';
import { readHeaders } from '../../../webhooks/shopify/read-headers.ts';

const complete = {
  'x-shopify-hmac-sha256': 'i6JbNDsAtjgcIlN/wseNGntsuJBCYK6TwTtRAm+jNhM=',
  'x-shopify-topic': 'orders/paid',
  'x-shopify-shop-domain': 'Loyal-Test.myshopify.com',
  'x-shopify-api-version': '2026-10',
  'x-shopify-webhook-id': 'b54557e4-bdd9-4b37-8a5f-bf7d70bcd043',
};

function problemsOf(headers: Record<string, string | undefined>): string[] {
  const read = readHeaders({ ...complete, ...headers });
  return read.ok ? [] : read.problems.map(({ header, message }) => `${header} ${message}`);
}

describe('readHeaders', () => {
  it('reads the required headers and leaves the optional ones empty', () => {
    expect(readHeaders(complete)).toEqual({
      ok: true,
      headers: {
        signature: complete['x-shopify-hmac-sha256'],
        topic: 'orders/paid',
        shopDomain: 'loyal-test.myshopify.com',
        apiVersion: '2026-10',
        deliveryId: complete['x-shopify-webhook-id'],
        eventId: null,
        triggeredAt: null,
      },
    });
  });

  it('reads the optional headers', () => {
    const read = readHeaders({
      ...complete,
      'x-shopify-event-id': '98880550',
      'x-shopify-triggered-at': '2026-11-01T15:00:05.123456789Z',
    });
    expect(read).toMatchObject({
      headers: { eventId: '98880550', triggeredAt: new Date('2026-11-01T15:00:05.123Z') },
    });
  });

  it('names every header that is missing', () => {
    const read = readHeaders({});
    expect(read.ok ? [] : read.problems.map(({ header }) => header)).toEqual([
      'X-Shopify-Hmac-Sha256',
      'X-Shopify-Topic',
      'X-Shopify-Shop-Domain',
      'X-Shopify-API-Version',
      'X-Shopify-Webhook-Id',
    ]);
  });

  it.each([
    ['x-shopify-shop-domain', 'example.com'],
    ['x-shopify-shop-domain', '-x.myshopify.com'],
    ['x-shopify-shop-domain', 'x.myshopify.com.evil.com'],
    ['x-shopify-shop-domain', `${'x'.repeat(300)}.myshopify.com`],
    ['x-shopify-topic', 'orders paid'],
    ['x-shopify-topic', 'o'.repeat(101)],
    ['x-shopify-api-version', '2026/10'],
    ['x-shopify-webhook-id', 'i'.repeat(256)],
    ['x-shopify-webhook-id', 'a b'],
    ['x-shopify-triggered-at', 'yesterday'],
    ['x-shopify-triggered-at', '2026-13-01T00:00:00Z'],
    ['x-shopify-event-id', 'é'],
  ])('refuses %s: %s', (header, value) => {
    const [problem, ...others] = problemsOf({ [header]: value });
    expect(problem?.toLowerCase()).toBe(`${header} is malformed`);
    expect(others).toEqual([]);
  });

  it('names several problems at once', () => {
    expect(problemsOf({ 'x-shopify-topic': undefined, 'x-shopify-api-version': '?' })).toEqual([
      'X-Shopify-Topic is missing',
      'X-Shopify-API-Version is malformed',
    ]);
  });

  it('refuses the headers of the other kind of subscription', () => {
    expect(problemsOf({ 'shopify-hmac-sha256': 'x', 'shopify-topic': 'order.paid' })).toEqual([
      'Shopify-Hmac-Sha256 belongs to a kind of subscription that is not accepted',
      'Shopify-Topic belongs to a kind of subscription that is not accepted',
    ]);
  });
});
