import { afterAll, beforeAll, expect, it } from 'vitest';
import { programExample } from '../../../server/contract/program-example.ts';
import { programDocument, type ProgramInput } from '../../../server/contract/program/program.ts';
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

async function weigh(input: ProgramInput, amount: string, tierId: string | null) {
  const response = await fetch(`${served.origin}/api/admin/program/example`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${sessionToken(shop.domain)}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      document: programDocument.parse(input),
      total: { amount, currency: shop.currency },
      tier_id: tierId,
    }),
  });
  return { status: response.status, body: await response.json() };
}

const per = (amount: string) => ({ amount, currency: shop.currency });

it('weighs an order by the live program and by one that is being written', async () => {
  const tried: ProgramInput = {
    earning: {
      rules: [
        { id: 'spend', kind: 'per_amount', points: 5, per: per('1.00') },
        { id: 'first', kind: 'nth_order', nth: 1, points: 500 },
      ],
    },
    campaigns: [
      { id: 'double', kind: 'multiplier', title: 'Double', multiplier: 2, budget_points: 100_000 },
      {
        id: 'over',
        kind: 'flat',
        title: 'Over',
        points: 50,
        when: { until: '2020-01-01T00:00' },
      },
    ],
    tiers: {
      basis: 'orders_placed',
      levels: [
        { id: 'silver', name: 'Silver', threshold: 0 },
        { id: 'gold', name: 'Gold', threshold: 5, multiplier: 1.5 },
      ],
    },
  };
  const gold = await weigh(tried, '42.00', 'gold');
  expect(gold.status).toBe(200);
  const { live, draft } = programExample.parse(gold.body);
  expect(live.points).toBe(42);
  expect(draft.points).toBe(630);
  expect(draft.explanation.length).toBeGreaterThan(2);
  const none = programExample.parse((await weigh(tried, '42.00', null)).body);
  expect(none.draft.points).toBe(420);
});

it('refuses what is no program and no amount', async () => {
  const refused = await weigh({}, 'much', null);
  expect(refused.status).toBe(400);
});
