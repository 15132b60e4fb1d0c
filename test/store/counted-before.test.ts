import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { readOrder } from '../../server/store/orders.ts';
import { refundPayload } from '../support/build-payload.ts';
import { ada, bob, order, ToldCustomers } from '../support/customer-stories.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openDeps } from '../support/shop.ts';

let database: TestDatabase;
let deps: DrainDeps;
let owner: Client;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  owner = new Client({ connectionString: database.url });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await deps.db.close();
  await database.drop();
});

/** What a migration does to the rows that were there before it. */
function partOf(file: string, from: string, to?: string): string {
  const text = readFileSync(
    new URL(`../../server/store/migrations/${file}`, import.meta.url),
    'utf8',
  );
  const start = text.indexOf(from);
  if (start < 0) throw new RangeError(`${file} has no ${from}`);
  return text.slice(start, to === undefined ? undefined : text.indexOf(to, start));
}

it('counts what was settled before anything was counted as it counts today', async () => {
  const shop = await ToldCustomers.open(deps, {
    joining: 'automatic',
    activities: [{ type: 'sign_up', points: 40 }],
  });
  const late = '2026-10-31T23:30:00-04:00';
  await shop.tell(
    order({ at: 1, lines: [{ id: 1, price: '33.33', quantity: 3, discount: '0.50' }] }),
    order({ at: 1, id: '7002', placedAt: late }),
    order({ at: 1, id: '7003', customer: bob }),
    order({ at: 1, id: '7004', customer: bob, cancelledAt: '2026-11-01T12:00:00Z' }),
    order({ at: 1, id: '7005', status: 'pending' }),
    order({ at: 1, id: '7006', customer: null, email: 'guest@example.com' }),
    { topic: 'refunds/create', body: refundPayload({ id: 1, orderId: '7001', amount: '10.00' }) },
  );
  const figures = [await shop.figures(ada), await shop.figures(bob)];
  expect(figures).toEqual([
    { orders: 2, spent: 18_949, points: 229 },
    { orders: 1, spent: 10_000, points: 140 },
  ]);
  await owner.query(
    `update orders set counted_day = null, counted_points = 0, counted_spent_minor = 0, counted_orders = 0;
     delete from member_days; delete from member_figures`,
  );
  expect(await shop.findBroken()).not.toEqual([]);
  await owner.query(partOf('0007-program-facts.sql', "-- What members' orders count until now"));
  const activities = partOf('0009-activities.sql', 'insert into member_days', 'grant select');
  await owner.query(activities);
  expect(await shop.findBroken()).toEqual([]);
  expect([await shop.figures(ada), await shop.figures(bob)]).toEqual(figures);
});

it('completes what was known of orders', async () => {
  const shop = await ToldCustomers.open(deps);
  const { shopId } = shop.shop;
  await shop.tell(order({ at: 1, country: 'NZ' }), {
    topic: 'refunds/create',
    body: refundPayload({ id: 1, orderId: '7002', amount: '10.00' }),
  });
  const told = (await readOrder(deps.db, shopId, '7001'))?.snapshot.order;
  expect(told).toMatchObject({ country: 'NZ', lines: [{ vendor: null }] });
  await owner.query(
    `update orders set snapshot = snapshot #- '{order,country}' #- '{order,lines,0,vendor}'
      where shop_id = $1 and order_id = '7001'`,
    [shopId],
  );
  await owner.query(
    partOf('0007-program-facts.sql', 'update orders\n   set snapshot', "-- What members' orders"),
  );
  expect((await readOrder(deps.db, shopId, '7001'))?.snapshot.order).toEqual({
    ...told,
    country: null,
  });
  expect((await readOrder(deps.db, shopId, '7002'))?.snapshot.order).toBeNull();
});

it('owes the platform all whom it was never told of, some after the others', async () => {
  const shop = await ToldCustomers.open(deps, { joining: 'automatic' });
  await shop.tell(order({ at: 1 }), order({ at: 1, id: '7003', customer: bob }));
  const { shopId } = shop.shop;
  const due = () =>
    deps.db.query<{ member_id: string; after: string }>(
      `select member_id::text, extract(epoch from due_at - min(due_at) over ())::text as after
         from standing_publications where shop_id = $1 and due_at is not null order by due_at`,
      [shopId],
    );
  await owner.query('delete from standing_publications where shop_id = $1', [shopId]);
  await owner.query(partOf('0023-published-to-all.sql', 'insert into'));
  const [first, second] = await due();
  expect([first?.member_id, second?.member_id]).toEqual([
    await shop.memberOf(ada),
    await shop.memberOf(bob),
  ]);
  expect([Number(first?.after), Number(second?.after)]).toEqual([0, 0.5]);
});
