import { afterAll, beforeAll, expect, it } from 'vitest';
import { adminProgram } from '../../../server/contract/admin.ts';
import { backtest, backtestList } from '../../../server/contract/backtest.ts';
import { programVersion, programVersionList } from '../../../server/contract/program-versions.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, onePerDollar, openDeps, publish } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, onePerDollar);
  served = await serve({
    '/api/admin': createAdminRouter(adminParts(deps.db, 'http://127.0.0.1:9')),
  });
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

async function ask(path: string, method = 'GET', body?: unknown) {
  const response = await fetch(`${served.origin}/api/admin${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${sessionToken(shop.domain)}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

it('staff see what a draft changes, throw it away, and bring an old version back', async () => {
  const [live] = programVersionList.parse((await ask('/program/versions')).body).items;
  expect(live).toMatchObject({ version: 2, is_live: true });
  const restored = await ask('/program/versions/1/restore', 'POST', {});
  const { draft } = adminProgram.parse(restored.body);
  expect(draft?.document).toEqual(
    programVersion.parse((await ask('/program/versions/1')).body).document,
  );
  expect(draft?.changes.some((change) => change.startsWith('New activity “sign up”'))).toBe(true);
  const discarded = await ask('/program/draft', 'DELETE');
  expect(adminProgram.parse(discarded.body).draft).toBeNull();
  expect((await ask('/program/draft', 'DELETE')).status).toBe(409);
});

it('staff have the past run and find the result among the kept ones', async () => {
  const asked = await ask('/program/backtests', 'POST', { months: 6 });
  expect(asked.status).toBe(202);
  const { id } = backtest.parse(asked.body);
  expect(backtest.parse((await ask(`/program/backtests/${id}`)).body)).toMatchObject({
    state: 'waiting',
    live_version: 2,
    changes: [],
  });
  expect(backtestList.parse((await ask('/program/backtests')).body).items).toMatchObject([{ id }]);
  const [job] = await deps.db.query<{ waiting: number }>(
    `select orders_done::int as waiting from program_backtests where shop_id = $1 and backtest_id = $2`,
    [shop.shopId, id],
  );
  expect(job).toEqual({ waiting: 0 });
  expect((await ask('/program/backtests/no-id')).status).toBe(404);
  expect((await ask('/program/backtests', 'POST', { months: 0 })).status).toBe(400);
});
