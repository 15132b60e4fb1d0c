import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderPayload } from '../../support/build-payload.ts';
import { deliver, memberIdOf, openDeps } from '../../support/shop.ts';
import { makeMember, openApi, type OpenApi } from './open-api.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

async function settle(orders: Parameters<typeof orderPayload>[0][]): Promise<void> {
  const { hashContact, log } = openDeps('postgres://unused');
  const messages = orders.map((order) => ({ topic: 'orders/paid', body: orderPayload(order) }));
  await deliver({ db: api.db, hashContact, log }, api.shop, messages);
}

describe('a statement', () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  it('opens, adds up and closes', async () => {
    const id = await makeMember(api, 100);
    await api.post(`/v1/members/${id}/adjustments`, { body: { points: -30, reason: 'A mistake' } });
    const { status, body } = await api.get(
      `/v1/members/${id}/statement?from=${day(-2)}&to=${day(2)}`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      member_id: id,
      from: day(-2),
      to: day(2),
      opening: { available: 0, pending: 0, held: 0 },
      closing: { available: 70, pending: 0, held: 0 },
    });
    expect(body.lines.at(-1)).toMatchObject({ points: -30, available_after: 70 });
    const before = await api.get(`/v1/members/${id}/statement?from=${day(-9)}&to=${day(-5)}`);
    expect(before.body).toMatchObject({ lines: [], closing: { available: 0 } });
  });

  it('needs its scope, a member and a period that can be', async () => {
    const id = await makeMember(api);
    const period = `from=${day(-2)}&to=${day(2)}`;
    const key = await api.makeKey(['members:read']);
    expect((await api.get(`/v1/members/${id}/statement?${period}`, { key })).status).toBe(403);
    expect((await api.get(`/v1/members/999999999/statement?${period}`)).status).toBe(404);
    expect((await api.get(`/v1/members/${id}/statement`)).status).toBe(400);
    expect((await api.get(`/v1/members/${id}/statement?from=soon&to=late`)).status).toBe(400);
    for (const [from, to, code] of [
      [day(2), day(-2), 'period_backwards'],
      ['2015-01-01', '2026-01-01', 'period_too_long'],
    ]) {
      const refused = await api.get(`/v1/members/${id}/statement?from=${from}&to=${to}`);
      expect(refused).toMatchObject({ status: 422, body: { code } });
    }
  });
});

describe('an adjustment', () => {
  it('gives and takes, and says what it did', async () => {
    const id = await makeMember(api, 100);
    const given = await api.post(`/v1/members/${id}/adjustments`, {
      body: { points: 50, reason: 'An apology' },
    });
    expect(given.status).toBe(201);
    expect(given.body).toMatchObject({
      member_id: id,
      points: 50,
      reason: 'An apology',
      balance: { available: 150, pending: 0, held: 0 },
      items: [
        {
          id: expect.stringMatching(new RegExp(`^${id}-\\d+$`)),
          from: 'adjusted',
          to: 'available',
          points: 50,
          kind: 'adjustment',
          reason: 'An apology',
          source: { kind: 'adjustment' },
          available_after: 150,
        },
      ],
    });
    const taken = await api.post(`/v1/members/${id}/adjustments`, {
      body: { points: -150, reason: 'A mistake' },
    });
    expect(taken.body.items).toMatchObject([{ from: 'available', to: 'adjusted', points: 150 }]);
    expect(taken.body.balance.available).toBe(0);
  });

  it('takes nothing when there is not enough', async () => {
    const id = await makeMember(api, 100);
    const refused = await api.post(`/v1/members/${id}/adjustments`, {
      body: { points: -101, reason: 'Too much' },
    });
    expect(refused.headers.get('Content-Type')).toMatch('application/problem+json');
    expect(refused.body).toMatchObject({
      status: 422,
      code: 'not_enough_points',
      title: 'Not enough points',
    });
    expect((await api.get(`/v1/members/${id}`)).body.balance.available).toBe(100);
  });

  it.each([
    [{ points: 0, reason: 'Nothing' }, 'points'],
    [{ points: 1.5, reason: 'Half' }, 'points'],
    [{ points: '10', reason: 'Text' }, 'points'],
    [{ points: 2 ** 53, reason: 'Much' }, 'points'],
    [{ points: 1 }, 'reason'],
    [{ points: 1, reason: '  ' }, 'reason'],
    [{ points: 1, reason: 'Late', expires_at: '2020-01-01T00:00:00Z' }, 'expires_at'],
    [{ points: -1, reason: 'Odd', expires_at: '2999-01-01T00:00:00Z' }, 'expires_at'],
    [{ points: 1, reason: 'More', note: 'x' }, 'note'],
  ])('refuses %j', async (body, path) => {
    const reply = await api.post('/v1/members/1/adjustments', { body });
    expect([400, 404]).toContain(reply.status);
    const id = await makeMember(api);
    const own = await api.post(`/v1/members/${id}/adjustments`, { body });
    expect(own.body).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(own.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });
});

describe('the ledger', () => {
  it('is read page by page, newest first, each line once', async () => {
    const id = await makeMember(api, 0);
    for (let at = 1; at <= 25; at += 1)
      await api.post(`/v1/members/${id}/adjustments`, { body: { points: at, reason: `No ${at}` } });
    const whole = await api.get(`/v1/members/${id}/ledger?limit=100`);
    expect(whole.body.next_cursor).toBeNull();
    expect(whole.body.items[0]).toMatchObject({ points: 25, reason: 'No 25' });
    expect(whole.body.items[0].explanation).not.toHaveLength(0);

    const seen: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = await api.get(`/v1/members/${id}/ledger?limit=7${query}`);
      expect(page.body.items.length).toBeLessThanOrEqual(7);
      seen.push(...page.body.items);
      cursor = page.body.next_cursor;
    }
    expect(seen).toEqual(whole.body.items);
    expect(whole.body.items.map((item: { id: string }) => item.id)).toEqual(
      Array.from(
        { length: whole.body.items.length },
        (_, at) => `${id}-${whole.body.items.length - at}`,
      ),
    );
  });

  it.each(['limit=0', 'limit=101', 'limit=ten', 'cursor=abc', 'page=2'])(
    'refuses the page %s',
    async (query) => {
      const id = await makeMember(api);
      expect((await api.get(`/v1/members/${id}/ledger?${query}`)).status).toBe(400);
    },
  );
});

