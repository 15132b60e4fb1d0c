import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccessTokens } from './admin-api/access-tokens.ts';
import { startTestBench, TestBrowser, testDomain, testSecret, type TestBench } from './fake-app.ts';

let bench: TestBench;
let browser: TestBrowser;

beforeEach(async () => {
  bench = await startTestBench();
  browser = new TestBrowser(bench.sandbox.adminUrl);
});

afterEach(async () => {
  await bench.close();
});

function buy() {
  const { shop } = bench.sandbox;
  return shop.placeOrder({
    email: 'maya@example.com',
    lines: [{ variantId: shop.variantId('hearth-mug', 'Clay'), quantity: 2 }],
    payment: 'transfer',
  });
}

describe('the admin', () => {
  it('frames the app with shop, host and a session token that can be exchanged', async () => {
    const { text } = await browser.get('/apps/regulars/members');
    const source = /src="(http[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const url = new URL(source);
    expect(url.origin).toBe(bench.app.url);
    expect(url.pathname).toBe('/members');
    expect(url.searchParams.get('shop')).toBe(testDomain);
    const tokens = new AccessTokens({
      app: { apiKey: 'key', apiSecret: testSecret, domain: testDomain },
      customAppToken: '',
      now: () => new Date(),
    });
    const granted = tokens.grant({
      client_id: 'key',
      client_secret: testSecret,
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: url.searchParams.get('id_token'),
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
    });
    expect(granted.status).toBe(200);
  });

  it('hands fresh session tokens to the app’s origin alone', async () => {
    const response = await fetch(`${bench.sandbox.adminUrl}/session-token`);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(bench.app.url);
    const script = await fetch(bench.sandbox.appBridgeUrl);
    expect(script.headers.get('Content-Type')).toContain('javascript');
  });

  it('marks as paid, refunds, edits and cancels', async () => {
    const order = buy();
    const path = `/orders/${order.id}`;
    await browser.post(`${path}/paid`, {});
    expect(order.payments).toHaveLength(1);
    await browser.post(`${path}/refund`, { [`line-${order.lines[0]?.id ?? ''}`]: '1' });
    expect(order.lines[0]?.refunded).toBe(1);
    await browser.post(`${path}/refund`, { amount: '2.50' });
    expect(order.refunds.at(-1)?.transactions[0]?.amount).toBe(250);
    const tooMuch = await browser.post(`${path}/refund`, { amount: '999' });
    expect(tooMuch.status).toBe(422);
    expect(tooMuch.text).toContain('more than is left');
    await browser.post(`${path}/edit`, { remove: order.lines[0]?.id ?? '' });
    expect(order.lines[0]?.removed).toBe(1);
    await browser.post(`${path}/cancel`, {});
    expect(order.cancelledAt).not.toBeNull();
  });

  it('uninstalls with a last message, and opens the app again after reinstalling', async () => {
    await browser.post('/apps/uninstall', {});
    await bench.sandbox.settled();
    expect(bench.app.received.map(({ headers }) => headers['x-shopify-topic'])).toEqual([
      'app/uninstalled',
    ]);
    expect((await browser.get('/apps/regulars')).text).toContain('Not installed');
    expect((await fetch(`${bench.sandbox.adminUrl}/session-token`)).status).toBe(403);
    expect((await browser.post('/apps/install', {})).text).toContain('<iframe');
  });
});
