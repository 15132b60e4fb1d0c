import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Outside, postWebhook, until, V1 } from '../support/outside.ts';
import { order, refund } from '../support/outside-payload.ts';

/** The public API, word for word as others rely on it. */

const shop = 'words.myshopify.com';

let outside: Outside;
let url: string;
let v1: V1;

beforeAll(async () => {
  outside = await Outside.open();
  outside.admin.shops.set(shop, {
    currencyCode: 'KWD',
    ianaTimezone: 'Asia/Kuwait',
    taxesIncluded: true,
  });
  url = (await outside.start()).url;
  v1 = new V1(url, await outside.connect(shop));
}, 120_000);

afterAll(() => outside.close(), 60_000);

const raw = (place: string, init: RequestInit = {}) => fetch(`${url}/v1${place}`, init);

describe('who may call', () => {
  it('is whoever has a key; the document is for everybody', async () => {
    const document = await raw('/openapi.json');
    expect(document.status).toBe(200);
    expect(await document.json()).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
    for (const authorization of ['', 'Bearer nonsense', 'Basic YTpi'])
      expect((await raw('/rewards', { headers: { authorization } })).status).toBe(401);
    expect((await raw('/nothing')).status).toBeOneOf([401, 404]);
    expect((await v1.get('/nothing')).status).toBe(404);
  });

  it('answers a mistake with a problem that has a stable code', async () => {
    for (const refused of [
      await raw('/rewards'),
      await raw('/nothing', { headers: { authorization: 'Bearer x' } }),
    ]) {
      expect(refused.headers.get('content-type')).toContain('application/problem+json');
      expect(await refused.json()).toMatchObject({
        status: refused.status,
        title: expect.any(String),
        code: expect.any(String),
      });
    }
    const bad = await v1.post('/members', { email: 'nobody', colour: 'blue' });
    expect(bad).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect(JSON.stringify(bad.body)).toContain('email');
    expect((await v1.post('/members', {})).status).toBe(400);
    expect((await v1.get('/members/999999')).status).toBe(404);
    expect((await v1.get('/members/abc/ledger')).status).toBeOneOf([400, 404]);
  });
});

describe('the program', () => {
  it('starts live, in the shop’s own currency', async () => {
    const { status, body } = await v1.get('/program');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      joining: expect.stringMatching(/^(automatic|explicit)$/),
      earning: {
        pending_days: 0,
        rules: [{ kind: 'per_amount', per: { amount: '1.000', currency: 'KWD' } }],
      },
      activities: [{ type: 'sign_up' }],
      rewards: [{ kind: 'amount_off' }, { kind: 'amount_off_variable' }],
    });
  });

  it('is taken back unchanged, and published', async () => {
    const { body } = await v1.get('/program');
    expect(await v1.put('/program/draft', body)).toMatchObject({ status: 200, body });
    expect((await v1.post('/program/draft/publish', {})).status).toBe(200);
    expect((await v1.get('/program')).body).toEqual(body);
    expect((await v1.post('/program/draft/publish', {})).status).toBe(409);
  });

  it('may hold only what it sets', async () => {
    const before = (await v1.get('/program')).body;
    const small = {
      joining: 'explicit',
      earning: {
        rules: [
          { id: 'spend', kind: 'per_amount', points: 1, per: { amount: '1.00', currency: 'USD' } },
        ],
      },
    };
    await v1.publish(small);
    expect((await v1.get('/program')).body).toMatchObject({
      ...small,
      earning: {
        include_tax: false,
        include_shipping: false,
        rounding: 'down',
        pending_days: 0,
        rules: small.earning.rules,
      },
      rewards: [],
    });
    expect((await v1.get('/rewards')).body).toEqual({ items: [], next_cursor: null });
    await v1.publish({});
    await v1.publish(before ?? {});
  });

  it('is refused whole when anything in it is wrong, with the path', async () => {
    const live = (await v1.get('/program')).body;
    const rule = (more: object) => ({
      earning: {
        rules: [
          {
            id: 'r',
            kind: 'per_amount',
            points: 1,
            per: { amount: '1.00', currency: 'USD' },
            ...more,
          },
        ],
      },
    });
    const wrong: [object, string][] = [
      [{ joining: 'never' }, 'joining'],
      [{ earning: { rounding: 'sideways' } }, 'earning.rounding'],
      [{ earning: { pending_days: 1.5 } }, 'earning.pending_days'],
      [rule({ points: 0 }), 'earning.rules.0.points'],
      [rule({ per: { amount: '0.00', currency: 'USD' } }), 'earning.rules.0.per'],
      [rule({ per: { amount: '-1.00', currency: 'USD' } }), 'earning.rules.0.per.amount'],
      [rule({ per: { amount: '1.005', currency: 'USD' } }), 'earning.rules.0.per'],
      [rule({ per: { amount: '1.5', currency: 'JPY' } }), 'earning.rules.0.per'],
      [rule({ kind: 'per_moon' }), 'earning.rules.0.kind'],
      [{ surprise: true }, 'surprise'],
      [{ rewards: [{ id: 'x', kind: 'amount_off', title: '', points: 5 }] }, 'rewards.0.title'],
    ];
    for (const [document, path] of wrong) {
      const refused = await v1.put('/program/draft', document);
      expect(refused.status).toBeOneOf([400, 422]);
      const told = JSON.stringify(refused.body).replaceAll(/\[(\d+)\]/g, '.$1');
      expect(told).toContain(path);
    }
    expect((await v1.post('/program/draft/publish', {})).status).toBe(409);
    expect((await v1.get('/program')).body).toEqual(live);
  });
});

