import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onePerDollar, publish } from '../../support/shop.ts';
import { type OpenApi, openApi } from './open-api.ts';

let api: OpenApi;
let memberId: string;

beforeAll(async () => {
  api = await openApi();
  await publish(api.db, api.shop, {
    ...onePerDollar,
    activities: [
      { type: 'sign_up', points: 100 },
      { type: 'birthday', points: 200 },
      { type: 'review', points: 50, limits: { per_day: 2 } },
      {
        type: 'custom',
        id: 'visit',
        points: 5,
        properties: [
          { name: 'minutes', kind: 'number', required: true, minimum: 1, maximum: 600 },
          { name: 'branch', kind: 'text', one_of: ['north', 'south'] },
        ],
        points_per: 'minutes',
      },
    ],
  });
  const joined = await api.post('/v1/members', {
    body: { email: 'ada@example.com', loyalty_id: 'CARD-1' },
  });
  memberId = joined.body.id;
});

afterAll(() => api.close());

let told = 0;

function tell(body: Record<string, unknown>, headers: Record<string, string> = {}) {
  told += 1;
  return api.post('/v1/activities', {
    body: { member: { email: 'ADA@example.com' }, external_id: `e-${told}`, ...body },
    headers,
  });
}

describe('POST /activities', () => {
  it('records what a member did, by any of their identities, once', async () => {
    const first = await tell({ type: 'review', external_id: 'r-1', properties: { stars: 5 } });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      member_id: memberId,
      type: 'review',
      external_id: 'r-1',
      points: 50,
      state: 'granted',
      reason: null,
    });
    const again = await tell({
      member: { loyalty_id: 'CARD-1' },
      type: 'review',
      external_id: 'r-1',
      properties: { stars: 5 },
    });
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    const other = await tell({ type: 'review', external_id: 'r-1', properties: { stars: 1 } });
    expect([other.status, other.body.code]).toEqual([409, 'idempotency_conflict']);
    const { body } = await api.get(`/v1/members/${memberId}/ledger`);
    expect(body.items[0]).toMatchObject({
      kind: 'activity',
      source: { kind: 'activity', id: 'review:r-1' },
      points: 50,
      explanation: ['The program gives 50 points for a review. Told by till.'],
    });
  });

  it('repeats its answer under an Idempotency-Key', async () => {
    const headers = { 'Idempotency-Key': 'the-same' };
    const body = { type: 'visit', external_id: 'v-1', properties: { minutes: 12 } };
    const [first, second] = await Promise.all([tell(body, headers), tell(body, headers)]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body).toEqual(second.body);
    expect(first.body).toMatchObject({ type: 'custom:visit', points: 60 });
  });

  it('says of every property what is wrong with it', async () => {
    const { status, body } = await tell({ type: 'visit', properties: { branch: 'east', mood: 1 } });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'properties_invalid',
      errors: [
        { path: 'properties.minutes', message: 'is needed: a number' },
        { path: 'properties.branch', message: 'must be one of north, south' },
        { path: 'properties.mood', message: 'is not known: this activity has minutes, branch' },
      ],
    });
  });

  it('refuses with a code, and says what to do', async () => {
    const stranger = await tell({ member: { email: 'nobody@example.com' }, type: 'review' });
    expect([stranger.status, stranger.body.code]).toEqual([404, 'member_unknown']);
    const unknown = await tell({ type: 'dance' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'activity_unknown']);
    expect(unknown.body.detail).toContain('It knows sign_up, birthday, review, custom:visit.');
    const ours = await tell({ type: 'birthday' });
    expect([ours.status, ours.body.code]).toEqual([422, 'activity_automatic']);
    const early = await tell({ type: 'review', occurred_at: '2999-01-01T00:00:00Z' });
    expect([early.status, early.body.errors[0].path]).toEqual([400, 'occurred_at']);
    const two = await tell({ member: { id: memberId, email: 'ada@example.com' }, type: 'review' });
    expect(two.status).toBe(400);
    await tell({ type: 'review' });
    const third = await tell({ type: 'review', external_id: 'r-3' });
    expect([third.status, third.body.code]).toEqual([422, 'limit_reached']);
    expect((await tell({ type: 'review', external_id: 'r-3' })).body.code).toBe('limit_reached');
  });

  it('needs its scope', async () => {
    const key = await api.makeKey(['members:write']);
    const body = { member: { id: memberId }, type: 'review', external_id: 'x' };
    expect((await api.post('/v1/activities', { body, key })).status).toBe(403);
  });

  it('stands in the document', async () => {
    const { body } = await api.get('/v1/openapi.json', { key: null });
    expect(body.paths['/activities'].post).toMatchObject({ tags: ['Activities'] });
  });
});