describe('an explanation', () => {
  const bob = { id: '7400000000009', email: 'bob@example.com' };

  it('says line by line why an order earned what it did', async () => {
    await settle([
      {
        id: '9007199254740993007',
        customer: bob,
        updatedAt: '2026-11-01T10:00:00-05:00',
        lines: [
          { id: 1, price: '12.75', quantity: 2 },
          { id: 2, price: '50.00', quantity: 1, giftCard: true },
        ],
      },
    ]);
    const memberId = await memberIdOf(api.db, api.shop, bob.id);
    const path = `/v1/members/${memberId}/orders/9007199254740993007/explanation`;
    const reply = await api.get(path);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      order_id: '9007199254740993007',
      name: '#3007',
      member_id: memberId,
      points: 25,
      granted: 25,
      nothing: null,
      program_version: 1,
      lines: [
        { line_id: '1', quantity: 2, counts: { amount: '25.50', currency: 'USD' }, excluded: null },
        { line_id: '2', excluded: 'gift_card' },
      ],
      arithmetic: {
        base: { amount: '25.50', currency: 'USD' },
        parts: [
          {
            source: 'rule',
            id: 'spend',
            points: 25,
            rate: { points: 1, per: { amount: '1.00', currency: 'USD' } },
            spent: { amount: '25.50', currency: 'USD' },
          },
        ],
        skipped: [],
        exact_points: '51/2',
        rounding: 'down',
      },
    });
    expect(reply.body.sentences.join(' ')).toContain('Rounded down, that is 25 ');
    const line = (await api.get(`/v1/members/${memberId}/ledger`)).body.items.find(
      (item: { kind: string }) => item.kind === 'order_award',
    );
    expect(line).toMatchObject({
      from: 'issued',
      to: 'available',
      points: 25,
      source: { kind: 'order', id: '9007199254740993007' },
    });
    expect(line.explanation.join(' ')).toContain('Rounded down, that is 25 ');
    const stranger = await makeMember(api);
    const strange = `/v1/members/${stranger}/orders/9007199254740993007/explanation`;
    expect((await api.get(strange)).status).toBe(404);
    expect((await api.get(path.replace('993007', '993008'))).status).toBe(404);
  });

  it('says why an order earned nothing', async () => {
    await settle([
      {
        id: '5500000000002',
        customer: bob,
        updatedAt: '2026-11-01T10:00:00-05:00',
        status: 'pending',
        lines: [{ id: 1, price: '10.00', quantity: 1 }],
      },
    ]);
    const memberId = await memberIdOf(api.db, api.shop, bob.id);
    const reply = await api.get(`/v1/members/${memberId}/orders/5500000000002/explanation`);
    expect(reply.body).toMatchObject({ points: 0, nothing: 'not_paid' });
    expect(reply.body.sentences).toHaveLength(1);
  });

  it('is given of an order that nobody has yet, too', async () => {
    await settle([
      {
        id: '5500000000003',
        customer: null,
        updatedAt: '2026-11-01T10:00:00-05:00',
        lines: [{ id: 1, price: '10.00', quantity: 1 }],
      },
    ]);
    const reply = await api.get('/v1/orders/5500000000003/explanation');
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ member_id: null, points: 10, granted: 0, nothing: null });
    expect(reply.body.sentences.at(-1)).toBe('Nobody has it yet: it waits for its buyer to join.');
    expect((await api.get('/v1/orders/5500000000099/explanation')).status).toBe(404);
  });
});

describe('the health of the ledger', () => {
  it('is good, until something is broken, and then says what', async () => {
    const id = await makeMember(api, 500);
    const good = await api.get('/v1/ledger/health');
    expect(good.body).toEqual({ ok: true, checked_at: expect.any(String), broken: [] });
    await api.db.query(
      'update balances set available = available + 1 where shop_id = $1 and member_id = $2',
      [api.shop.shopId, id],
    );
    await expect
      .poll(async () => (await api.get('/v1/ledger/health')).body, { timeout: 10_000 })
      .toMatchObject({ ok: false });
    const bad = (await api.get('/v1/ledger/health')).body;
    expect(bad.broken).toContainEqual(
      expect.objectContaining({ check: 'balances', what: `member ${id}` }),
    );
  });
});
