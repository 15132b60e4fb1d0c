import { createHmac } from 'node:crypto';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { RetriableError } from '../../server/base/errors.ts';
import { createTokenExchange } from '../../server/commerce/shopify/token-exchange.ts';

const shop = 'corner.myshopify.com';
const endpoint = `https://${shop}/admin/oauth/access_token`;
const credentials = {
  apiKey: 'key',
  apiSecrets: ['new-secret', 'old-secret'],
  adminOrigin: null,
  timeoutMs: 150,
};
const exchange = createTokenExchange(credentials);

const network = setupServer();
const sent: { url: string; body: Record<string, unknown>; headers: Headers }[] = [];

beforeAll(() => network.listen());
afterEach(() => {
  network.resetHandlers();
  sent.length = 0;
});
afterAll(() => network.close());

function answer(
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
  url = endpoint,
): void {
  network.use(
    http.post(url, async ({ request }) => {
      const sentBody = (await request.json()) as Record<string, unknown>;
      sent.push({ url: request.url, body: sentBody, headers: request.headers });
      return typeof body === 'string'
        ? new HttpResponse(body, { status, headers })
        : HttpResponse.json(body as object, { status, headers });
    }),
  );
}

function sessionToken(secret = 'new-secret', expiresInSeconds = 60): string {
  const seconds = Math.floor(Date.now() / 1000);
  const claims = {
    iss: `https://${shop}/admin`,
    dest: `https://${shop}`,
    aud: 'key',
    sub: '42',
    exp: seconds + expiresInSeconds,
    nbf: seconds - 60,
  };
  const [head, body] = [{ alg: 'HS256', typ: 'JWT' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const signature = createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url');
  return `${head}.${body}.${signature}`;
}

const granted = {
  access_token: 'shpat_1',
  scope: 'read_orders,write_discounts',
  expires_in: 3600,
  refresh_token: 'shprt_1',
  refresh_token_expires_in: 7_776_000,
};

const inSeconds = (date: Date | null) => Math.round(((date?.getTime() ?? 0) - Date.now()) / 1000);

describe('exchanging a session token', () => {
  it('gets an offline token that expires, and the token that renews it', async () => {
    answer(granted);
    const token = sessionToken();
    const tokens = await exchange.exchangeSessionToken(shop, token);

    expect(sent[0]?.body).toEqual({
      client_id: 'key',
      client_secret: 'new-secret',
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: token,
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
      expiring: '1',
    });
    expect(tokens).toMatchObject({
      accessToken: 'shpat_1',
      refreshToken: 'shprt_1',
      scope: 'read_orders,write_discounts',
    });
    expect(inSeconds(tokens.expiresAt)).toBeCloseTo(3600, -1);
    expect(inSeconds(tokens.refreshTokenExpiresAt)).toBeCloseTo(7_776_000, -1);
  });

  it('takes a token that was signed before the secret was rotated', async () => {
    answer(granted);
    await exchange.exchangeSessionToken(shop, sessionToken('old-secret'));
    expect(sent[0]?.body).toMatchObject({ client_secret: 'old-secret' });
  });

  it('knows a token that does not expire', async () => {
    answer({ access_token: 'shpat_1', scope: 'read_orders' });
    expect(await exchange.exchangeSessionToken(shop, sessionToken())).toEqual({
      accessToken: 'shpat_1',
      scope: 'read_orders',
      expiresAt: null,
      refreshToken: null,
      refreshTokenExpiresAt: null,
    });
  });

  it('asks for another session when Shopify refuses this one', async () => {
    answer({ error: 'invalid_subject_token' }, 400);
    const call = exchange.exchangeSessionToken(shop, sessionToken());
    await expect(call).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it.each([
    ['a stranger signed it', sessionToken('stranger')],
    ['it has run out', sessionToken('new-secret', -60)],
    ['it is no token', 'nonsense'],
  ])(
    'asks for another session when %s, without a call and without a trace of it',
    async (_case, token) => {
      const failure = await exchange
        .exchangeSessionToken(shop, token)
        .catch((cause: unknown) => cause);
      expect(failure).toMatchObject({ code: 'unauthenticated' });
      expect(failure).not.toHaveProperty('cause');
      expect(sent).toEqual([]);
    },
  );

  it.each([
    [{ error: 'invalid_client' }, 400],
    ['<html>Not found</html>', 404],
    [{ scope: 'x' }, 200],
  ])('says that the app was refused at %j (%i)', async (body, status) => {
    answer(body, status);
    const call = exchange.exchangeSessionToken(shop, sessionToken());
    await expect(call).rejects.toMatchObject({ code: 'platform_unavailable' });
  });
});

describe('refreshing', () => {
  it('brings a new pair', async () => {
    answer({ ...granted, access_token: 'shpat_2', refresh_token: 'shprt_2' });
    const tokens = await exchange.refreshAccessToken(shop, 'shprt_1');
    expect(tokens).toMatchObject({ accessToken: 'shpat_2', refreshToken: 'shprt_2' });
    expect(sent[0]?.body).toEqual({
      client_id: 'key',
      client_secret: 'new-secret',
      grant_type: 'refresh_token',
      refresh_token: 'shprt_1',
    });
  });

  it('goes on refreshing after an answer that left its times out', async () => {
    answer({ access_token: 'shpat_2', scope: 'read_orders' });
    const tokens = await exchange.refreshAccessToken(shop, 'shprt_1');
    expect(inSeconds(tokens.expiresAt)).toBeCloseTo(3600, -1);
    expect(tokens.refreshToken).toBe('shprt_1');
  });

  it.each([
    [{ error: 'This request requires an active refresh_token' }, 401],
    [{ error: 'invalid_grant' }, 400],
  ])('is over for good at %j', async (body, status) => {
    answer(body, status);
    const call = exchange.refreshAccessToken(shop, 'shprt_1');
    await expect(call).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(exchange.refreshAccessToken(shop, 'shprt_1')).rejects.toThrow(
      'open the app again',
    );
  });

  it.each([
    ['a 500', 500],
    ['a 520', 520],
    ['a 429', 429],
  ])('may be tried again with the same token after %s', async (_case, status) => {
    answer('<html></html>', status, { 'Retry-After': '3.0' });
    const failure = await exchange
      .refreshAccessToken(shop, 'shprt_1')
      .catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(RetriableError);
    if (status === 429) expect(failure).toMatchObject({ retryAfterMs: 3000 });
  });

  it('may be tried again after a time-out and after a lost connection', async () => {
    network.use(http.post(endpoint, () => delay('infinite')));
    await expect(exchange.refreshAccessToken(shop, 'r')).rejects.toBeInstanceOf(RetriableError);
    network.use(http.post(endpoint, () => HttpResponse.error()));
    await expect(exchange.refreshAccessToken(shop, 'r')).rejects.toBeInstanceOf(RetriableError);
  });
});

it('goes to the stand-in where there is one, and names the shop', async () => {
  const elsewhere = createTokenExchange({ ...credentials, adminOrigin: 'http://127.0.0.1:4999' });
  answer(granted, 200, {}, 'http://127.0.0.1:4999/admin/oauth/access_token');
  await elsewhere.refreshAccessToken(shop, 'shprt_1');
  expect(sent[0]?.headers.get('X-Shopify-Shop-Domain')).toBe(shop);
});

it('says nothing on the console', async () => {
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'info'), vi.spyOn(console, 'error')];
  answer(granted);
  await createTokenExchange(credentials).exchangeSessionToken(shop, sessionToken());
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});
