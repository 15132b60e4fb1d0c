import type { Database } from '../store/database.ts';
import { listTierChanges, readFigures } from '../store/member-story.ts';
import { listMergedInto, readStandings } from '../store/standings.ts';
import { readProgram } from './read-program.ts';

const changesMax = 5;

interface Tier {
  id: string;
  name: string;
}

export interface Story {
  orders: number;
  spentMinor: number;
  firstOrderAt: Date | null;
  lastOrderAt: Date | null;
  lastActiveAt: Date | null;
  tier: Tier | null;
  /** Newest first. */
  tierChanges: { at: Date; tier: Tier | null }[];
  merged: number;
}

/** The turns of a member's story. A tier that the live program has no more is called by its id. */
export async function readStory(db: Database, shopId: string, memberId: string): Promise<Story> {
  const [{ program }, figures, changes, standings, merged] = await Promise.all([
    readProgram(db, shopId),
    readFigures(db, shopId, memberId),
    listTierChanges(db, shopId, { memberId, limit: changesMax }),
    readStandings(db, shopId, [memberId]),
    listMergedInto(db, shopId, [memberId]),
  ]);
  const nameTier = (id: string | null): Tier | null =>
    id === null
      ? null
      : { id, name: program.tiers?.levels.find((level) => level.id === id)?.name ?? id };
  return {
    ...figures,
    tier:
      program.tiers === null ? null : nameTier(standings.get(memberId)?.standing.tierId ?? null),
    tierChanges: changes.map(({ at, tierId }) => ({ at, tier: nameTier(tierId) })),
    merged: merged.get(memberId)?.length ?? 0,
  };
}
