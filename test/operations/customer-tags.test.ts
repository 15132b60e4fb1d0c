import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { joinMember } from '../../server/operations/join-member.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../server/store/shops.ts';
import { customerPayload, mergePayload, tagsPayload } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import {
  connectTestShop,
  deliver,
  type Message,
  memberIdOf,
  onePerDollar,
  openDeps,
  publish,
} from '../support/shop.ts';

let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, onePerDollar);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

let last = 0;
let customerId = '';
beforeEach(() => {
  last += 1;
  customerId = String(9000 + last);
});

const joins = (id = customerId): Message => ({
  topic: 'customers/create',
  body: customerPayload({ id, email: `${id}@example.com` }),
});
const says = (change: 'added' | 'removed', minute: number, ...tags: string[]): Message => ({
  topic: `customer.tags_${change}`,
  body: tagsPayload(customerId, tags, new Date(Date.UTC(2026, 10, 1, 10, minute))),
});

async function tagsOf(id = customerId): Promise<string[]> {
  const [row] = await deps.db.query<{ tags: string[] }>(
    'select tags from members where shop_id = $1 and member_id = $2',
    [shop.shopId, await memberIdOf(deps.db, shop, id)],
  );
  return (row?.tags ?? []).toSorted();
}

describe("a customer's tags", () => {
  it('come to the member and go', async () => {
    await deliver(deps, shop, [joins(), says('added', 1, 'VIP', 'b2b')]);
    expect(await tagsOf()).toEqual(['VIP', 'b2b']);
    await deliver(deps, shop, [says('removed', 2, 'vip')]);
    expect(await tagsOf()).toEqual(['b2b']);
  });

  it('wait for somebody who joins later', async () => {
    await deliver(deps, shop, [says('added', 1, 'early')]);
    await deliver(deps, shop, [joins()]);
    expect(await tagsOf()).toEqual(['early']);
  });

  it('are not lost when they are told while somebody joins', async () => {
    let told: Promise<void> | undefined;
    const slowly: DrainDeps['db'] = {
      ...deps.db,
      transaction: (work) =>
        deps.db.transaction(async (tx) => {
          const done = await work(tx);
          told = deliver(deps, shop, [says('added', 1, 'VIP')]);
          // As long as they who tell would take, if they did not wait.
          await sleep(300);
          return done;
        }),
    };
    const person = { customerId, email: null, phone: null, firstName: null, lastName: null };
    const now = new Date('2026-11-01T10:00:00Z');
    await joinMember(
      { ...deps, db: slowly },
      { shop, person: { ...person, joinedAt: now }, joinedBy: 'shopper', now },
    );
    await told;
    expect(await tagsOf()).toEqual(['VIP']);
  });

  it('end the same in whatever order they are told, and however often', async () => {
    const told = [
      () => joins(),
      () => says('added', 1, 'VIP', 'b2b'),
      () => says('removed', 2, 'vip'),
      () => says('added', 3, 'Vip', 'late'),
      () => says('removed', 4, 'late'),
      () => says('removed', 5, 'b2b'),
    ];
    const again = fc.shuffledSubarray(told);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(told, { minLength: told.length }),
        again,
        async (all, twice) => {
          last += 1;
          customerId = String(9000 + last);
          const messages = [...all, ...twice].map((tell) => tell());
          const half = Math.floor(messages.length / 2);
          await deliver(deps, shop, messages.slice(0, half));
          await deliver(deps, shop, messages.slice(half));
          expect(await tagsOf()).toEqual(['Vip']);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('stay where they came from elsewhere and nothing was said of them', async () => {
    await deliver(deps, shop, [joins()]);
    await deps.db.query(`update members set tags = '{imported}' where member_id = $1`, [
      await memberIdOf(deps.db, shop, customerId),
    ]);
    await deliver(deps, shop, [says('added', 1, 'VIP')]);
    expect(await tagsOf()).toEqual(['VIP', 'imported']);
  });

  it('are those of both where the platform made one customer of two, whichever was told first', async () => {
    const kept = String(90_000 + last);
    const merge = { topic: 'customers/merge', body: mergePayload(customerId, kept) };
    await deliver(deps, shop, [joins(), joins(kept), says('added', 1, 'mine'), merge]);
    expect(await tagsOf(kept)).toEqual(['mine']);
    await deliver(deps, shop, [says('added', 1, 'late news')]);
    expect(await tagsOf(kept)).toEqual(['late news', 'mine']);
  });

  it('go with a customer who is deleted, and nothing is kept of what is told afterwards', async () => {
    const gone = { topic: 'customers/delete', body: Buffer.from(`{"id": ${customerId}}`) };
    await deliver(deps, shop, [joins(), says('added', 1, 'VIP')]);
    await deliver(deps, shop, [gone]);
    await deliver(deps, shop, [says('added', 2, 'b2b')]);
    expect(await tagsOf()).toEqual([]);
    const left = await deps.db.query('select from customer_tags where customer_id = $1', [
      customerId,
    ]);
    expect(left).toEqual([]);
  });
});
