import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApi, type OpenApi } from './open-api.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const small = {
  joining: 'explicit',
  earning: {
    rules: [
      { id: 'spend', kind: 'per_amount', points: 2, per: { amount: '1.00', currency: 'USD' } },
    ],
  },
};

it('has nothing to publish before there is a draft', async () => {
  const reply = await api.post('/v1/program/draft/publish');
  expect(reply.body).toMatchObject({ status: 409, code: 'no_draft' });
});

it('gives the live document in a form that it takes back unchanged', async () => {
  const live = await api.get('/v1/program');
  expect(live.body).toMatchObject({ joining: 'automatic', activities: [{ type: 'sign_up' }] });
  const saved = await api.put('/v1/program/draft', { body: live.body });
  expect(saved.status).toBe(200);
  expect(saved.body).toEqual(live.body);
});

it('makes a draft live when it is published, and not before', async () => {
  const before = await api.get('/v1/program');
  const saved = await api.put('/v1/program/draft', { body: small });
  expect(saved.body).toMatchObject({
    ...small,
    earning: { ...small.earning, rounding: 'down', pending_days: 0 },
    rewards: [],
    settings: { negative_balance: 'within_balance' },
  });
  expect((await api.get('/v1/program')).body).toEqual(before.body);
  const published = await api.post('/v1/program/draft/publish', { body: {} });
  expect(published.status).toBe(200);
  expect(published.body).toMatchObject({ version: 2, program: saved.body });
  expect((await api.get('/v1/program')).body).toEqual(saved.body);
  expect((await api.get('/v1/rewards')).body.items).toEqual([]);
  expect((await api.post('/v1/program/draft/publish')).status).toBe(409);
});

it.each([
  [{ joining: 'never' }, 400, 'joining'],
  [{ earnings: {} }, 400, 'earnings'],
  [
    { earning: { rules: [{ ...small.earning.rules[0], points: 0 }] } },
    400,
    'earning.rules[0].points',
  ],
  [
    {
      earning: { rules: [{ ...small.earning.rules[0], per: { amount: '0.00', currency: 'USD' } }] },
    },
    400,
    'earning.rules[0].per.amount',
  ],
  [
    {
      earning: { rules: [{ ...small.earning.rules[0], per: { amount: '1.5', currency: 'JPY' } }] },
    },
    422,
    'earning.rules[0].per.amount',
  ],
  [{ settings: { colour: 'red' } }, 400, 'settings.colour'],
])('refuses the draft %j and says where', async (body, status, path) => {
  const reply = await api.put('/v1/program/draft', { body });
  expect(reply.status).toBe(status);
  expect(reply.body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
});
