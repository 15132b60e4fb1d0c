import { parseArgs } from 'node:util';
import { replayUnderFaults } from '../simulation/faults.ts';

/** A replay of deliveries under faults: `--deliveries N --seed S`. One JSON line; each fault and each problem to stderr. */
export async function benchFaults(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { deliveries: { type: 'string' }, seed: { type: 'string' } },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const { problems, ...report } = await replayUnderFaults({
    deliveries: Number(values.deliveries ?? 10_000),
    seed,
    calmMaxMs: 3000,
    paceMaxMs: 250,
    onFault: (what) => console.error(what),
  });
  for (const problem of problems) console.error(problem);
  console.log(JSON.stringify({ bench: 'faults', seed, ...report }));
  if (!report.ok) process.exitCode = 1;
}
