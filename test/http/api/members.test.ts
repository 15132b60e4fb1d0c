import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeMember, openApi, type OpenApi } from './open-api.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const ada = {
  customer_id: '9007199254740993001',
  email: 'Ada@Example.com',
  phone: '+1 (415) 555-0100',
  loyalty_id: 'CARD-1',
  external_id: 'crm:ada',
  first_name: 'Ada',
  last_name: 'Lovelace',
  birthday: '1990-12-10',
  joined_at: '2026-01-15T10:00:00+01:00',
};

it('enrols a member once, however often and by whichever identity it is asked', async () => {
  const created = await api.post('/v1/members', { body: ada });
  expect(created.status).toBe(201);
  expect(created.body).toEqual({
    id: expect.stringMatching(/^\d+$/),
    status: 'active',
    merged_into: null,
    identities: expect.arrayContaining([
      { type: 'customer_id', value: '9007199254740993001' },
      { type: 'email', value: 'ada@example.com' },
      { type: 'phone', value: '+14155550100' },
      { type: 'loyalty_id', value: 'CARD-1' },
      { type: 'external_id', value: 'crm:ada' },
    ]),
    first_name: 'Ada',
    last_name: 'Lovelace',
    balance: { available: 100, pending: 0, held: 0 },
    lifetime_points: 100,
    tier: null,
    next_tier: null,
    next_expiry: null,
    joined_at: '2026-01-15T09:00:00.000Z',
    consented_at: '2026-01-15T09:00:00.000Z',
  });
  const again = await api.post('/v1/members', { body: { email: ' ada@example.COM ' } });
  expect(again.status).toBe(200);
  expect(again.body).toEqual(created.body);
  expect((await api.get(`/v1/members/${created.body.id}`)).body).toEqual(created.body);
});

it.each([
  ['email', 'ADA@example.com'],
  ['phone', '+14155550100'],
  ['phone', '1 415 555 0100'],
  ['customer_id', '9007199254740993001'],
  ['loyalty_id', 'CARD-1'],
  ['external_id', 'crm:ada'],
])('finds a member by %s %s', async (type, value) => {
  const found = await api.get(`/v1/members?${new URLSearchParams({ [type]: value }).toString()}`);
  expect(found.status).toBe(200);
  expect(found.body.items.map((member: { first_name: string }) => member.first_name)).toEqual([
    'Ada',
  ]);
  expect(found.body.next_cursor).toBeNull();
});

it('answers with an empty list when nobody is found', async () => {
  for (const query of ['email=nobody@example.com', 'email=nonsense', 'phone=1', 'customer_id=1'])
    expect((await api.get(`/v1/members?${query}`)).body).toEqual({ items: [], next_cursor: null });
});

it.each(['', 'email=a@b.c&phone=14155550100', 'email=a@b.c&email=d@e.f', 'name=Ada', 'email='])(
  'refuses the question "%s": it takes exactly one identity',
  async (query) => {
    const reply = await api.get(`/v1/members?${query}`);
    expect(reply.body).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(reply.body.errors).not.toHaveLength(0);
  },
);

it.each([
  [{}, ''],
  [{ first_name: 'Nobody' }, ''],
  [{ email: null, phone: null }, ''],
  [{ customer_id: 'gid://shopify/Customer/1' }, 'customer_id'],
  [{ email: 'a b@example.com' }, 'email'],
  [{ phone: '12' }, 'phone'],
  [{ external_id: ' ' }, 'external_id'],
  [{ external_id: 'x', joined_at: '2999-01-01T00:00:00Z' }, 'joined_at'],
  [{ external_id: 'x', joined_at: 'yesterday' }, 'joined_at'],
])('refuses to enrol %j', async (body, path) => {
  const reply = await api.post('/v1/members', { body });
  expect(reply.body).toMatchObject({ status: 400, code: 'invalid_request' });
  expect(reply.body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
});

it('makes one member of twenty who join at once with one e-mail', async () => {
  const replies = await Promise.all(
    Array.from({ length: 20 }, () =>
      api.post('/v1/members', { body: { email: 'crowd@example.com' } }),
    ),
  );
  expect(replies.map(({ status }) => status).toSorted()).toEqual([
    ...Array.from({ length: 19 }, () => 200),
    201,
  ]);
  expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
  expect(replies[0]?.body.balance.available).toBe(100);
});

it('counts no points that have lapsed, whether or not that is written down', async () => {
  const id = await makeMember(api, 40);
  const soon = new Date(Date.now() + 60_000).toISOString();
  await api.post(`/v1/members/${id}/adjustments`, {
    body: { points: 60, reason: 'for a minute', expires_at: soon },
  });
  const before = await api.get(`/v1/members/${id}`);
  expect(before.body).toMatchObject({
    balance: { available: 100 },
    next_expiry: { points: 60, at: soon },
  });
  await api.db.query(
    `update lots set expires_at = now() - interval '1 second' where shop_id = $1 and member_id = $2 and expires_at is not null`,
    [api.shop.shopId, id],
  );
  const after = await api.get(`/v1/members/${id}`);
  expect(after.body).toMatchObject({ balance: { available: 40 }, next_expiry: null });
});

it('says 404 for a member who is not there', async () => {
  for (const id of ['999999999', '0', 'me', '1'.repeat(30)]) {
    expect((await api.get(`/v1/members/${id}`)).body.code).toBe('not_found');
    expect((await api.get(`/v1/members/${id}/ledger`)).body.code).toBe('not_found');
  }
});

it('keeps when somebody consented, which can not be in the future', async () => {
  const person = { email: 'till@example.com', consented_at: '2025-12-24T18:00:00Z' };
  const { body } = await api.post('/v1/members', { body: person });
  expect(body.consented_at).toBe('2025-12-24T18:00:00.000Z');
  const early = { email: 'early@example.com', consented_at: '2999-01-01T00:00:00Z' };
  const refused = await api.post('/v1/members', { body: early });
  expect(refused.body).toMatchObject({
    status: 400,
    code: 'invalid_request',
    errors: [{ path: 'consented_at', message: 'must not be in the future' }],
  });
});
