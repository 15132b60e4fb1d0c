import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { type Life, live, type Lived } from './live.ts';

/** Lives that are lived again to make a story shorter. */
const triesMax = 80;
const timeMaxMs = 60_000;

/** A database of its own for one life, gone afterwards. */
export type WithDatabase = <T>(work: (deps: DrainDeps) => Promise<T>) => Promise<T>;

/**
 * Makes a broken life short: leaves out steps, in halves and then one by one, as long as it still breaks. Each try
 * has a fresh database. What runs at the same moment may interleave anew: the shortest that broke is given back.
 */
export async function shrink(
  life: Life,
  broken: Lived,
  withDatabase: WithDatabase,
): Promise<Lived> {
  const deadline = Date.now() + timeMaxMs;
  let best = broken;
  let steps = life.steps.filter(({ at }) => at <= (broken.broken?.at ?? 0));
  let tries = 0;
  for (let size = Math.ceil(steps.length / 2); size >= 1;) {
    let shorter = false;
    for (let from = 0; from < steps.length;) {
      if (tries >= triesMax || Date.now() > deadline) return best;
      const kept = [...steps.slice(0, from), ...steps.slice(from + size)];
      tries += 1;
      const lived = await withDatabase((deps) => live(deps, { ...life, steps: kept }));
      // Another rule that breaks is another story.
      if (lived.broken?.rule !== broken.broken?.rule) from += size;
      else {
        const end = lived.broken?.at ?? 0;
        best = lived;
        steps = kept.filter(({ at }) => at <= end);
        shorter = true;
      }
    }
    if (size > 1) size = Math.ceil(size / 2);
    else if (!shorter) break;
  }
  return best;
}
