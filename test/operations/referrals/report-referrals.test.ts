import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideReferral } from '../../../server/operations/referrals/decide-referral.ts';
import { reportReferrals } from '../../../server/operations/referrals/report-referrals.ts';
import { countSegment } from '../../../server/operations/read-segments.ts';
import { joinMember } from '../../../server/operations/join-member.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { countVisitClick, countVisitShare } from '../../../server/store/referral-visits.ts';
import { refundObject } from '../../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { openDeps } from '../../support/shop.ts';
import { ReferralWorld } from './referral-world.ts';

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

const bob = { id: '9100', email: 'bob@example.org' };
const cleo = { id: '9101', email: 'cleo@example.net' };

async function report(world: ReferralWorld, from: string, to: string) {
  const told = await reportReferrals(deps.db, { shop: world.shop, from, to });
  if ('refused' in told) expect.fail(told.detail);
  return told;
}

describe('the report of referrals', () => {
  it('counts each step on its own day, in the shop’s zone', async () => {
    const world = await ReferralWorld.open(deps);
    const { shopId } = world.shop;
    const visit = { memberId: world.advocateId, channel: 'whatsapp', day: '2026-11-01' };
    await deps.db.transaction((tx) => countVisitShare(tx, shopId, { ...visit, now: world.now }));
    for (let times = 0; times < 3; times += 1)
      await deps.db.transaction((tx) => countVisitClick(tx, shopId, visit));
    const id = await world.claim(bob.email);
    const codes = [await world.codeOf(id)];
    // Two in the morning of the 4th in UTC is the 3rd in New York.
    await world.later(2.6);
    await world.order({ customer: bob, codes, codeAmount: '10.00' });
    await world.later(14.1);
    const all = await report(world, '2026-11-01', '2026-11-30');
    const days = all.days.filter(
      (day) => day.shares + day.clicks + day.claims + day.orders + day.rewards > 0,
    );
    expect(days).toMatchObject([
      { day: '2026-11-01', shares: 1, clicks: 3, claims: 1, orders: 0, rewards: 0 },
      { day: '2026-11-03', claims: 0, orders: 1, rewards: 0, revenueMinor: 6000 },
      { day: '2026-11-17', claims: 0, orders: 0, rewards: 1, revenueMinor: 0 },
    ]);
    expect(all.days).toHaveLength(30);
    expect(all.total).toMatchObject({ shares: 1, clicks: 3, claims: 1, orders: 1, rewards: 1 });
    expect(all.channels).toMatchObject([{ channel: 'whatsapp', clicks: 3, orders: 1 }]);
    expect(all.advocates).toMatchObject([
      {
        memberId: world.advocateId,
        name: 'ada@example.com',
        clicks: 3,
        claims: 1,
        orders: 1,
        rewards: 1,
        revenueMinor: 6000,
        points: 500,
      },
    ]);
    expect(all.cost).toEqual({
      discountMinor: 1000,
      advocatePoints: 500,
      friendPoints: 0,
      gifts: 0,
      pointsValue: { minor: 500, currency: 'USD' },
    });
    const before = await report(world, '2026-11-01', '2026-11-02');
    expect(before.total).toMatchObject({ claims: 1, orders: 0, rewards: 0 });
    expect(before.cost).toMatchObject({ discountMinor: 0, advocatePoints: 0, gifts: 0 });
    const after = await report(world, '2026-11-17', '2026-11-17');
    expect(after.total).toMatchObject({ claims: 0, orders: 0, rewards: 1, revenueMinor: 0 });
  });

  it('leaves out what came back, other currencies, and whom staff rejected', async () => {
    const world = await ReferralWorld.open(deps);
    const [first, second] = [await world.claim(bob.email), await world.claim(cleo.email)];
    const lines = [{ id: 1, price: '60.00', quantity: 2 }];
    const order = await world.order({ customer: bob, lines });
    const refund = refundObject({
      id: 1,
      orderId: order,
      lines: [{ lineId: 1, quantity: 1, subtotal: '60.00' }],
    });
    await world.later(1);
    await world.order({ id: order, customer: bob, lines, refunds: [refund] });
    await world.order({ customer: cleo, currency: 'EUR' });
    const both = await report(world, '2026-11-01', '2026-11-30');
    expect(both.total).toMatchObject({ orders: 2, revenueMinor: 6000, otherCurrencies: 1 });
    // Nobody has used either code.
    expect(both.cost.gifts).toBe(2);
    for (const referralId of [first, second])
      await decideReferral(deps, {
        shop: world.shop,
        referralId,
        decision: 'rejected',
        note: null,
        by: 'test',
        now: world.now,
      });
    const none = await report(world, '2026-11-01', '2026-11-30');
    expect(none.total).toMatchObject({ claims: 2, orders: 0, revenueMinor: 0, otherCurrencies: 0 });
  });

  it('counts members who became one as one', async () => {
    const world = await ReferralWorld.open(deps);
    const { shop, now, advocateId } = world;
    const person = { customerId: null, email: null, phone: null, firstName: null, lastName: null };
    const { memberId } = await joinMember(deps, {
      shop,
      person: { ...person, externalId: 'old', joinedAt: now },
      joinedBy: 'api',
      now,
    });
    for (const member of [memberId, advocateId])
      await deps.db.transaction((tx) =>
        countVisitClick(tx, shop.shopId, { memberId: member, channel: 'link', day: '2026-11-01' }),
      );
    await deps.db.transaction((tx) =>
      tx.query(
        `update members set status = 'merged', merged_into = $3 where shop_id = $1 and member_id = $2`,
        [shop.shopId, memberId, advocateId],
      ),
    );
    const { advocates } = await report(world, '2026-11-01', '2026-11-01');
    expect(advocates).toMatchObject([{ memberId: advocateId, clicks: 2 }]);
  });
});

describe('segments', () => {
  it('know who has brought a friend', async () => {
    const world = await ReferralWorld.open(deps);
    const brought = async () => {
      const where = { field: 'referrals', atLeast: 1 } as const;
      return (await countSegment(deps.db, { shop: world.shop, where, now: world.now })).members;
    };
    await world.claim(bob.email);
    await world.order({ customer: bob });
    expect(await brought()).toBe(0);
    await world.later(15);
    expect(await brought()).toBe(1);
  });
});
