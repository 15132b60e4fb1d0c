import type { Database } from '../store/database.ts';
import { countAllTaken } from '../store/reward-counts.ts';
import { readProgram } from './read-program.ts';

export interface CountedReward {
  id: string;
  /** Redemptions of it that run or were used. */
  taken: number;
  /** Null: there is no end. */
  left: number | null;
}

/** How often each reward of the live program was taken, in its order. */
export async function countRewards(db: Database, shopId: string): Promise<CountedReward[]> {
  const { program } = await readProgram(db, shopId);
  const counts = await countAllTaken(db, shopId);
  return program.rewards.map(({ id, stock }) => {
    const taken = counts.get(id) ?? 0;
    return { id, taken, left: stock === null ? null : Math.max(0, stock - taken) };
  });
}
