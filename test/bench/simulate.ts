import { parseArgs } from 'node:util';
import { openDeps } from '../support/shop.ts';
import { query, withDatabase } from '../support/postgres.ts';
import { migrate } from '../../server/store/migrate.ts';
import type { WithDatabase } from '../simulation/shrink.ts';
import { simulate } from '../simulation/simulate.ts';
import { withBenchDatabase } from './bench-database.ts';

const template = 'simulation_template';
/** Steps on one database, which grows: then comes a fresh one. */
const roundSteps = 24_000;
const progressEveryMs = 5_000;

/** Whole lives of shops, as many steps as asked: `--steps N --seed S`. One JSON line; the story of what broke to stderr. */
export async function benchSimulate(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { steps: { type: 'string' }, seed: { type: 'string' } },
  });
  const steps = Number(values.steps ?? 10_000);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  await withBenchDatabase(async (url) => {
    // Nothing here has to outlive a power cut.
    await query(url, 'alter system set fsync = off');
    await query(url, 'select pg_reload_conf()');
    await query(url, `create database ${template}`);
    await migrate(withDatabase(url, template));
    const report = await run({ steps, seed }, freshDatabases(url));
    console.log(JSON.stringify({ bench: 'simulate', seed, ...report }));
    if (!report.ok) process.exitCode = 1;
  });
}

function freshDatabases(url: string): WithDatabase {
  let made = 0;
  return async (work) => {
    made += 1;
    const name = `simulation_${made}`;
    await query(url, `create database ${name} template ${template} strategy file_copy`);
    const deps = openDeps(withDatabase(url, name), { poolSize: 16 });
    try {
      return await work(deps);
    } finally {
      await deps.db.close();
      await query(url, `drop database ${name} with (force)`);
    }
  };
}

async function run(plan: { steps: number; seed: number }, databases: WithDatabase) {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  let done = 0;
  let said = 0;
  let ok = true;
  for (let round = 0; ok && done < plan.steps; round += 1) {
    const before = done;
    const onLife = (steps: number) => {
      if (performance.now() - said < progressEveryMs) return;
      said = performance.now();
      console.error(`${before + steps} of ${plan.steps} steps, ${seconds().toFixed(0)} s`);
    };
    const steps = Math.min(roundSteps, plan.steps - done);
    const simulated = await databases((deps) =>
      simulate(deps, { seed: plan.seed + round, steps, onLife }, databases),
    );
    done += simulated.steps;
    ok = simulated.broken === null;
    if (simulated.broken !== null)
      console.error(`${simulated.broken.message}\n\n${simulated.broken.story.join('\n')}`);
  }
  return {
    steps: done,
    seconds: Number(seconds().toFixed(1)),
    steps_per_second: Math.round(done / seconds()),
    ok,
  };
}
