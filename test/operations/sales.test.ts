import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { refundPayload } from '../support/build-payload.ts';
import { ada, bob, merge, order, ToldCustomers } from '../support/customer-stories.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openDeps } from '../support/shop.ts';

let database: TestDatabase;
let deps: DrainDeps;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const byHand = { joining: 'explicit' } as const;

async function salesOf({ shop }: ToldCustomers) {
  return deps.db.query<{ order_id: string; member: string | null; guest: string | null }>(
    `select order_id, day::text, member_id::text as member, guest, net_minor::integer as net, campaigns
       from sales where shop_id = $1 order by order_id`,
    [shop.shopId],
  );
}

describe('what reports count of orders', () => {
  it('is the goods after what was refunded of them, on the day of the shop, by their buyer', async () => {
    const shop = await ToldCustomers.open(deps, {
      campaigns: [{ id: 'extra', kind: 'flat', title: 'Extra', points: 30 }],
    });
    await shop.tell(order({ at: 1 }));
    const member = await shop.memberOf(ada);
    const sale = { order_id: '7001', day: '2026-11-01', member, guest: null };
    expect(await salesOf(shop)).toEqual([{ ...sale, net: 10_000, campaigns: { extra: 30 } }]);
    await shop.tell({
      topic: 'refunds/create',
      body: refundPayload({ id: 9, orderId: '7001', amount: '40.00' }),
    });
    expect(await salesOf(shop)).toMatchObject([{ ...sale, net: 6_000 }]);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('ends with the order: a cancelled one, a test and an unpaid one are no sales', async () => {
    const shop = await ToldCustomers.open(deps);
    await shop.tell(
      order({ at: 1 }),
      order({ at: 1, id: '7002', test: true }),
      order({ at: 1, id: '7003', status: 'pending' }),
    );
    expect(await salesOf(shop)).toMatchObject([{ order_id: '7001' }]);
    await shop.tell(order({ at: 2, cancelledAt: '2026-11-01T02:00:00Z' }));
    expect(await salesOf(shop)).toEqual([]);
  });

  it('is a guest’s until they join, and then theirs as a member', async () => {
    const shop = await ToldCustomers.open(deps, byHand);
    await shop.tell(order({ at: 1 }), order({ at: 1, id: '7002' }));
    expect(await salesOf(shop)).toMatchObject([
      { member: null, guest: 'customer:801' },
      { member: null, guest: 'customer:801' },
    ]);
    await shop.join(ada);
    const member = await shop.memberOf(ada);
    expect(await salesOf(shop)).toMatchObject([
      { member, guest: null },
      { member, guest: null },
    ]);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('goes with whom a customer was merged into, member or guest', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    await shop.tell(merge(bob, ada));
    const member = await shop.memberOf(ada);
    expect(await salesOf(shop)).toMatchObject([{ member }, { member }]);
    const guests = await ToldCustomers.open(deps, byHand);
    await guests.tell(order({ at: 1 }), order({ at: 1, id: '7002', customer: bob }));
    await guests.tell(merge(bob, ada));
    expect(await salesOf(guests)).toMatchObject([
      { guest: 'customer:801' },
      { guest: 'customer:801' },
    ]);
    expect(await guests.findBroken()).toEqual([]);
  });
});

it('remembers on which days members earned or asked for a reward', async () => {
  const shop = await ToldCustomers.openTwo(deps);
  shop.now = new Date('2026-11-05T12:00:00Z');
  await shop.spend(ada, 100);
  const rows = await deps.db.query<{ day: string; member_id: string }>(
    'select day::text, member_id::text from active_days where shop_id = $1 order by day, member_id',
    [shop.shop.shopId],
  );
  const [one, other] = [await shop.memberOf(ada), await shop.memberOf(bob)];
  expect(rows).toEqual([
    { day: '2026-11-02', member_id: one },
    { day: '2026-11-02', member_id: other },
    { day: '2026-11-05', member_id: one },
  ]);
  expect(await shop.findBroken()).toEqual([]);
});
