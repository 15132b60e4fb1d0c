import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { joinMember } from '../../server/operations/join-member.ts';
import { readHistory } from '../../server/operations/read-history.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { readOrder } from '../../server/store/orders.ts';
import { refundPayload } from '../support/build-payload.ts';
import { ada, bob, cleo, order, ToldCustomers } from '../support/customer-stories.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Message, onePerDollar, openDeps, publish } from '../support/shop.ts';

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
const onFulfilment: ProgramInput = {
  earning: {
    pending_until: 'fulfilment',
    rules: [
      { id: 'spend', kind: 'per_amount', points: 1, per: { amount: '1.00', currency: 'USD' } },
    ],
  },
};

describe('an order that moves to another customer', () => {
  it('is taken back from the one and given to the other whole', async () => {
    const shop = await ToldCustomers.open(deps);
    await shop.tell(order({ at: 1 }));
    expect(await shop.balance(ada)).toBe('100/0/0');
    await shop.tell(order({ at: 2, customer: bob }));
    expect([await shop.balance(ada), await shop.balance(bob)]).toEqual(['0/0/0', '100/0/0']);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('is given whole though what the one had spent is forgiven there', async () => {
    const shop = await ToldCustomers.open(deps);
    await shop.tell(order({ at: 1 }));
    await shop.spend(ada, 100);
    await shop.tell(order({ at: 2, customer: bob }), order({ at: 2, customer: bob }));
    expect([await shop.balance(ada), await shop.balance(bob)]).toEqual(['0/0/100', '100/0/0']);
    const stored = await readOrder(deps.db, shop.shop.shopId, '7001');
    expect(stored?.account).toMatchObject({ granted: 100, revoked: 0, forgiven: 0 });
    expect(stored?.earlier).toEqual([
      { memberId: await shop.memberOf(ada), granted: 100, revoked: 0 },
    ]);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('gives nothing twice to whom it comes back', async () => {
    const shop = await ToldCustomers.open(deps);
    await shop.tell(order({ at: 1 }));
    await shop.spend(ada, 100);
    await shop.tell(order({ at: 2, customer: bob }));
    await shop.tell(order({ at: 3, customer: ada }));
    expect([await shop.balance(ada), await shop.balance(bob)]).toEqual(['0/0/100', '0/0/0']);
    await shop.tell(order({ at: 4, customer: bob }), order({ at: 5, customer: ada }));
    expect(await shop.balance(ada)).toBe('0/0/100');
    expect(await shop.findBroken()).toEqual([]);
  });

  it('leaves a debt where the program allows one', async () => {
    const shop = await ToldCustomers.open(deps, {
      settings: { negative_balance: 'allow_negative' },
    });
    await shop.tell(order({ at: 1 }));
    await shop.spend(ada, 100);
    await shop.tell(order({ at: 2, customer: bob }));
    expect([await shop.balance(ada), await shop.balance(bob)]).toEqual(['-100/0/100', '100/0/0']);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('waits for a customer who has not joined, and is theirs when they do', async () => {
    const shop = await ToldCustomers.open(deps, byHand);
    const { now } = shop;
    const join = (customer: typeof ada) =>
      joinMember(deps, {
        shop: shop.shop,
        person: {
          customerId: customer.id,
          email: customer.email,
          phone: null,
          firstName: null,
          lastName: null,
          joinedAt: now,
        },
        joinedBy: 'shopper',
        now,
      });
    await shop.tell(order({ at: 1 }));
    await join(ada);
    expect(await shop.balance(ada)).toBe('100/0/0');
    await shop.tell(order({ at: 2, customer: bob }));
    expect(await shop.balance(ada)).toBe('0/0/0');
    expect((await readOrder(deps.db, shop.shop.shopId, '7001'))?.memberId).toBeNull();
    await join(bob);
    expect(await shop.balance(bob)).toBe('100/0/0');
    expect(await shop.findBroken()).toEqual([]);
  });

  it('stays when it is told without a customer, also where it was claimed by e-mail', async () => {
    const shop = await ToldCustomers.open(deps, byHand);
    const { now } = shop;
    await shop.tell(order({ at: 1, customer: null, email: 'Guest@example.com' }));
    const { memberId } = await joinMember(deps, {
      shop: shop.shop,
      person: {
        customerId: null,
        email: 'guest@example.com',
        phone: null,
        firstName: null,
        lastName: null,
        joinedAt: now,
      },
      joinedBy: 'api',
      now,
    });
    await shop.tell(order({ at: 2, customer: null, email: '' }));
    const stored = await readOrder(deps.db, shop.shop.shopId, '7001');
    expect(stored).toMatchObject({ memberId, account: { granted: 100, revoked: 0 } });
  });

  it('says so to the one whose it was', async () => {
    const shop = await ToldCustomers.open(deps);
    await shop.tell(order({ at: 1 }));
    await shop.spend(ada, 100);
    await shop.tell(order({ at: 2, id: '7002' }));
    await shop.tell(order({ at: 3, customer: bob }));
    const history = await readHistory(deps.db, {
      shop: shop.shop,
      memberId: await shop.memberOf(ada),
      before: null,
      limit: 10,
      reader: 'shopper',
    });
    expect(history.items[0]).toMatchObject({
      title: 'Order #7001: taken back',
      explanation: [
        'Order #7001 belongs to another customer now, so 100 points of what it had given were taken back.',
      ],
    });
    expect(history.items.at(-1)?.explanation).toEqual([
      'This gave 100 points for order #7001, which belongs to another customer now.',
    ]);
  });
});

describe('points that wait for the order to be fulfilled', () => {
  it('are pending until it is, and stay spendable whatever is told after', async () => {
    const shop = await ToldCustomers.open(deps, onFulfilment);
    await shop.tell(order({ at: 1 }));
    expect(await shop.balance(ada)).toBe('0/100/0');
    const waiting = await readOrder(deps.db, shop.shop.shopId, '7001');
    expect(waiting?.account).toMatchObject({ pending: 100, maturesAt: null });
    await shop.tell(order({ at: 2, fulfilled: true }));
    expect(await shop.balance(ada)).toBe('100/0/0');
    await shop.tell(order({ at: 3, fulfilled: false }));
    expect(await shop.balance(ada)).toBe('100/0/0');
    expect(await shop.findBroken()).toEqual([]);
  });

  it('are taken from what is pending by a refund', async () => {
    const shop = await ToldCustomers.open(deps, onFulfilment);
    const refund = refundPayload({ id: 9, orderId: '7001', amount: '40.00' });
    await shop.tell(order({ at: 1 }), { topic: 'refunds/create', body: refund });
    expect(await shop.balance(ada)).toBe('0/60/0');
    await shop.tell(order({ at: 2, fulfilled: true }));
    expect(await shop.balance(ada)).toBe('60/0/0');
  });

  it('go by the program of their order, whatever was published since', async () => {
    const shop = await ToldCustomers.open(deps, onFulfilment);
    await shop.tell(order({ at: 1 }));
    await publish(deps.db, shop.shop, onePerDollar);
    await shop.tell(order({ at: 2 }), order({ at: 2, id: '7002' }));
    expect(await shop.balance(ada)).toBe('100/100/0');
    await shop.tell(order({ at: 3, fulfilled: true }));
    expect(await shop.balance(ada)).toBe('200/0/0');
    expect(await shop.findBroken()).toEqual([]);
  });
});

/** A life with everything in it: bought, moved, fulfilled, refunded, moved on, some of it told without a customer. */
const life: Message[] = [
  order({ at: 1, status: 'pending' }),
  order({ at: 2 }),
  order({ at: 3, customer: bob }),
  order({ at: 4, customer: bob, fulfilled: true }),
  {
    topic: 'refunds/create',
    body: refundPayload({ id: 9, orderId: '7001', amount: '25.00' }),
  },
  order({ at: 5, customer: null, email: '' }),
  order({ at: 6, customer: cleo, fulfilled: true }),
  order({ at: 7, customer: null, fulfilled: false }),
];

describe('the messages of one order', () => {
  it('in any order and number leave the same balances, whoever had it meanwhile', async () => {
    const story = fc
      .shuffledSubarray(life, { minLength: life.length })
      .chain((messages) =>
        fc.tuple(
          fc.constant(messages),
          fc.array(fc.constantFrom(...life), { maxLength: 5 }),
          fc.constantFrom({}, onFulfilment),
        ),
      );
    await fc.assert(
      fc.asyncProperty(story, async ([messages, again, document]) => {
        const shop = await ToldCustomers.open(deps, document);
        for (const message of messages) await shop.tell(message);
        await shop.tell(...again);
        const people = [ada, bob, cleo];
        const balances = await Promise.all(people.map((person) => shop.balance(person)));
        expect(balances).toEqual(['0/0/0', '0/0/0', '75/0/0']);
        expect(await shop.findBroken()).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
