import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adjustPoints } from '../../server/operations/adjust-points.ts';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import { joinMember } from '../../server/operations/join-member.ts';
import { readHistory } from '../../server/operations/read-history.ts';
import { readMemberAccount } from '../../server/operations/read-member.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { endRedemption, settleRedemption } from '../../server/operations/settle-redemption.ts';
import { readOrder } from '../../server/store/orders.ts';
import { listMemberRedemptions } from '../../server/store/redemptions.ts';
import { mergePayload, refundPayload } from '../support/build-payload.ts';
import {
  ada,
  bob,
  cleo,
  deleted,
  merge,
  order,
  told,
  ToldCustomers,
} from '../support/customer-stories.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Message, openDeps } from '../support/shop.ts';

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

async function expectSound({ shop, now }: ToldCustomers): Promise<void> {
  expect((await checkLedger(deps.db, shop.shopId, now)).broken).toEqual([]);
}

/** Ada has order 7001, Bob 7002; each is worth 100 points. */
async function twoMembers(): Promise<ToldCustomers> {
  const shop = await ToldCustomers.open(deps);
  return shop.tell(order({ at: 1 }), order({ at: 1, id: '7002', customer: bob }));
}

async function join(shop: ToldCustomers, { id, email }: typeof ada): Promise<void> {
  await joinMember(deps, {
    shop: shop.shop,
    person: {
      customerId: id,
      email,
      phone: null,
      firstName: null,
      lastName: null,
      joinedAt: shop.now,
    },
    joinedBy: 'shopper',
    now: shop.now,
  });
}

async function accountOf(shop: ToldCustomers, memberId: string) {
  const { now } = shop;
  const account = await readMemberAccount(deps.db, { shopId: shop.shop.shopId, memberId, now });
  return account ?? expect.fail(`no member ${memberId}`);
}

