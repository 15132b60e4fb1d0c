import { RetriableError } from '../../server/base/errors.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { Killed, mortalDatabase } from './mortal-database.ts';
import { say, type World } from './world.ts';

const attemptsMax = 8;
const killPercent = 12;

/**
 * Does what a process of ours does, which now and then is killed in the middle; the next process does it again.
 * What weather breaks is tried again as well, as the worker does.
 */
export async function survive<T>(world: World, work: (deps: DrainDeps) => Promise<T>): Promise<T> {
  if (world.dice.chance(killPercent)) {
    const db = mortalDatabase(world.deps.db, world.dice);
    try {
      return await weatherproof(() => work({ ...world.deps, db }));
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      say(world, `(killed: ${error.message})`);
    }
  }
  return weatherproof(() => work(world.deps));
}

async function weatherproof<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RetriableError) || attempt === attemptsMax) throw error;
    }
  }
}
