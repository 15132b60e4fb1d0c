import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey } from '../../../server/operations/create-api-key.ts';
import { uninstallShop } from '../../../server/operations/uninstall-shop.ts';
import { openDatabase } from '../../../server/store/database.ts';
import { connectTestShop } from '../../support/shop.ts';
import { makeMember, openApi, type OpenApi } from './open-api.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

describe('a key', () => {
  it('is asked for', async () => {
    const reply = await api.get('/v1/rewards', { key: null });
    expect(reply.status).toBe(401);
    expect(reply.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
    expect(reply.headers.get('Content-Type')).toMatch('application/problem+json');
    expect(reply.body).toMatchObject({
      type: 'urn:regulars:problem:unauthenticated',
      title: 'Unauthenticated',
      status: 401,
      code: 'unauthenticated',
      request_id: reply.headers.get('X-Request-Id'),
    });
  });

  it('is refused when any part of it is wrong, always with the same words', async () => {
    const [, shop, id, secret] = api.key.split('_');
    const wrong = [
      `reg_${shop}_${id}_${'0'.repeat(48)}`,
      `reg_${shop}_${'0'.repeat(12)}_${secret}`,
      `reg_999999_${id}_${secret}`,
      `reg_${shop}_${id}_${secret}0`,
      `${api.key} x`,
      'nonsense',
    ];
    const replies = await Promise.all(wrong.map((key) => api.get('/v1/rewards', { key })));
    expect(replies.map(({ status }) => status)).toEqual(wrong.map(() => 401));
    expect(new Set(replies.map(({ body }) => body.detail)).size).toBe(1);
  });

  it('is refused once it is revoked', async () => {
    const key = await api.makeKey(['all']);
    const [, shopId, keyId] = key.split('_');
    await api.db.query(
      'update api_keys set revoked_at = now() where shop_id = $1 and key_id = $2',
      [shopId, keyId],
    );
    const refused = await api.get('/v1/rewards', { key });
    expect(refused.status).toBe(401);
    expect(refused.body.detail).toMatch(/^This API key was revoked on \d{4}-/);
  });

  it('is refused from the instant on at which it expires, which it is told', async () => {
    let now = new Date('2026-11-20T23:00:00Z');
    const later = await openApi({ clock: { now: () => now } });
    try {
      const { key } = await createApiKey(later.db, {
        shopId: later.shop.shopId,
        name: 'short',
        scopes: ['all'],
        expiresAt: new Date('2026-11-21T00:00:00Z'),
        by: 'test',
        now,
      });
      now = new Date('2026-11-20T23:59:59.999Z');
      expect((await later.get('/v1/rewards', { key })).status).toBe(200);
      now = new Date('2026-11-21T00:00:00Z');
      const refused = await later.get('/v1/rewards', { key });
      expect(refused.body).toMatchObject({ status: 401, code: 'unauthenticated' });
      expect(refused.body.detail).toContain('expired on 2026-11-21');
      const guessed = await later.get('/v1/rewards', { key: `${key.slice(0, -1)}x` });
      expect(guessed.body.detail).not.toContain('expired');
    } finally {
      await later.close();
    }
  });

  it('is known to have been used, to the minute, and not when it was refused', async () => {
    let now = new Date('2026-11-20T10:00:00Z');
    const later = await openApi({ clock: { now: () => now } });
    try {
      const [, shopId, keyId] = later.key.split('_');
      const lastUse = async () => {
        const [row] = await later.db.query<{ at: Date | null }>(
          'select last_used_at as at from api_keys where shop_id = $1 and key_id = $2',
          [shopId, keyId],
        );
        return row?.at?.toISOString() ?? null;
      };
      await later.get('/v1/rewards', { key: `${later.key.slice(0, -48)}${'0'.repeat(48)}` });
      expect(await lastUse()).toBeNull();
      await later.get('/v1/rewards');
      await expect.poll(lastUse).toBe('2026-11-20T10:00:00.000Z');
      now = new Date('2026-11-20T10:00:59Z');
      await later.get('/v1/rewards');
      now = new Date('2026-11-20T10:01:00Z');
      await later.get('/v1/rewards');
      await expect.poll(lastUse).toBe('2026-11-20T10:01:00.000Z');
    } finally {
      await later.close();
    }
  });

  it('opens its own shop and no other', async () => {
    const memberId = await makeMember(api);
    const key = await api.makeKey(['all'], await connectTestShop(api.db));
    const path = `/v1/members/${memberId}`;
    expect((await api.get(path)).status).toBe(200);
    expect((await api.get(path, { key })).status).toBe(404);
    expect((await api.get(`${path}/ledger`, { key })).status).toBe(404);
    const adjustment = { points: 5, reason: 'not mine' };
    expect((await api.post(`${path}/adjustments`, { key, body: adjustment })).status).toBe(404);
  });

  it('reads and writes nothing once the shop has removed the app', async () => {
    const shop = await connectTestShop(api.db);
    const key = await api.makeKey(['all'], shop);
    await api.db.transaction((tx) => uninstallShop(tx, shop, new Date()));
    expect((await api.get('/v1/program', { key })).status).toBe(200);
    const refused = await api.post('/v1/members', { key, body: { email: 'a@example.com' } });
    expect(refused.body).toMatchObject({ status: 403, code: 'forbidden' });
  });
});

describe('a scope', () => {
  const routes = [
    ['get', '/v1/members?email=a@example.com', 'members:read'],
    ['get', '/v1/members/1', 'members:read'],
    ['get', '/v1/members/1/ledger', 'members:read'],
    ['get', '/v1/members/1/orders/1/explanation', 'members:read'],
    ['get', '/v1/orders/1/explanation', 'members:read'],
    ['post', '/v1/members', 'members:write'],
    ['post', '/v1/members/1/adjustments', 'members:write'],
    ['get', '/v1/rewards', 'rewards:read'],
    ['post', '/v1/redemptions', 'redemptions:write'],
    ['get', '/v1/redemptions/0193b0f4-1b2c-7d3e-8f4a-5b6c7d8e9f00', 'redemptions:read'],
    ['post', '/v1/redemptions/0193b0f4-1b2c-7d3e-8f4a-5b6c7d8e9f00/cancel', 'redemptions:write'],
    ['get', '/v1/members/1/referrals', 'members:read'],
    ['post', '/v1/members/1/referral-link', 'members:write'],
    ['get', '/v1/referrals/0193b0f4-1b2c-7d3e-8f4a-5b6c7d8e9f00', 'members:read'],
    ['post', '/v1/referrals', 'members:write'],
    ['get', '/v1/reports/referrals?from=2026-01-01&to=2026-01-31', 'reports:read'],
    ['get', '/v1/program', 'program:read'],
    ['put', '/v1/program/draft', 'program:write'],
    ['post', '/v1/program/draft/publish', 'program:write'],
    ['get', '/v1/ledger/health', 'ledger:read'],
  ] as const;

  it.each(routes)('is needed to %s %s, and named when it lacks', async (method, path, scope) => {
    const other = scope === 'members:read' ? 'rewards:read' : 'members:read';
    const lacking = await api[method](path, { key: await api.makeKey([other]) });
    expect(lacking.body).toMatchObject({ status: 403, code: 'forbidden' });
    expect(lacking.body.detail).toContain(scope);
    const granted = await api[method](path, { key: await api.makeKey([scope]) });
    expect(granted.status).not.toBe(403);
    expect(granted.status).toBeLessThan(500);
  });

  it('of an unknown name makes no key', async () => {
    await expect(api.makeKey(['everything' as 'all'])).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('"everything"'),
    });
  });
});