describe('two customers who become one', () => {
  it('are one member with the points, orders and identities of both', async () => {
    const shop = await twoMembers();
    const [old, kept] = [await shop.memberOf(ada), await shop.memberOf(bob)];
    await shop.tell(merge(ada, bob));
    expect(await shop.balance(bob)).toBe('200/0/0');
    expect(await shop.memberOf(ada)).toBe(kept);
    expect(await accountOf(shop, old)).toMatchObject({
      member: { status: 'merged', mergedInto: kept },
      identities: [],
      balance: { available: 0, pending: 0, held: 0 },
    });
    expect(await accountOf(shop, kept)).toMatchObject({ lifetimePoints: 200 });
    expect((await readOrder(deps.db, shop.shop.shopId, '7001'))?.memberId).toBe(kept);
    await expectSound(shop);
  });

  it('keep each lot with its dates and its order, which is clawed back from it first', async () => {
    const shop = await twoMembers();
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
    expect(await accountOf(shop, await shop.memberOf(bob))).toMatchObject({ lifetimePoints: 100 });
    await expectSound(shop);
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
    await expectSound(shop);
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
    await expectSound(shop);
    const deep = await ToldCustomers.open(deps, {
      settings: { negative_balance: 'allow_negative' },
    });
    await deep.tell(order({ at: 1 }), told(bob));
    await deep.spend(ada, 100);
    await deep.tell(order({ at: 2, cancelledAt: '2026-11-01T02:00:00Z' }), merge(ada, bob));
    expect(await deep.balance(bob)).toBe('-100/0/0');
    await expectSound(deep);
  });

  it('have what comes back from a code of the one at the other at once', async () => {
    const shop = await twoMembers();
    const old = await shop.memberOf(ada);
    const { id: redemptionId } = await shop.spend(ada, 100);
    await shop.tell(merge(ada, bob));
    expect(await shop.balance(bob)).toBe('100/0/0');
    expect((await accountOf(shop, old)).balance).toEqual({ available: 0, pending: 0, held: 100 });
    const page = { memberId: await shop.memberOf(bob), limit: 5 };
    const [shown] = await listMemberRedemptions(deps.db, shop.shop.shopId, page);
    expect(shown).toMatchObject({ memberId: old, account: { redemptionId } });
    const step = { shop: shop.shop, redemptionId, now: shop.now };
    await endRedemption(deps.db, { ...step, ending: 'cancelled', actor: staff });
    await settleRedemption(deps.db, { ...step, news: { news: 'disabled' } });
    expect(await shop.balance(bob)).toBe('200/0/0');
    expect((await accountOf(shop, old)).balance).toEqual({ available: 0, pending: 0, held: 0 });
    await expectSound(shop);
  });

  it('lose points again when the code of a redemption that ended is used after all', async () => {
    const shop = await twoMembers();
    const { id: redemptionId, code } = await shop.spend(ada, 100);
    await shop.tell(merge(ada, bob));
    const step = { shop: shop.shop, redemptionId, now: shop.now };
    await endRedemption(deps.db, { ...step, ending: 'cancelled', actor: staff });
    await settleRedemption(deps.db, { ...step, news: { news: 'disabled' } });
    await shop.tell(order({ at: 4, id: '7003', customer: cleo, codes: [code] }));
    expect(await shop.balance(bob)).toBe('100/0/0');
    await expectSound(shop);
  });

  it('get points back for the order on which the one had used a code', async () => {
    const shop = await twoMembers();
    const { code } = await shop.spend(ada, 100);
    await shop.tell(order({ at: 2, id: '7003', codes: [code] }), merge(ada, bob));
    expect(await shop.balance(bob)).toBe('200/0/0');
    const refund = refundPayload({ id: 9, orderId: '7003', amount: '50.00' });
    await shop.tell({ topic: 'refunds/create', body: refund });
    expect(await shop.balance(bob)).toBe('200/0/0');
    await shop.tell(order({ at: 5, id: '7003', cancelledAt: '2026-11-01T05:00:00Z' }));
    expect(await shop.balance(bob)).toBe('200/0/0');
    await expectSound(shop);
  });

  it('explain what came from where', async () => {
    const shop = await twoMembers();
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
    const shop = await twoMembers();
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

describe('a merge', () => {
  it('that failed changes nothing', async () => {
    const shop = await twoMembers();
    const body = mergePayload(ada.id, bob.id, 'failed');
    await shop.tell({ topic: 'customers/merge', body });
    expect([await shop.balance(ada), await shop.balance(bob)]).toEqual(['100/0/0', '100/0/0']);
  });

  it('gives the one who joined both customers, where only one had', async () => {
    for (const [joined, other] of [[ada, bob] as const, [bob, ada] as const]) {
      const shop = await ToldCustomers.open(deps, { joining: 'explicit' });
      await shop.tell(order({ at: 1 }), order({ at: 1, id: '7002', customer: bob }));
      await join(shop, joined);
      await shop.tell(merge(ada, bob));
      expect(await shop.memberOf(other)).toBe(await shop.memberOf(joined));
      expect(await shop.balance(bob)).toBe('200/0/0');
      await expectSound(shop);
    }
  });

  it('can happen while their orders come in', async () => {
    const messages = Array.from({ length: 12 }, (_, at) => {
      const customer = [ada, bob, cleo][at % 3] ?? ada;
      return order({ at: 1, id: String(7100 + at), customer });
    });
    const all = [...messages, merge(ada, bob), ...messages, merge(bob, cleo), ...messages];
    for (let round = 0; round < 3; round += 1) {
      const shop = await ToldCustomers.open(deps);
      await Promise.all(
        [0, 1, 2, 3].map((lane) => shop.tellOneByOne(all.filter((_, at) => at % 4 === lane))),
      );
      await shop.tell();
      expect(await shop.balance(cleo)).toBe('1200/0/0');
      await expectSound(shop);
    }
  }, 60_000);

  it('is remembered where neither had joined yet', async () => {
    const shop = await ToldCustomers.open(deps);
    await shop.tell(merge(ada, bob), order({ at: 1 }), order({ at: 1, id: '7002', customer: bob }));
    expect(await shop.memberOf(ada)).toBe('');
    expect(await shop.balance(bob)).toBe('200/0/0');
  });

  it('is no reason to delete anybody, though the platform deletes the old customer', async () => {
    const before = await twoMembers();
    await before.tell(deleted(ada), merge(ada, bob));
    const after = await twoMembers();
    await after.tell(merge(ada, bob), deleted(ada));
    for (const shop of [before, after]) {
      expect(await shop.balance(bob)).toBe('200/0/0');
      const { member } = await accountOf(shop, await shop.memberOf(bob));
      expect(member.status).toBe('active');
      await expectSound(shop);
    }
  });

  it('and everything told around it leave the same, in any order and number', async () => {
    const moved = (at: number, id: string): Message => order({ at, id, customer: cleo });
    const messages: Message[] = [
      order({ at: 1 }),
      order({ at: 1, id: '7002', customer: bob }),
      moved(1, '7003'),
      // The platform tells the orders of the old customer as the kept one's.
      order({ at: 3, customer: bob }),
      merge(ada, bob),
      merge(bob, cleo),
      moved(4, '7001'),
      moved(4, '7002'),
      deleted(ada),
      deleted(bob),
    ];
    const story = fc.tuple(
      fc.shuffledSubarray(messages, { minLength: messages.length }),
      fc.array(fc.constantFrom(...messages), { maxLength: 4 }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(story, async ([all, again, atOnce]) => {
        const shop = await ToldCustomers.open(deps);
        if (atOnce) await shop.tell(...all);
        else for (const message of all) await shop.tell(message);
        await shop.tell(...again);
        expect(await shop.balance(cleo)).toBe('300/0/0');
        await expectSound(shop);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('asks again for what an order left forgiven with the one, once the other has it all', async () => {
    const first = await twoMembers();
    await first.spend(ada, 100);
    await first.tell(merge(ada, bob), order({ at: 3, customer: bob }));
    const later = await twoMembers();
    await later.spend(ada, 100);
    await later.tell(order({ at: 3, customer: bob }), merge(ada, bob));
    for (const shop of [first, later]) {
      expect(await shop.balance(bob)).toBe('100/0/0');
      await expectSound(shop);
    }
  });
});

describe('a customer who was deleted', () => {
  it('leaves books that still close, whatever comes of their orders', async () => {
    const shop = await twoMembers();
    await shop.spend(ada, 100);
    await shop.tell(deleted(ada));
    const refund = refundPayload({ id: 9, orderId: '7001', amount: '50.00' });
    await shop.tell({ topic: 'refunds/create', body: refund }, order({ at: 2, id: '7004' }));
    expect(await shop.balance(ada)).toBe('100/0/100');
    const { member, identities } = await accountOf(shop, await shop.memberOf(ada));
    expect(member.status).toBe('deleted');
    expect(identities).toEqual([{ type: 'customer_id', value: ada.id }]);
    await expectSound(shop);
  });
});
