import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestBench, testSecret, type TestBench } from './fake-app.ts';
import { signDelivery } from './webhooks/sign-delivery.ts';

let bench: TestBench;

const quickRetriesMs = [40, 40, 40, 40, 40, 40, 40, 40];

beforeEach(async () => {
  bench = await startTestBench({
    deliveryRules: { retryDelaysMs: quickRetriesMs, timeoutMs: 100 },
  });
});

afterEach(async () => {
  await bench.close();
});

function buy(times = 1): void {
  const { shop } = bench.sandbox;
  for (let count = 0; count < times; count += 1) {
    shop.placeOrder({
      email: 'maya@example.com',
      lines: [{ variantId: shop.variantId('walnut-scoop'), quantity: 1 }],
    });
  }
}

const fixtures = path.resolve(import.meta.dirname, '../fixtures/webhooks');

describe('a webhook delivery', () => {
  it('has the headers of the platform, and its signature for the recorded body', () => {
    const example = JSON.parse(
      readFileSync(path.join(fixtures, 'headers.example.json'), 'utf8'),
    ) as { secret: string; body_file: string; headers: Record<string, string> };
    const signed = signDelivery({
      topic: 'orders/paid',
      domain: 'loyal-test.myshopify.com',
      body: readFileSync(path.join(fixtures, example.body_file), 'utf8'),
      secret: example.secret,
      webhookId: example.headers['X-Shopify-Webhook-Id'] ?? '',
      eventId: example.headers['X-Shopify-Event-Id'] ?? '',
      triggeredAt: new Date('2026-11-01T15:00:05Z'),
    });
    expect(Object.keys(signed).toSorted()).toEqual(Object.keys(example.headers).toSorted());
    const name = 'X-Shopify-Hmac-Sha256';
    expect(signed[name]).toBe(example.headers[name]);
  });

  it('arrives at the app, signed over its bytes', async () => {
    buy();
    await bench.sandbox.settled();
    const { received } = bench.app;
    expect(received.map(({ headers }) => headers['x-shopify-topic']).toSorted()).toEqual([
      'orders/create',
      'orders/paid',
    ]);
    for (const { headers, body, url } of received) {
      expect(url.pathname).toBe('/webhooks/shopify');
      expect(headers['x-shopify-hmac-sha256']).toBe(
        createHmac('sha256', testSecret).update(body).digest('base64'),
      );
    }
  });

  it('is tried again with the same id and body, eight times at most', async () => {
    bench.app.answer.status = 503;
    buy();
    await bench.sandbox.settled();
    const paid = bench.app.received.filter(
      ({ headers }) => headers['x-shopify-topic'] === 'orders/paid',
    );
    expect(paid).toHaveLength(9);
    expect(new Set(paid.map(({ headers }) => headers['x-shopify-webhook-id'])).size).toBe(1);
    expect(new Set(paid.map(({ body }) => body)).size).toBe(1);
    expect(bench.sandbox.deliveries().map(({ state }) => state)).toEqual(['given_up', 'given_up']);
  });

  it('counts an answer that comes too late, and a redirect, as none', async () => {
    const every = { interval: 5 };
    bench.app.answer = { status: 302, headers: { Location: '/elsewhere' }, body: '' };
    buy();
    await expect.poll(() => bench.sandbox.deliveries()[0]?.attempts[0]?.status, every).toBe(302);
    bench.app.answer = { status: null, headers: {}, body: '' };
    await expect
      .poll(() => bench.sandbox.deliveries()[0]?.attempts.at(-1)?.problem, every)
      .toBe('no answer in time');
    bench.app.answer = { status: 200, headers: {}, body: '' };
    await bench.sandbox.settled();
    expect(bench.sandbox.deliveries().map(({ state }) => state)).toEqual([
      'delivered',
      'delivered',
    ]);
  });

  it('comes twice under one id when asked', async () => {
    bench.sandbox.setWebhookPolicy({ twice: true });
    buy();
    await bench.sandbox.settled();
    const ids = bench.app.received.map(({ headers }) => headers['x-shopify-webhook-id']);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(2);
  });

  it('comes out of order and after lost attempts when asked', async () => {
    bench.sandbox.setWebhookPolicy({ shuffleMs: 60, lostAttempts: 1 });
    buy(8);
    await bench.sandbox.settled();
    const sent = bench.sandbox.deliveries().map(({ webhookId }) => webhookId);
    const arrived = bench.app.received.map(({ headers }) => headers['x-shopify-webhook-id']);
    expect(arrived.toSorted()).toEqual(sent.toSorted());
    expect(arrived).not.toEqual(sent);
    expect(bench.sandbox.deliveries().every(({ attempts }) => attempts.length === 2)).toBe(true);
  });

  it('waits while the courier is paused', async () => {
    bench.sandbox.pause();
    buy();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(bench.app.received).toEqual([]);
    bench.sandbox.resume();
    await bench.sandbox.settled();
    expect(bench.app.received).toHaveLength(2);
  });

  it('is not sent to an app that was uninstalled, but for the message that says so', async () => {
    bench.sandbox.installation.uninstall();
    buy();
    await bench.sandbox.settled();
    expect(bench.app.received.map(({ headers }) => headers['x-shopify-topic'])).toEqual([
      'app/uninstalled',
    ]);
  });
});
