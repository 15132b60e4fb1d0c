import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { ada, bob, order, ToldCustomers } from '../support/customer-stories.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openDeps } from '../support/shop.ts';

let database: TestDatabase;
let deps: DrainDeps;
let vandal: Client;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  vandal = new Client({ connectionString: database.url });
  await vandal.connect();
});

afterAll(async () => {
  await vandal.end();
  await deps.db.close();
  await database.drop();
});

/** What is done to what is counted in the shop $1, and what the check has to name. */
const breakages: readonly [does: string, check: string, what: RegExp, statement: string][] = [
  [
    'adds to what a day counts',
    'figures',
    /^member /,
    'update member_days set spent_minor = spent_minor + 1 where shop_id = $1',
  ],
  [
    'takes from what activities gave on a day',
    'figures',
    /^member /,
    'update activities set points = points - 1 where shop_id = $1',
  ],
  [
    'deletes a day of somebody who bought',
    'figures',
    /^member /,
    'delete from member_days where shop_id = $1',
  ],
  [
    'adds to what a member counts for life',
    'figures',
    /^member /,
    'update member_figures set orders = orders + 1 where shop_id = $1',
  ],
  [
    'says that a member bought later',
    'figures',
    /^member /,
    `update member_figures set last_order_at = last_order_at + interval '1 day' where shop_id = $1`,
  ],
  [
    'counts more points of an order than it earned',
    'figures',
    /^order 7001$/,
    `update orders set counted_points = counted_points + 1 where shop_id = $1 and order_id = '7001'`,
  ],
  [
    'takes an order away from whom it counted for',
    'figures',
    /^order 7001$/,
    `update orders set member_id = null where shop_id = $1 and order_id = '7001'`,
  ],
  [
    'gives a campaign some of its budget back',
    'campaigns',
    /^campaign extra$/,
    'update campaign_budgets set used_points = used_points - 1 where shop_id = $1',
  ],
  [
    'takes away what an order has of a campaign',
    'campaigns',
    /^campaign extra$/,
    `update orders set award = award || '{"parts": []}' where shop_id = $1 and order_id = '7002'`,
  ],
  [
    'gives a sale to nobody',
    'sales',
    /^order 7001$/,
    `update sales set member_id = null, guest = 'order:7001' where shop_id = $1 and order_id = '7001'`,
  ],
  [
    'forgets when members were active',
    'active_days',
    /^member /,
    'delete from active_days where shop_id = $1',
  ],
];

it.each(breakages)('notices who %s, and names it', async (_does, check, what, statement) => {
  const shop = await ToldCustomers.open(deps, {
    campaigns: [{ id: 'extra', kind: 'flat', title: 'Extra', points: 30, budget_points: 500 }],
    activities: [{ type: 'sign_up', points: 40 }],
  });
  await shop.tell(order({ at: 1 }), order({ at: 1, id: '7002' }));
  await shop.tell(order({ at: 2, id: '7002', customer: bob }));
  expect(await shop.figures(ada)).toEqual({ orders: 1, spent: 10_000, points: 170 });
  expect(await shop.findBroken()).toEqual([]);
  const done = await vandal.query(statement, [shop.shop.shopId]);
  expect(done.rowCount).toBeGreaterThan(0);
  expect(await shop.findBroken()).toContainEqual(
    expect.objectContaining({ check, what: expect.stringMatching(what) }),
  );
});
