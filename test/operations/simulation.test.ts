import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { readOrder } from '../../server/store/orders.ts';
import { readRedemption } from '../../server/store/redemptions.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { seededRandom } from '../support/random.ts';
import { openDeps } from '../support/shop.ts';
import { pointsBack, pointsDue } from '../support/simulated-order.ts';
import { buy, deck, deliverSome, openWorld, type World } from '../support/simulated-shop.ts';

const steps = 480;
const checkEvery = 40;

let database: TestDatabase;
let deps: DrainDeps;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url, { poolSize: 16 });
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

/** Everything has arrived: every order holds what the rules say, every used code returned its share. */
async function expectRight(world: World): Promise<void> {
  const { shop } = world;
  await deliverSome(world, 100);
  const audit = await checkLedger(deps.db, shop.shopId, world.now);
  expect(audit.broken).toEqual([]);
  for (const order of world.orders) {
    const stored = await readOrder(deps.db, shop.shopId, order.id);
    if (stored === null) expect.fail(`order ${order.id} is not there`);
    const { granted, revoked, forgiven } = stored.account;
    const rate = world.rates.get(stored.programVersion ?? 0) ?? 0;
    const due = stored.memberId === null ? 0 : pointsDue(order, rate);
    expect([order.id, granted - revoked - forgiven]).toEqual([order.id, due]);
  }
  for (const redemptionId of world.redemptions) {
    const redemption = await readRedemption(deps.db, shop.shopId, redemptionId);
    const order = world.orders.find(({ id }) => id === redemption?.orderId);
    if (redemption === null || order === undefined) continue;
    const { spent, returned, forgiven } = redemption.account;
    const back = pointsBack(order, spent);
    expect([redemption.code, returned - forgiven]).toEqual([redemption.code, back]);
  }
  const [inbox] = await deps.db.query<{ failed: number }>(
    `select count(*)::int as failed from inbox where shop_id = $1 and state = 'failed'`,
    [shop.shopId],
  );
  expect(inbox?.failed).toBe(0);
}

/** Another story each time; SIMULATION_SEED tells a past one again. (What runs at once may still interleave anew.) */
const seed = Number(process.env.SIMULATION_SEED ?? Date.now() % 1_000_000);

it(`two shops live through ${steps} random steps and every point is accounted for (seed ${seed})`, async () => {
  const random = seededRandom(seed);
  const worlds = [await openWorld(deps, random), await openWorld(deps, random)];
  for (const world of worlds) buy(world);
  let current: World | undefined;
  try {
    for (let step = 1; step <= steps; step += 1) {
      current = random.pick(worlds);
      await random.pick(deck)(current);
      if (step % checkEvery === 0) for (const world of worlds) await expectRight((current = world));
    }
    expect(worlds.every(({ orders }) => orders.length > 0)).toBe(true);
  } catch (error) {
    console.error(`seed ${seed}, shop ${current?.shop.shopId}:\n${current?.story.join('\n')}`);
    throw error;
  }
}, 60_000);
