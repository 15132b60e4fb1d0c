import { expect, it } from 'vitest';
import { replayUnderFaults } from '../simulation/faults.ts';

const deliveries = 300;
const seed = Number(process.env.SIMULATION_SEED ?? Date.now() % 1_000_000);

it(`handles each of ${deliveries} deliveries once while processes are killed and the database breaks (seed ${seed})`, async () => {
  const report = await replayUnderFaults({ deliveries, seed, calmMaxMs: 1200, paceMaxMs: 600 });
  expect(report).toMatchObject({ ok: true, problems: [], handled: deliveries });
  expect(report.kills).toBeGreaterThan(0);
}, 180_000);
