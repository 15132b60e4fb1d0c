import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayInZone } from '../../../server/domain/day-in-zone.ts';
import { publish, connectTestShop } from '../../support/shop.ts';
import { makeMember, openApi, type OpenApi } from './open-api.ts';

let api: OpenApi;
let ada: string;
let code: string;

beforeAll(async () => {
  api = await openApi();
  const gift = {
    kind: 'amount_off',
    title: '$10 off',
    value: { amount: '10.00', currency: 'USD' },
  } as const;
  await publish(api.db, api.shop, {
    referrals: {
      friend: { gift },
      advocate: { points: 500 },
      fraud: { review_from: 60, weights: { disposable_mail: 60 } },
    },
  });
  ada = await makeMember(api);
});
afterAll(() => api.close());

const claim = (body: Record<string, unknown>) => api.post('/v1/referrals', { body });

describe('a member’s link', () => {
  it('is made once and theirs for life', async () => {
    const path = `/v1/members/${ada}/referral-link`;
    expect((await api.get(`/v1/members/${ada}/referrals`)).body).toEqual({
      link: null,
      counts: { friends: 0, rewarded: 0, points: 0 },
      items: [],
      next_cursor: null,
    });
    const made = await api.post(path, { body: {} });
    expect(made).toMatchObject({
      status: 200,
      body: {
        member_id: ada,
        code: expect.stringMatching(/^[a-z]+-[0-9a-z]+$/),
        link: `https://app.example/r/${made.body.code}`,
        stopped: false,
        shows_first_name: false,
      },
    });
    ({ code } = made.body);
    expect((await api.post(path, { body: {} })).body).toEqual(made.body);
    expect((await api.get(`/v1/members/${ada}/referrals`)).body.link).toEqual(made.body);
    expect((await api.post('/v1/members/999999/referral-link', { body: {} })).status).toBe(404);
    expect((await api.get('/v1/members/999999/referrals')).status).toBe(404);
  });

  it('is refused where the program has no referrals', async () => {
    const shop = await connectTestShop(api.db);
    const key = await api.makeKey(['all'], shop);
    const joined = await api.post('/v1/members', { key, body: { external_id: 'p1' } });
    const path = `/v1/members/${joined.body.id}/referral-link`;
    const refused = await api.post(path, { key, body: {} });
    expect(refused).toMatchObject({ status: 422, body: { code: 'no_referrals' } });
  });
});

describe('a claim', () => {
  it('makes the friend’s code, and is the same when it is told again', async () => {
    const body = { code, email: 'bob@example.org', channel: 'email', locale: 'de' };
    const made = await claim(body);
    expect(made).toMatchObject({
      status: 201,
      body: {
        outcome: 'making',
        code: null,
        referral: {
          state: 'claimed',
          reason: 'waiting_for_order',
          channel: 'email',
          advocate: { id: ada },
          friend: null,
          friend_hint: 'b…@example.org',
        },
      },
    });
    const { id } = made.body.referral;
    expect((await claim({ ...body, email: ' BOB@example.org' })).body.referral.id).toBe(id);
    await api.db.transaction((tx) =>
      tx.query(`update redemptions set status = 'issued' where shop_id = $1 and referral_id = $2`, [
        api.shop.shopId,
        id,
      ]),
    );
    const ready = await claim(body);
    expect(ready.body).toMatchObject({ outcome: 'ready', code: expect.any(String) });
    const read = await api.get(`/v1/referrals/${id}`);
    expect(read).toMatchObject({ status: 200, body: ready.body.referral });
    expect(read.body.given.friend_code).toBe(ready.body.code);
    expect((await api.get(`/v1/members/${ada}/referrals`)).body).toMatchObject({
      counts: { friends: 1, rewarded: 0, points: 0 },
      items: [{ id }],
    });
  });

  it('waits where there are signs', async () => {
    const made = await claim({ code, email: 'me@mailinator.com' });
    expect(made.body).toMatchObject({
      outcome: 'waiting',
      code: null,
      referral: { in_review: true, signals: [{ kind: 'disposable_mail' }] },
    });
  });

  it('is refused kindly, with a code and a sentence', async () => {
    const other = await makeMember(api);
    const link = await api.post(`/v1/members/${other}/referral-link`, { body: {} });
    const taken = await claim({ code: link.body.code, email: 'bob@example.org' });
    expect(taken).toMatchObject({ status: 422, body: { code: 'taken' } });
    const nobody = await claim({ code: 'tavolumi-1', email: 'cleo@example.org' });
    expect(nobody).toMatchObject({ status: 404, body: { code: 'link_unknown' } });
    const foreign = code.replace(/-.*/, '-zzz');
    expect((await claim({ code: foreign, email: 'cleo@example.org' })).status).toBe(404);
    const invalid = await claim({ code, email: 'nobody' });
    expect(invalid).toMatchObject({ status: 422, body: { code: 'email_invalid' } });
    expect((await claim({ code })).status).toBe(400);
  });

  it('stays within its shop', async () => {
    const made = await claim({ code, email: 'dan@example.org' });
    const key = await api.makeKey(['all'], await connectTestShop(api.db));
    expect((await api.get(`/v1/referrals/${made.body.referral.id}`, { key })).status).toBe(404);
    const body = { code, email: 'eve@example.org' };
    expect((await api.post('/v1/referrals', { key, body })).status).toBe(404);
  });
});

describe('the report', () => {
  const report = (headers = {}) => {
    const today = dayInZone(new Date(), api.shop.timeZone);
    const path = `/v1/reports/referrals?from=${today}&to=${today}`;
    return fetch(api.url + path, { headers: { Authorization: `Bearer ${api.key}`, ...headers } });
  };

  it('is JSON for who asks for nothing else', async () => {
    const today = dayInZone(new Date(), api.shop.timeZone);
    const answer = await report({ Accept: '*/*' });
    expect(answer.headers.get('Content-Type')).toMatch('application/json');
    const body = await answer.json();
    expect(body).toMatchObject({
      from: today,
      funnel: { claims: 3, orders: 0, rewards: 0 },
      days: [{ day: today, shares: 0, claims: 3, revenue: { amount: '0.00', currency: 'USD' } }],
    });
  });

  it('is a row for each day for who prefers CSV', async () => {
    const today = dayInZone(new Date(), api.shop.timeZone);
    const answer = await report({ Accept: 'text/csv' });
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('Content-Disposition')).toBe(
      `attachment; filename="referrals-${today}-${today}.csv"`,
    );
    expect(await answer.text()).toBe(
      `day,shares,clicks,claims,orders,rewards,revenue,currency\r\n${today},0,0,3,0,0,0.00,USD\r\n`,
    );
  });

  it('says no in JSON whatever is preferred', async () => {
    const refused = await api.get('/v1/reports/referrals?from=2026-02-01&to=2026-01-01', {
      headers: { Accept: 'text/csv' },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'period_backwards' } });
    const long = await api.get('/v1/reports/referrals?from=2010-01-01&to=2026-01-01');
    expect(long.body.code).toBe('period_too_long');
  });
});
