import { describe, expect, it } from 'vitest';
import { AccessTokens } from './admin-api/access-tokens.ts';
import { makeSessionToken } from './admin-api/make-session-token.ts';
import { createTokenExchange } from '../../server/commerce/shopify/token-exchange.ts';
import { startTestBench, testDomain, testSecret } from './fake-app.ts';

const app = { apiKey: 'key', apiSecret: testSecret, domain: testDomain };
const start = new Date('2026-11-02T15:00:00Z');

function makeTokens() {
  let now = start;
  const tokens = new AccessTokens({ app, customAppToken: 'shpat_custom', now: () => now });
  const exchange = (change: Record<string, unknown> = {}) =>
    tokens.grant({
      client_id: 'key',
      client_secret: testSecret,
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: makeSessionToken({ ...app, now }),
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
      expiring: '1',
      ...change,
    });
  const refresh = (token: unknown) =>
    tokens.grant({
      client_id: 'key',
      client_secret: testSecret,
      grant_type: 'refresh_token',
      refresh_token: token,
    });
  const later = (seconds: number): void => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  return { tokens, exchange, refresh, later };
}

describe('the token endpoint', () => {
  it('exchanges a session token for an expiring offline token', () => {
    const { tokens, exchange, later } = makeTokens();
    const { status, body } = exchange();
    expect(status).toBe(200);
    expect(body).toMatchObject({ expires_in: 3600, refresh_token_expires_in: 7_776_000 });
    expect(tokens.accepts(String(body['access_token']))).toBe(true);
    later(3601);
    expect(tokens.accepts(String(body['access_token']))).toBe(false);
    expect(tokens.accepts('shpat_custom')).toBe(true);
  });

  it('gives a token without an end when it is not asked for an expiring one', () => {
    const { exchange } = makeTokens();
    const { body } = exchange({ expiring: '0' });
    expect(Object.keys(body).toSorted()).toEqual(['access_token', 'scope']);
  });

  it('refuses a session token that is old, of another app, of another shop or forged', () => {
    const { exchange } = makeTokens();
    const wrong = [
      makeSessionToken({ ...app, now: new Date(start.getTime() - 120_000) }),
      makeSessionToken({ ...app, apiKey: 'other', now: start }),
      makeSessionToken({ ...app, domain: 'other.myshopify.com', now: start }),
      makeSessionToken({ ...app, apiSecret: 'guess', now: start }),
      'not.a.token',
    ];
    for (const token of wrong) {
      expect(exchange({ subject_token: token })).toMatchObject({
        status: 400,
        body: { error: 'invalid_subject_token' },
      });
    }
    expect(exchange({ client_secret: 'guess' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_client' },
    });
  });

  it('rotates refresh tokens; the old one works until the new one is first used', () => {
    const { exchange, refresh } = makeTokens();
    const first = exchange().body['refresh_token'];
    const second = refresh(first).body['refresh_token'];
    expect(second).not.toBe(first);
    const again = refresh(first);
    expect(again.status).toBe(200);
    const third = refresh(second);
    expect(third.status).toBe(200);
    expect(refresh(first)).toMatchObject({ status: 401 });
  });

  it('forgets every token but the custom app’s when the app is uninstalled', () => {
    const { tokens, exchange, refresh } = makeTokens();
    const { body } = exchange();
    tokens.installed = false;
    tokens.revokeAll();
    expect(exchange().status).toBe(400);
    tokens.installed = true;
    expect(tokens.accepts(String(body['access_token']))).toBe(false);
    expect(refresh(body['refresh_token']).status).toBe(401);
    expect(tokens.accepts('shpat_custom')).toBe(true);
  });

  it('satisfies the library that the server uses', async () => {
    const bench = await startTestBench();
    try {
      const tokenExchange = createTokenExchange({
        apiKey: 'key',
        apiSecrets: [testSecret],
        adminOrigin: bench.sandbox.adminApiOrigin,
      });
      const tokens = await tokenExchange.exchangeSessionToken(
        testDomain,
        bench.sandbox.sessionToken(),
      );
      expect(bench.sandbox.tokens.accepts(tokens.accessToken)).toBe(true);
      const next = await tokenExchange.refreshAccessToken(testDomain, tokens.refreshToken ?? '');
      expect(bench.sandbox.tokens.accepts(next.accessToken)).toBe(true);
      expect(next.refreshToken).not.toBe(tokens.refreshToken);
    } finally {
      await bench.close();
    }
  });
});
