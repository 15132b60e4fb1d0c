import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advanceReferral } from '../../../server/operations/referrals/advance-referral.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { merge } from '../../support/customer-stories.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { deliver, openDeps } from '../../support/shop.ts';
import { ReferralWorld } from './referral-world.ts';

let database: TestDatabase;
let deps: DrainDeps;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url, { poolSize: 12 });
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const ada = '9001';
const friend = (n: number) => ({ id: String(9500 + n), email: `friend${n}@example.org` });

async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1)
    try {
      return await work();
    } catch (error) {
      if (tries === 20) throw error;
    }
}

describe('many things at once', () => {
  it('reward each friend once, however many workers come for it', async () => {
    const world = await ReferralWorld.open(deps);
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      ids.push(await world.claim(friend(n).email));
      await world.order({ customer: friend(n) });
    }
    const { shop } = world;
    const now = new Date(world.now.getTime() + 20 * 86_400_000);
    await Promise.all(
      [...ids, ...ids, ...ids, ...ids].map((referralId) =>
        eventually(() => advanceReferral(deps, { shop, referralId, now })),
      ),
    );
    expect(await world.points(ada)).toBe(100 + 5 * 500);
    expect(await world.findBroken()).toEqual([]);
  });

  it('leave one order with one friend, while orders, merges and rewards cross', async () => {
    const world = await ReferralWorld.open(deps);
    const ids = await Promise.all([1, 2, 3, 4].map((n) => world.claim(friend(n).email)));
    const { shop } = world;
    const other = { id: '9777', email: 'ada.second@example.com' };
    await world.order({ customer: other });
    const late = new Date(world.now.getTime() + 20 * 86_400_000);
    await Promise.all([
      ...[1, 2, 3, 4].map((n) => eventually(() => world.order({ customer: friend(n) }))),
      eventually(() => deliver(deps, shop, [merge({ id: ada }, other)], world.now)),
      ...ids.map((referralId) =>
        eventually(() => advanceReferral(deps, { shop, referralId, now: world.now })),
      ),
    ]);
    await Promise.all(
      [...ids, ...ids].map((referralId) =>
        eventually(() => advanceReferral(deps, { shop, referralId, now: late })),
      ),
    );
    expect((await world.all()).map(({ state }) => state)).toEqual(Array(4).fill('rewarded'));
    expect(await world.points('9777')).toBe(100 + 60 + 4 * 500);
    expect(await world.findBroken()).toEqual([]);
  });
});
