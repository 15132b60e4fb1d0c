import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { mix } from './dice.ts';
import { type Life, lifeOf, live, type Lived } from './live.ts';
import { shrink, type WithDatabase } from './shrink.ts';

/** Steps of one shop's life. */
const lifeLength = 120;
/** Lives that are lived at once, in one database. */
const lanes = 4;

export interface Simulated {
  steps: number;
  lives: number;
  seconds: number;
  /** The short story of the first life that broke. */
  broken: { message: string; story: string[] } | null;
}

/** Lives whole lives of shops until so many steps are taken, or one breaks; that one is made short. */
export async function simulate(
  deps: DrainDeps,
  plan: { seed: number; steps: number; onLife?: (done: number) => void },
  withDatabase: WithDatabase,
): Promise<Simulated> {
  const started = performance.now();
  const lives = Math.ceil(plan.steps / lifeLength);
  let next = 0;
  let steps = 0;
  const broken: { life: Life; lived: Lived }[] = [];
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (next < lives && broken.length === 0) {
        next += 1;
        const life = lifeOf(mix(plan.seed, next), lifeLength);
        const lived = await live(deps, life);
        steps += lived.steps;
        if (lived.broken !== null) broken.push({ life, lived });
        plan.onLife?.(steps);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const [first] = broken;
  if (first === undefined) return { steps, lives: next, seconds, broken: null };
  const short = await shrink(first.life, first.lived, withDatabase);
  const message = short.broken?.message ?? '';
  return { steps, lives: next, seconds, broken: { message, story: short.story } };
}