describe('members', () => {
  it('are one however often and however they are named', async () => {
    const customer_id = '9007199254740995';
    const person = { customer_id, email: 'Ada@Example.com', phone: '+1 (415) 555-0100' };
    const first = await v1.post('/members', { ...person, first_name: 'Ada' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      id: expect.any(String),
      status: 'active',
      balance: { available: 100, pending: 0, held: 0 },
      lifetime_points: 100,
      tier: null,
      next_expiry: null,
    });
    expect([...(first.body.identities ?? [])]).toEqual(
      expect.arrayContaining([
        { type: 'customer_id', value: customer_id },
        { type: 'email', value: 'ada@example.com' },
        { type: 'phone', value: '+14155550100' },
      ]),
    );
    const again = await v1.post('/members', { email: 'ada@example.com', loyalty_id: 'CARD-7' });
    expect(again).toMatchObject({ status: 200, body: { id: first.body.id } });
    for (const question of [
      `customer_id=${customer_id}`,
      'email=ADA%40example.com',
      'phone=%2B14155550100',
      'loyalty_id=CARD-7',
    ]) {
      const found = await v1.get(`/members?${question}`);
      expect(found).toMatchObject({
        status: 200,
        body: { items: [{ id: first.body.id }], next_cursor: null },
      });
    }
    const nobody = await v1.get('/members?email=nobody%40example.com');
    expect(nobody).toMatchObject({ status: 200, body: { items: [], next_cursor: null } });
    const one = await v1.get(`/members/${String(first.body.id)}`);
    expect(one.body).toMatchObject({ balance: { available: 100 } });
  });

  it('join once, however many ask at once', async () => {
    const ask = (key: string | null) => v1.post('/members', { email: 'bo@example.com' }, key);
    const same = await Promise.all(Array.from({ length: 20 }, () => ask('the same key')));
    expect(new Set(same.map(({ status }) => status))).toEqual(new Set([201]));
    const others = await Promise.all(Array.from({ length: 10 }, () => ask(null)));
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([200]));
    const ids = [...same, ...others].map(({ body }) => String(body.id));
    expect(new Set(ids).size).toBe(1);
    expect(others[0]?.body.balance?.available).toBe(100);
    const other = await v1.post('/members', { email: 'cy@example.com' }, 'the same key');
    expect(other.status).toBe(409);
  });

  it('join once when they do so by different names at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        v1.post('/members', { customer_id: '4242', external_id: `crm-${at % 3}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(11);
    expect(new Set(answers.map(({ body }) => String(body.id))).size).toBe(1);
    expect(await v1.balance('4242')).toBe('100/0/0');
  });
});

