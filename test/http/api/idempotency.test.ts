import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimApiRequest } from '../../../server/store/api-requests.ts';
import { makeMember, openApi, type OpenApi, type Reply } from './open-api.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const withKey = (key: string) => ({ 'Idempotency-Key': key });
let keys = 0;
const newKey = () => `key ${(keys += 1)}`;

const adjust = (memberId: string, points: number, key?: string): Promise<Reply> =>
  api.post(`/v1/members/${memberId}/adjustments`, {
    body: { points, reason: 'Bottle return' },
    ...(key !== undefined && { headers: withKey(key) }),
  });
const available = async (memberId: string): Promise<number> =>
  (await api.get(`/v1/members/${memberId}`)).body.balance.available;

describe('an idempotency key', () => {
  it('posts once for twenty requests at once and gives all of them the first answer', async () => {
    const id = await makeMember(api, 0);
    const key = newKey();
    const replies = await Promise.all(Array.from({ length: 20 }, () => adjust(id, 10, key)));
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201));
    expect(new Set(replies.map(({ body }) => JSON.stringify(body.items))).size).toBe(1);
    expect(await available(id)).toBe(10);
  });

  it('repeats the first answer even when the world has moved on', async () => {
    const id = await makeMember(api, 0);
    const key = newKey();
    const first = await adjust(id, 10, key);
    await adjust(id, 7);
    const again = await adjust(id, 10, key);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await available(id)).toBe(17);
  });

  it('repeats a refusal of the domain', async () => {
    const id = await makeMember(api, 0);
    const key = newKey();
    const first = await adjust(id, -10, key);
    await adjust(id, 50);
    const again = await adjust(id, -10, key);
    expect([first.status, again.status]).toEqual([422, 422]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('Content-Type')).toMatch('application/problem+json');
    expect(await available(id)).toBe(50);
  });

  it('is refused for another body, and for the same body elsewhere', async () => {
    const [id, other] = [await makeMember(api, 0), await makeMember(api, 0)];
    const key = newKey();
    await adjust(id, 10, key);
    for (const reply of [await adjust(id, 11, key), await adjust(other, 10, key)])
      expect(reply.body).toMatchObject({ status: 409, code: 'idempotency_conflict' });
    expect([await available(id), await available(other)]).toEqual([10, 0]);
  });

  it('belongs to its API key', async () => {
    const id = await makeMember(api, 0);
    const key = newKey();
    await adjust(id, 10, key);
    const reply = await api.post(`/v1/members/${id}/adjustments`, {
      key: await api.makeKey(['members:write']),
      body: { points: 11, reason: 'Another till' },
      headers: withKey(key),
    });
    expect(reply.status).toBe(201);
    expect(await available(id)).toBe(21);
  });

  it('is not used up by a request that can’t be read', async () => {
    const id = await makeMember(api, 0);
    const key = newKey();
    expect((await adjust(id, 0, key)).status).toBe(400);
    expect((await adjust(id, 10, key)).status).toBe(201);
  });

  it('has 200 characters at the most', async () => {
    const id = await makeMember(api, 0);
    expect((await adjust(id, 10, 'k'.repeat(200))).status).toBe(201);
    expect((await adjust(id, 10, 'k'.repeat(201))).status).toBe(400);
    expect(await available(id)).toBe(10);
  });

  it('makes one redemption', async () => {
    const id = await makeMember(api, 2000);
    const body = { member_id: id, reward_id: 'five-off' };
    const headers = withKey(newKey());
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => api.post('/v1/redemptions', { body, headers })),
    );
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 202));
    expect(new Set(replies.map((reply) => reply.body.id)).size).toBe(1);
    expect((await api.get(`/v1/members/${id}`)).body.balance).toEqual({
      available: 1500,
      pending: 0,
      held: 500,
    });
  });
});

describe('without one', () => {
  it('each request counts', async () => {
    const id = await makeMember(api, 0);
    await Promise.all([adjust(id, 10), adjust(id, 10)]);
    expect(await available(id)).toBe(20);
  });
});

/** Leaves the claim of this adjustment as a process does that is killed while it runs. */
async function leaveClaim(memberId: string, key: string, startedAt: Date): Promise<void> {
  const [, shopId = '', keyId = ''] = api.key.split('_');
  const body = '{"points":10,"reason":"Bottle return"}';
  const text = `POST /v1/members/${memberId}/adjustments\n${body}`;
  await api.db.transaction((tx) =>
    claimApiRequest(
      tx,
      { shopId, keyId, idempotencyKey: key },
      {
        fingerprint: createHash('sha256').update(text).digest(),
        now: startedAt,
        abandonedBefore: startedAt,
      },
    ),
  );
}

describe('a claim whose process died', () => {
  it('is taken over, and what it had posted is found', async () => {
    const id = await makeMember(api, 0);
    const key = newKey();
    await adjust(id, 10, key);
    await api.db.query('delete from api_requests where idempotency_key = $1', [key]);
    await leaveClaim(id, key, new Date(Date.now() - 14_500));
    const started = performance.now();
    const reply = await adjust(id, 10, key);
    expect(reply.status).toBe(201);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(await available(id)).toBe(10);
  });

  it('is waited for while it may still live', async () => {
    const id = await makeMember(api, 0);
    const key = newKey();
    await leaveClaim(id, key, new Date());
    const waiting = adjust(id, 10, key);
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    expect(await available(id)).toBe(0);
    await api.db.query('delete from api_requests where idempotency_key = $1', [key]);
    expect((await waiting).status).toBe(201);
    expect(await available(id)).toBe(10);
  });
});
