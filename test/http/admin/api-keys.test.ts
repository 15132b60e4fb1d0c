import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adminApiKey,
  adminApiKeys,
  apiKeysMax,
  createdApiKey,
} from '../../../server/contract/admin-api-keys.ts';
import { problem } from '../../../server/contract/problem.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import { createApiKey } from '../../../server/operations/create-api-key.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, openDeps } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

const now = new Date('2026-11-20T23:30:00Z');

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  await deps.db.query(`update shops set time_zone = 'Europe/Berlin' where shop_id = $1`, [
    shop.shopId,
  ]);
  served = await serve({
    '/api/admin': createAdminRouter(adminParts(deps.db, 'http://127.0.0.1:9')),
  });
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

async function ask(path: string, body?: unknown, of: Shop = shop) {
  const response = await fetch(`${served.origin}/api/admin${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Authorization: `Bearer ${sessionToken(of.domain)}`,
      'Content-Type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

const wish = (more = {}) => ({
  name: 'Till',
  scopes: ['members:read', 'redemptions:write'],
  expires_on: null,
  ...more,
});

const make = async (more = {}, of: Shop = shop) =>
  createdApiKey.parse((await ask('/api-keys', wish(more), of)).body);

const list = async (of: Shop = shop) =>
  adminApiKeys.parse((await ask('/api-keys', undefined, of)).body).items;

describe('making a key', () => {
  it('answers it once, keeps a hash of it and says who made it', async () => {
    const answer = await ask('/api-keys', wish());
    expect(answer.status).toBe(201);
    const { api_key: made, key } = createdApiKey.parse(answer.body);
    expect(key).toBe(`reg_${shop.shopId}_${made.id}_${key.slice(-48)}`);
    expect(made).toMatchObject({
      name: 'Till',
      scopes: ['members:read', 'redemptions:write'],
      state: 'active',
      created_by: 'Staff 77',
      expires_at: null,
      last_used_at: null,
      revoked_at: null,
    });
    expect(await list()).toContainEqual(made);
    const kept = await deps.db.query(`select to_jsonb(k)::text as row from api_keys k
                                       union all select to_jsonb(a)::text from audit_log a`);
    expect(JSON.stringify(kept)).not.toContain(key.slice(-48));
    expect(JSON.stringify(await list())).not.toContain(key.slice(-48));
  });

  it('lets it work to the end of its last day, in the zone of the shop', async () => {
    const { api_key: made } = await make({ expires_on: '2099-03-31' });
    expect(made.expires_at).toBe('2099-03-31T22:00:00.000Z');
  });

  it.each([
    ['no name', { name: ' ' }, 400, 'name'],
    ['no scope', { scopes: [] }, 400, 'scopes'],
    ['a scope that there is not', { scopes: ['everything'] }, 400, 'scopes[0]'],
    ['no day', { expires_on: 'soon' }, 400, 'expires_on'],
    ['a day that has passed', { expires_on: '2020-01-01' }, 422, 'expires_on'],
  ])('refuses %s in its field', async (_what, more, status, path) => {
    const before = (await list()).length;
    const refused = await ask('/api-keys', wish(more));
    expect(refused.status).toBe(status);
    expect(problem.parse(refused.body).errors?.map((each) => each.path)).toContain(path);
    expect(await list()).toHaveLength(before);
  });

  it('ends at the limit, also for two at once, until one is revoked', async () => {
    const full = await connectTestShop(deps.db);
    for (let at = 1; at < apiKeysMax; at += 1)
      await createApiKey(deps.db, {
        shopId: full.shopId,
        name: `Till ${at}`,
        scopes: ['all'],
        by: 'test',
        now,
      });
    const both = await Promise.all([1, 2].map(() => ask('/api-keys', wish(), full)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const refused = problem.parse(both.find(({ status }) => status === 409)?.body);
    expect(refused).toMatchObject({ code: 'conflict', detail: expect.stringContaining('50 keys') });
    const [first] = await list(full);
    await ask(`/api-keys/${first?.id ?? ''}/revoke`, {}, full);
    expect((await ask('/api-keys', wish(), full)).status).toBe(201);
  });
});

describe('revoking a key', () => {
  it('ends it for good, and a second time changes nothing', async () => {
    const { api_key: made } = await make();
    const once = adminApiKey.parse((await ask(`/api-keys/${made.id}/revoke`, {})).body);
    expect(once).toMatchObject({ id: made.id, state: 'revoked' });
    const twice = adminApiKey.parse((await ask(`/api-keys/${made.id}/revoke`, {})).body);
    expect(twice.revoked_at).toBe(once.revoked_at);
    const audited = await deps.db.query(
      `select actor, action, before, after from audit_log where shop_id = $1 and subject = $2 order by entry_id`,
      [shop.shopId, `API key ${made.id}`],
    );
    expect(audited).toMatchObject([
      { actor: 'Staff 77', action: 'create_api_key', after: { name: 'Till', expires_at: null } },
      { actor: 'Staff 77', action: 'revoke_api_key', before: { name: 'Till' } },
    ]);
  });

  it('is for the keys of one’s own shop', async () => {
    const other = await connectTestShop(deps.db);
    const { api_key: made } = await make();
    expect((await ask(`/api-keys/${made.id}/revoke`, {}, other)).status).toBe(404);
    expect(await list(other)).toEqual([]);
    expect((await ask('/api-keys/nobody/revoke', {})).status).toBe(404);
  });
});

it('lists the keys that work first, and says which have run out', async () => {
  const one = await connectTestShop(deps.db);
  await createApiKey(deps.db, {
    shopId: one.shopId,
    name: 'Was good for an hour',
    scopes: ['all'],
    expiresAt: new Date(now.getTime() + 3_600_000),
    by: 'command line',
    now,
  });
  await deps.db.query(
    `update api_keys set created_at = '2020-01-01', expires_at = '2020-02-01' where shop_id = $1`,
    [one.shopId],
  );
  await make({ name: 'Works' }, one);
  const { api_key: gone } = await make({ name: 'Revoked' }, one);
  await ask(`/api-keys/${gone.id}/revoke`, {}, one);
  expect((await list(one)).map(({ name, state }) => [name, state])).toEqual([
    ['Works', 'active'],
    ['Revoked', 'revoked'],
    ['Was good for an hour', 'expired'],
  ]);
});
