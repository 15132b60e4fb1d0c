import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestBench, TestBrowser, testDomain, testSecret, type TestBench } from './fake-app.ts';
import { proxySignature, signProxyQuery } from './storefront/sign-proxy-query.ts';

function exampleQuery(customer: string): URLSearchParams {
  return new URLSearchParams(
    `extra=1&extra=2&logged_in_customer_id=${customer}&path_prefix=/apps/awesome_reviews&shop=shop-name.myshopify.com&timestamp=1317327555`,
  );
}

describe('the proxy signature', () => {
  it('is the one of the platform’s own examples', () => {
    expect(proxySignature(exampleQuery('1'), 'hush')).toBe(
      '4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb',
    );
    expect(proxySignature(exampleQuery(''), 'hush')).toBe(
      'e072b6d7e6622d85912a5214b860d3100dc1e73d9bc29f43796ac8c9ff8093cb',
    );
  });

  it('drops what a visitor says in the platform’s name', () => {
    const signed = new URLSearchParams(
      signProxyQuery('logged_in_customer_id=9&shop=evil.myshopify.com&Zebra=1&apple=2', {
        shop: testDomain,
        customerId: '1',
        pathPrefix: '/apps/regulars',
        now: new Date(1317327555000),
        secret: 'hush',
      }),
    );
    expect(signed.getAll('logged_in_customer_id')).toEqual(['1']);
    expect(signed.getAll('shop')).toEqual([testDomain]);
    expect(signed.get('signature')).toBe(proxySignature(signed, 'hush'));
  });
});

describe('the app proxy', () => {
  let bench: TestBench;

  beforeEach(async () => {
    bench = await startTestBench();
  });

  afterEach(async () => {
    await bench.close();
  });

  it('hands method, body and query on, signed, with the customer who is signed in', async () => {
    const { app, sandbox } = bench;
    const browser = new TestBrowser(sandbox.storefrontUrl);
    await browser.get('/apps/regulars/member?x=1');
    const maya = sandbox.shop.customerByEmail('maya@example.com');
    await browser.post('/account/login', { customer: maya?.id ?? '' });
    app.answer = { status: 202, headers: { 'Content-Type': 'application/json' }, body: '{"a":1}' };
    const answer = await browser.postJson('/apps/regulars/redemptions', { id: 'é' });
    expect(answer).toEqual({ a: 1 });

    const [guest, member] = app.received;
    expect(guest?.url.pathname).toBe('/proxy/member');
    expect(guest?.url.searchParams.get('logged_in_customer_id')).toBe('');
    expect(guest?.url.searchParams.get('x')).toBe('1');
    expect(member?.method).toBe('POST');
    expect(member?.body).toBe('{"id":"é"}');
    const query = member?.url.searchParams ?? new URLSearchParams();
    expect(query.get('logged_in_customer_id')).toBe(maya?.id);
    expect(query.get('path_prefix')).toBe('/apps/regulars');
    expect(query.get('signature')).toBe(proxySignature(query, testSecret));
    expect(Math.abs(Number(query.get('timestamp')) - Date.now() / 1000)).toBeLessThan(5);
  });

  it('takes cookies off both ways', async () => {
    const { app, sandbox } = bench;
    app.answer.headers = { 'Set-Cookie': 'spy=1', 'X-Kept': 'yes', Server: 'app' };
    const response = await fetch(`${sandbox.storefrontUrl}/apps/regulars/member`, {
      headers: { Cookie: 'session=secret' },
    });
    expect(response.headers.getSetCookie().join(';')).not.toContain('spy');
    expect(response.headers.get('Server')).toBeNull();
    expect(response.headers.get('X-Kept')).toBe('yes');
    expect(app.received[0]?.headers.cookie).toBeUndefined();
    expect(app.received[0]?.headers['x-forwarded-for']).toMatch(/127\.0\.0\.1$/);
  });

  it('tells where the visitor sits, which a script may choose', async () => {
    const { app, sandbox } = bench;
    const headers = { 'X-Forwarded-For': '203.0.113.9', 'User-Agent': 'Friend/1.0' };
    await fetch(`${sandbox.storefrontUrl}/apps/regulars/member`, { headers });
    expect(app.received[0]?.headers).toMatchObject({
      'x-forwarded-for': '203.0.113.9',
      'user-agent': 'Friend/1.0',
    });
  });

  it('answers for an app that is away', async () => {
    await bench.app.close();
    const response = await fetch(`${bench.sandbox.storefrontUrl}/apps/regulars/member`);
    expect(response.status).toBe(502);
  });
});
