import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adjustPoints } from '../../server/operations/adjust-points.ts';
import { readHistory } from '../../server/operations/read-history.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { endRedemption } from '../../server/operations/end-redemption.ts';
import { settleRedemption } from '../../server/operations/settle-redemption.ts';
import { readOrder } from '../../server/store/orders.ts';
import { listMemberRedemptions } from '../../server/store/redemptions.ts';
import { readPublication } from '../../server/store/standing-publications.ts';
import { refundPayload } from '../support/build-payload.ts';
import { ada, bob, cleo, merge, order, told, ToldCustomers } from '../support/customer-stories.ts';
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
const staff = { kind: 'staff', name: 'Grace' } as const;

describe('two customers who become one', () => {
  it('are one member with the points, orders and identities of both', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const [old, kept] = [await shop.memberOf(ada), await shop.memberOf(bob)];
    await shop.tell(merge(ada, bob));
    expect(await shop.balance(bob)).toBe('200/0/0');
    expect(await shop.memberOf(ada)).toBe(kept);
    expect(await shop.accountOf(old)).toMatchObject({
      member: { status: 'merged', mergedInto: kept },
      identities: [],
      balance: { available: 0, pending: 0, held: 0 },
    });
    expect(await shop.accountOf(kept)).toMatchObject({ lifetimePoints: 200 });
    expect((await readOrder(deps.db, shop.shop.shopId, '7001'))?.memberId).toBe(kept);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('leave the one whom the platform kept as who is told of the points', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const { shopId } = shop.shop;
    await shop.tell(merge(ada, bob));
    const memberId = await shop.memberOf(bob);
    expect(await readPublication(deps.db, shopId, memberId)).toMatchObject({ customerId: bob.id });
    // Who has not joined is merged into who has: the member has a newer identity, of who is no more.
    await shop.tell(merge(cleo, bob));
    expect(await readPublication(deps.db, shopId, memberId)).toMatchObject({ customerId: bob.id });
  });

  it('keep each lot with its dates and its order, which is clawed back from it first', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const { now } = shop;
    await adjustPoints(deps.db, {
      shop: shop.shop,
      adjustment: {
        memberId: await shop.memberOf(ada),
        points: 50,
        reason: 'A gift',
        actor: staff,
        expiresAt: new Date('2027-01-01T00:00:00Z'),
        id: 'gift',
      },
      now,
    });
    await shop.tell(merge(ada, bob));
    const lots = () =>
      deps.db.query<{ source_id: string; remaining: string; earned_at: Date; own: Date | null }>(
        `select source_id, remaining, earned_at, expires_at as own from lots
          where shop_id = $1 and remaining > 0 order by source_id`,
        [shop.shop.shopId],
      );
    const before = await lots();
    expect(before.map(({ source_id, remaining }) => [source_id, remaining])).toEqual([
      ['7001', '100'],
      ['7002', '100'],
      ['gift', '50'],
    ]);
    expect(before[2]?.own).toEqual(new Date('2027-01-01T00:00:00Z'));
    expect(before[0]?.earned_at).toEqual(new Date('2026-11-01T15:00:00Z'));
    await shop.tell(order({ at: 3, cancelledAt: '2026-11-01T03:00:00Z' }));
    expect((await lots()).map(({ source_id }) => source_id)).toEqual(['7002', 'gift']);
    expect(await shop.accountOf(await shop.memberOf(bob))).toMatchObject({ lifetimePoints: 100 });
    expect(await shop.findBroken()).toEqual([]);
  });

  it('take pending points along with their orders', async () => {
    const rules = [
      { id: 'spend', kind: 'per_amount', points: 1, per: { amount: '1.00', currency: 'USD' } },
    ] as const;
    const shop = await ToldCustomers.open(deps, {
      earning: { pending_until: 'fulfilment', rules: [...rules] },
    });
    await shop.tell(order({ at: 1 }), told(bob), merge(ada, bob));
    expect(await shop.balance(bob)).toBe('0/100/0');
    await shop.tell(order({ at: 2, fulfilled: true, customer: bob }));
    expect(await shop.balance(bob)).toBe('100/0/0');
    expect(await shop.findBroken()).toEqual([]);
  });

  it('take a debt along, which the other makes good', async () => {
    const shop = await ToldCustomers.open(deps, {
      settings: { negative_balance: 'allow_negative' },
    });
    await shop.tell(order({ at: 1 }), order({ at: 1, id: '7002', customer: bob }));
    await shop.spend(ada, 100);
    await shop.tell(order({ at: 2, cancelledAt: '2026-11-01T02:00:00Z' }));
    expect(await shop.balance(ada)).toBe('-100/0/100');
    await shop.tell(merge(ada, bob), merge(bob, cleo));
    expect(await shop.balance(cleo)).toBe('0/0/0');
    expect(await shop.findBroken()).toEqual([]);
    const deep = await ToldCustomers.open(deps, {
      settings: { negative_balance: 'allow_negative' },
    });
    await deep.tell(order({ at: 1 }), told(bob));
    await deep.spend(ada, 100);
    await deep.tell(order({ at: 2, cancelledAt: '2026-11-01T02:00:00Z' }), merge(ada, bob));
    expect(await deep.balance(bob)).toBe('-100/0/0');
    expect(await deep.findBroken()).toEqual([]);
  });

  it('have what comes back from a code of the one at the other at once', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const old = await shop.memberOf(ada);
    const { id: redemptionId } = await shop.spend(ada, 100);
    await shop.tell(merge(ada, bob));
    expect(await shop.balance(bob)).toBe('100/0/0');
    expect((await shop.accountOf(old)).balance).toEqual({ available: 0, pending: 0, held: 100 });
    const page = { memberId: await shop.memberOf(bob), limit: 5 };
    const [shown] = await listMemberRedemptions(deps.db, shop.shop.shopId, page);
    expect(shown).toMatchObject({ memberId: old, account: { redemptionId } });
    const step = { shop: shop.shop, redemptionId, now: shop.now };
    await endRedemption(deps.db, { ...step, ending: 'cancelled', actor: staff });
    await settleRedemption(deps.db, { ...step, news: { news: 'disabled' } });
    expect(await shop.balance(bob)).toBe('200/0/0');
    expect((await shop.accountOf(old)).balance).toEqual({ available: 0, pending: 0, held: 0 });
    expect(await shop.findBroken()).toEqual([]);
  });

  it('lose points again when the code of a redemption that ended is used after all', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const { id: redemptionId, code } = await shop.spend(ada, 100);
    await shop.tell(merge(ada, bob));
    const step = { shop: shop.shop, redemptionId, now: shop.now };
    await endRedemption(deps.db, { ...step, ending: 'cancelled', actor: staff });
    await settleRedemption(deps.db, { ...step, news: { news: 'disabled' } });
    await shop.tell(order({ at: 4, id: '7003', customer: cleo, codes: [code] }));
    expect(await shop.balance(bob)).toBe('100/0/0');
    expect(await shop.findBroken()).toEqual([]);
  });

  it('get points back for the order on which the one had used a code', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const { code } = await shop.spend(ada, 100);
    await shop.tell(order({ at: 2, id: '7003', codes: [code] }), merge(ada, bob));
    expect(await shop.balance(bob)).toBe('200/0/0');
    const refund = refundPayload({ id: 9, orderId: '7003', amount: '50.00' });
    await shop.tell({ topic: 'refunds/create', body: refund });
    expect(await shop.balance(bob)).toBe('200/0/0');
    await shop.tell(order({ at: 5, id: '7003', cancelledAt: '2026-11-01T05:00:00Z' }));
    expect(await shop.balance(bob)).toBe('200/0/0');
    expect(await shop.findBroken()).toEqual([]);
  });

  it('explain what came from where', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const [old, kept] = [await shop.memberOf(ada), await shop.memberOf(bob)];
    await shop.tell(merge(ada, bob));
    const page = { shop: shop.shop, before: null, limit: 1 };
    const { items } = await readHistory(deps.db, { ...page, memberId: kept, reader: 'shopper' });
    expect(items[0]).toMatchObject({
      title: 'Order #7001, from a merged account',
      explanation: ['Two accounts became one: 100 points of order #7001 came from the other.'],
      feltPoints: 100,
    });
    const gone = await readHistory(deps.db, { ...page, memberId: old, reader: 'staff' });
    expect(gone.items[0]).toMatchObject({
      title: 'Order #7001, to a merged account',
      explanation: [
        'Two accounts became one: 100 points of order #7001 went to the other.',
        `Member ${old} was merged into member ${kept}.`,
      ],
      feltPoints: -100,
    });
  });

  it('leave nothing that could be adjusted or spent by the old name', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const old = await shop.memberOf(ada);
    await shop.tell(merge(ada, bob));
    const adjustment = {
      memberId: old,
      points: 10,
      reason: 'A gift',
      actor: staff,
      expiresAt: null,
      id: 'late',
    };
    expect(
      await adjustPoints(deps.db, { shop: shop.shop, adjustment, now: shop.now }),
    ).toMatchObject({ refused: 'member_merged' });
  });
});
