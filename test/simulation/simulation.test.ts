import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openDeps } from '../support/shop.ts';
import type { WithDatabase } from './shrink.ts';
import { simulate } from './simulate.ts';

const steps = 2_500;

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

const withDatabase: WithDatabase = async (work) => {
  const fresh = await freshDatabase();
  const own = openDeps(fresh.url, { poolSize: 8 });
  try {
    return await work(own);
  } finally {
    await own.db.close();
    await fresh.drop();
  }
};

/** Another story each time; SIMULATION_SEED tells a past one again. (What runs at once may still interleave anew.) */
const seed = Number(process.env.SIMULATION_SEED ?? Date.now() % 1_000_000);

it(`shops live whole lives, ${steps} steps in all, and every point is accounted for after each (seed ${seed})`, async () => {
  const { broken } = await simulate(deps, { seed, steps }, withDatabase);
  const story = broken?.story.join('\n') ?? '';
  expect(broken === null, `${broken?.message}\nSIMULATION_SEED=${seed}\n\n${story}\n`).toBe(true);
}, 240_000);
