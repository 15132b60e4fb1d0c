import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { mergePayload, refundPayload } from '../support/build-payload.ts';
import {
  ada,
  bob,
  cleo,
  deleted,
  merge,
  order,
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
describe('a merge', () => {
  it('that failed changes nothing', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const body = mergePayload(ada.id, bob.id, 'failed');
    await shop.tell({ topic: 'customers/merge', body });
    expect([await shop.balance(ada), await shop.balance(bob)]).toEqual(['100/0/0', '100/0/0']);
  });

  it('gives the one who joined both customers, where only one had', async () => {
    for (const [joined, other] of [[ada, bob] as const, [bob, ada] as const]) {
      const shop = await ToldCustomers.open(deps, { joining: 'explicit' });
      await shop.tell(order({ at: 1 }), order({ at: 1, id: '7002', customer: bob }));
      await shop.join(joined);
      await shop.tell(merge(ada, bob));
      expect(await shop.memberOf(other)).toBe(await shop.memberOf(joined));
      expect(await shop.balance(bob)).toBe('200/0/0');
      expect(await shop.findBroken()).toEqual([]);
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
      expect(await shop.findBroken()).toEqual([]);
    }
  }, 60_000);

  it('is remembered where neither had joined yet', async () => {
    const shop = await ToldCustomers.open(deps);
    await shop.tell(merge(ada, bob), order({ at: 1 }), order({ at: 1, id: '7002', customer: bob }));
    expect(await shop.memberOf(ada)).toBe('');
    expect(await shop.balance(bob)).toBe('200/0/0');
  });

  it('is no reason to delete anybody, though the platform deletes the old customer', async () => {
    const before = await ToldCustomers.openTwo(deps);
    await before.tell(deleted(ada), merge(ada, bob));
    const after = await ToldCustomers.openTwo(deps);
    await after.tell(merge(ada, bob), deleted(ada));
    for (const shop of [before, after]) {
      expect(await shop.balance(bob)).toBe('200/0/0');
      const { member } = await shop.accountOf(await shop.memberOf(bob));
      expect(member.status).toBe('active');
      expect(await shop.findBroken()).toEqual([]);
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
        expect(await shop.findBroken()).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('asks again for what an order left forgiven with the one, once the other has it all', async () => {
    const first = await ToldCustomers.openTwo(deps);
    await first.spend(ada, 100);
    await first.tell(merge(ada, bob), order({ at: 3, customer: bob }));
    const later = await ToldCustomers.openTwo(deps);
    await later.spend(ada, 100);
    await later.tell(order({ at: 3, customer: bob }), merge(ada, bob));
    for (const shop of [first, later]) {
      expect(await shop.balance(bob)).toBe('100/0/0');
      expect(await shop.findBroken()).toEqual([]);
    }
  });
});

describe('a customer who was deleted', () => {
  it('leaves books that still close, whatever comes of their orders', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    await shop.spend(ada, 100);
    await shop.tell(deleted(ada));
    const refund = refundPayload({ id: 9, orderId: '7001', amount: '50.00' });
    await shop.tell({ topic: 'refunds/create', body: refund }, order({ at: 2, id: '7004' }));
    expect(await shop.balance(ada)).toBe('100/0/100');
    const { member, identities } = await shop.accountOf(await shop.memberOf(ada));
    expect(member.status).toBe('deleted');
    expect(identities).toEqual([{ type: 'customer_id', value: ada.id }]);
    expect(await shop.findBroken()).toEqual([]);
  });
});