describe('the rate of a key', () => {
  it('takes a burst, then says in whole seconds when to come back', async () => {
    const tight = await openApi({ rate: { burst: 5, perSecond: 1 } });
    try {
      const replies = await Promise.all(Array.from({ length: 9 }, () => tight.get('/v1/rewards')));
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(5);
      const refused = replies.find(({ status }) => status === 429);
      expect(refused?.body.code).toBe('rate_limited');
      expect(refused?.headers.get('Retry-After')).toMatch(/^[1-9]\d*$/);
      const other = await tight.makeKey(['all']);
      expect((await tight.get('/v1/rewards', { key: other })).status).toBe(200);
    } finally {
      await tight.close();
    }
  });

  it('allows 200 at once', async () => {
    const key = await api.makeKey(['all']);
    const replies = await Promise.all(
      Array.from({ length: 200 }, () => api.get('/v1/rewards', { key })),
    );
    expect(replies.every(({ status }) => status === 200)).toBe(true);
  });
});

describe('the frame', () => {
  it('keeps the name that a proxy gave the request', async () => {
    const reply = await api.get('/v1/rewards', { headers: { 'X-Request-Id': 'edge-0000-1111' } });
    expect(reply.headers.get('X-Request-Id')).toBe('edge-0000-1111');
  });

  it('answers an unknown address with 404 and another method with 405', async () => {
    expect((await api.get('/v1/nothing')).body).toMatchObject({ status: 404, code: 'not_found' });
    const reply = await api.put('/v1/members', { body: {} });
    expect(reply.body).toMatchObject({ status: 405, code: 'method_not_allowed' });
    expect(reply.headers.get('Allow')).toBe('GET, POST');
  });

  it.each([
    ['no JSON', '{"email":', 400, 'invalid_request'],
    ['no object', '"ada@example.com"', 400, 'invalid_request'],
    ['a list', '[]', 400, 'invalid_request'],
    ['a null character', '{"email":"a\\u0000@example.com"}', 400, 'invalid_request'],
    ['half a character', '{"external_id":"\\ud800"}', 400, 'invalid_request'],
    ['too much', JSON.stringify({ email: 'a'.repeat(101 * 1024) }), 413, 'payload_too_large'],
  ])('refuses a body that is %s', async (_what, body, status, code) => {
    const reply = await api.post('/v1/members', { body });
    expect(reply.body).toMatchObject({ status, code });
    expect(reply.headers.get('Content-Type')).toMatch('application/problem+json');
  });

  it('wants JSON that says that it is JSON', async () => {
    const reply = await api.post('/v1/members', {
      body: '{"email":"ada@example.com"}',
      headers: { 'Content-Type': 'text/plain' },
    });
    expect(reply.body).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(reply.body.detail).toContain('application/json');
  });

  it('names every field that it refuses', async () => {
    const reply = await api.post('/v1/members', {
      body: { email: 'nobody', birthday: '31.12.1999', colour: 'red', customer_id: 7 },
    });
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual([
      'birthday',
      'colour',
      'customer_id',
      'email',
    ]);
  });

  it.each(['/v1/members/%E0%A4%A', '/v1/members?email=a%00b', '/v1/members/x', '/v1/members/-1'])(
    'answers %s with a problem',
    async (path) => {
      const reply = await api.get(path);
      expect([400, 404]).toContain(reply.status);
      expect(reply.body.code).toMatch(/invalid_request|not_found/);
    },
  );
});

it('says 503 and when to come back while the database is away', async () => {
  const nowhere = openDatabase('postgres://nobody:nothing@127.0.0.1:1/none', { poolSize: 1 });
  const away = await openApi({ db: nowhere });
  try {
    const reply = await away.get('/v1/rewards');
    expect(reply.body).toMatchObject({ status: 503, code: 'unavailable' });
    expect(reply.headers.get('Retry-After')).toBe('1');
    expect(reply.body.detail).not.toMatch(/sql|pool|connect/i);
  } finally {
    await away.close();
    await nowhere.close();
  }
});