describe('the ledger', () => {
  it('is told newest first, page by page, each line once', async () => {
    const { body } = await v1.post('/members', { email: 'di@example.com' });
    const place = `/members/${String(body.id)}`;
    for (let points = 1; points <= 12; points += 1)
      await v1.post(`${place}/adjustments`, { points, reason: `gift ${points}` });
    const seen: { id: string; points: number; available: number }[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await v1.get(`${place}/ledger?limit=5${query}`);
      expect(page.status).toBe(200);
      for (const item of page.body.items ?? [])
        seen.push({
          id: String(item.id),
          points: Number(item.points),
          available: Number(item.available_after),
        });
      const next: unknown = page.body.next_cursor;
      cursor = typeof next === 'string' ? next : null;
    } while (cursor !== null);
    expect(seen.map(({ points }) => points)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 100]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(13);
    expect(seen[0]?.available).toBe(178);
    const [item] = (await v1.get(`${place}/ledger`)).body.items ?? [];
    expect(item).toMatchObject({
      occurred_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      from: 'adjusted',
      to: 'available',
      kind: 'adjustment',
      reason: 'gift 12',
      source: { kind: 'adjustment', id: expect.any(String) },
      explanation: expect.any(Array),
    });
  });

  it('adjusts once for each key and never takes what is not there', async () => {
    const { body } = await v1.post('/members', { email: 'ed@example.com' });
    const adjust = (points: number, key: string | null = null) =>
      v1.post(`/members/${String(body.id)}/adjustments`, { points, reason: 'why' }, key);
    const all = await Promise.all(Array.from({ length: 20 }, () => adjust(50, 'one adjustment')));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(all.map((each) => JSON.stringify(each.body))).size).toBe(1);
    expect((await adjust(51, 'one adjustment')).status).toBe(409);
    expect(await adjust(-151)).toMatchObject({ status: 422, body: { code: 'not_enough_points' } });
    expect((await adjust(-150)).body.balance).toMatchObject({ available: 0 });
    expect((await adjust(0)).status).toBe(400);
    expect((await adjust(1.5)).status).toBe(400);
  });

  it('explains an order, and one that earned nothing', async () => {
    const customer = { id: '5151', email: 'fay@example.com' };
    const terms = { customer, currency: 'KWD', taxesIncluded: true };
    const paid = { ...terms, id: '6161', lines: [{ id: '61', price: 11_000, tax: 1000 }] };
    const pending = { ...paid, id: '6262', status: 'pending' };
    const back = {
      id: '7171',
      orderId: '6161',
      currency: 'KWD',
      transactions: [{ amount: 5500, currency: 'KWD' }],
    };
    for (const message of [
      refund(back),
      order('orders/paid', paid),
      order('orders/create', pending),
    ])
      expect(await postWebhook(url, { shop, message })).toBe(200);
    // 100 for joining and half of 10.000
    expect(
      await until(
        () => v1.balance('5151'),
        (found) => found === '105/0/0',
      ),
    ).toBe('105/0/0');
    const [member] = (await v1.get('/members?customer_id=5151')).body.items ?? [];
    const explain = (id: string) =>
      v1.get(`/members/${String(member?.id)}/orders/${id}/explanation`);
    expect((await explain('6161')).body).toMatchObject({
      order_id: '6161',
      points: 5,
      nothing: null,
      lines: [{ line_id: '61', counts: { amount: '10.000', currency: 'KWD' } }],
    });
    const nothing = await until(
      () => explain('6262'),
      ({ status }) => status === 200,
    );
    expect(nothing.body).toMatchObject({ points: 0, nothing: 'not_paid' });
    expect((await explain('6363')).status).toBe(404);
  });

  it('is whole', async () => {
    expect(await v1.get('/ledger/health')).toMatchObject({
      status: 200,
      body: { ok: true, checked_at: expect.any(String), broken: [] },
    });
    const check = await outside.cli(['ledger', 'check', '--json']);
    expect(check).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(check.stdout)).toMatchObject({ ok: true });
  });
});

describe('the rate', () => {
  it('lets a burst of 200 through and says when to come back', async () => {
    const key = String(
      (await outside.ask('keys', 'create', '--shop', shop, '--scopes', 'all')).key,
    );
    const caller = new V1(url, key);
    const burst = await Promise.all(Array.from({ length: 200 }, () => caller.get('/rewards')));
    expect(new Set(burst.map(({ status }) => status))).toEqual(new Set([200]));
    const flood = await Promise.all(Array.from({ length: 400 }, () => caller.get('/rewards')));
    const refused = flood.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({ code: 'rate_limited' });
    expect(refused?.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    // Another key has a rate of its own.
    expect((await v1.get('/rewards')).status).toBe(200);
  });
});
