import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../../server/base/logger.ts';
import { systemClock } from '../../../server/base/clock.ts';
import { performBacktest } from '../../../server/operations/backtests/order-backtest.ts';
import { programDocument } from '../../../server/contract/program/program.ts';
import { richProgram } from '../../support/rich-program.ts';
import { openApi, type OpenApi } from './open-api.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const usd = (amount: string) => ({ amount, currency: 'USD' });
const rate = (points: number) => ({
  earning: { rules: [{ id: 'spend', kind: 'per_amount', points, per: usd('1.00') }] },
});

const discard = async () => {
  const reply = await fetch(`${api.url}/v1/program/draft`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${api.key}` },
  });
  return { status: reply.status, body: await reply.json() };
};

async function publish(document: unknown): Promise<number> {
  expect((await api.put('/v1/program/draft', { body: document })).status).toBe(200);
  const published = await api.post('/v1/program/draft/publish');
  return published.body.version;
}

async function auditOf(action: string) {
  return api.db.query<{ actor: string; subject: string; before: unknown; after: unknown }>(
    'select actor, subject, before, after from audit_log where shop_id = $1 and action = $2 order by entry_id',
    [api.shop.shopId, action],
  );
}

describe('versions', () => {
  it('say what a draft changes before it is published, and it can be thrown away', async () => {
    expect((await api.get('/v1/program/draft')).body).toMatchObject({ code: 'no_draft' });
    await publish(rate(1));
    await api.put('/v1/program/draft', { body: rate(2) });
    const draft = await api.get('/v1/program/draft');
    expect(draft.body).toMatchObject({
      saved_by: 'API key till',
      changes: ['Rate “spend”: 1 point per 1.00 USD → 2 points per 1.00 USD'],
      warnings: [],
    });
    expect(await discard()).toEqual({ status: 200, body: { discarded: true } });
    expect((await discard()).status).toBe(409);
    expect(await auditOf('discard_program_draft')).toMatchObject([
      { actor: 'API key till', before: { earning: { rules: [{ points: 2 }] } } },
    ]);
  });

  it('keep every word of a program, and one that is published again changes nothing', async () => {
    await publish(richProgram);
    const program = (await api.get('/v1/program')).body;
    expect(program).toEqual(programDocument.parse(richProgram));
    const changesOf = async (body: object) => {
      await api.put('/v1/program/draft', { body });
      return (await api.get('/v1/program/draft')).body.changes;
    };
    expect(await changesOf(program)).toEqual([]);
    expect(await changesOf({ ...program, referrals: null })).toContainEqual(
      expect.stringMatching(/^Gift for friends is removed \(10\.00 USD off;/),
    );
    const broken = { ...richProgram.referrals, hold_days: -1 };
    const refused = await api.put('/v1/program/draft', {
      body: { ...program, referrals: broken },
    });
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'referrals.hold_days' }] },
    });
    await discard();
  });

  it('are listed with their changes, and an older one comes back as a new one', async () => {
    const first = await publish(rate(3));
    const second = await publish(rate(4));
    const list = await api.get('/v1/program/versions');
    expect(list.body.items.slice(0, 2)).toMatchObject([
      {
        version: second,
        is_live: true,
        published_by: 'API key till',
        changes: ['Rate “spend”: 3 points per 1.00 USD → 4 points per 1.00 USD'],
      },
      { version: first, is_live: false },
    ]);
    const behind = await api.get(`/v1/program/versions?cursor=${second}`);
    expect(behind.body.items[0].version).toBe(first);
    const old = await api.get(`/v1/program/versions/${first}`);
    const restored = await api.post(`/v1/program/versions/${first}/restore`);
    expect(restored.body.document).toEqual(old.body.document);
    expect(await auditOf('restore_program_version')).toMatchObject([
      { subject: `program version ${first}` },
    ]);
    const rolledBack = await api.post('/v1/program/draft/publish');
    expect(rolledBack.body).toMatchObject({ version: second + 1, program: old.body.document });
    expect((await auditOf('publish_program')).at(-1)).toMatchObject({
      before: { version: second },
      after: { version: second + 1 },
    });
    expect((await api.get('/v1/program/versions/9999')).status).toBe(404);
    expect((await api.post('/v1/program/versions/9999/restore')).status).toBe(404);
  });

  it('that were published under fewer checks are still read; a draft like that is not published', async () => {
    const older = {
      ...rate(5),
      campaigns: [1, 2].map((at) => ({ id: `c${at}`, kind: 'flat', title: 'C', points: 5 })),
    };
    expect((await api.put('/v1/program/draft', { body: older })).status).toBe(400);
    await api.put('/v1/program/draft', { body: rate(6) });
    await api.db.query(
      `update program_versions set document = jsonb_set(document, '{campaigns}', $2) where shop_id = $1 and state = 'draft'`,
      [api.shop.shopId, JSON.stringify(older.campaigns)],
    );
    expect((await api.get('/v1/program/draft')).body.document.campaigns).toHaveLength(2);
    const live = (await api.get('/v1/program')).body;
    const refused = await api.post('/v1/program/draft/publish');
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'campaigns[1]' }] } });
    expect((await api.get('/v1/program')).body).toEqual(live);
    await discard();
  });
});

describe('the schema of a program', () => {
  it('is given to anyone', async () => {
    const reply = await api.get('/v1/program/schema', { key: null });
    expect(reply.body).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
    });
  });
});

describe('a backtest', () => {
  it('is asked for, run by the worker, kept and listed', async () => {
    expect((await api.post('/v1/program/draft/backtest', { body: {} })).body.code).toBe('no_draft');
    await api.put('/v1/program/draft', { body: rate(9) });
    const asked = await api.post('/v1/program/draft/backtest', { body: { months: 3 } });
    expect(asked).toMatchObject({
      status: 202,
      body: { state: 'waiting', months: 3, result: null },
    });
    const { id } = asked.body;
    const log = createLogger('silent');
    const deps = { db: api.db, clock: systemClock, log };
    await performBacktest(deps, { shop: api.shop, backtestId: id, isLast: false });
    const done = await api.get(`/v1/program/backtests/${id}`);
    expect(done.body).toMatchObject({
      state: 'done',
      points: { live: 0, draft: 0 },
      document: { earning: { rules: [{ points: 9 }] } },
      changes: [expect.stringContaining('→ 9 points')],
      result: { orders: 0, live: { points: 0 } },
    });
    // Running it again changes nothing: the result stays.
    await performBacktest(deps, { shop: api.shop, backtestId: id, isLast: false });
    expect((await api.get(`/v1/program/backtests/${id}`)).body).toEqual(done.body);
    expect((await api.get('/v1/program/backtests')).body.items).toMatchObject([
      { id, state: 'done' },
    ]);
    expect((await api.post('/v1/program/draft/backtest', { body: { months: 25 } })).status).toBe(
      400,
    );
  });
});
