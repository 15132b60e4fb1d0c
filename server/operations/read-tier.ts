import { dayInZone } from '../domain/day-in-zone.ts';
import type { TierBasis } from '../domain/program/tier-terms.ts';
import { DayTally } from '../domain/tiers/day-tally.ts';
import { measureProgress, type TierProgress } from '../domain/tiers/measure-progress.ts';
import type { Database } from '../store/database.ts';
import {
  countByTier,
  listTierPeriods,
  readStandings,
  type TierPeriod,
} from '../store/standings.ts';
import type { TierLevel, TierTerms } from '../domain/program/tier-terms.ts';
import { readProgram } from './read-program.ts';
import { readTallies } from './review-tiers.ts';

/** Periods of one member that are shown. */
const periodsShownMax = 50;

export interface MemberTier extends TierProgress {
  basis: TierBasis;
  /** Of what a `money_spent` basis counts. */
  currency: string | null;
  /** The tiers that they may know of, lowest first: a hidden one only where it is theirs. */
  ladder: readonly TierLevel[];
}

/** A member's tier and what they have to do for it, by the live program; null: it has no tiers. */
export async function readTier(
  db: Database,
  step: { shop: { shopId: string; timeZone: string }; memberId: string; now: Date },
): Promise<MemberTier | null> {
  const { shop, memberId, now } = step;
  const { program } = await readProgram(db, shop.shopId);
  const terms = program.tiers;
  if (terms === null) return null;
  const [standings, tallies] = await Promise.all([
    readStandings(db, shop.shopId, [memberId]),
    readTallies(db, shop, { memberIds: [memberId], terms, now }),
  ]);
  const progress = measureProgress(standings.get(memberId)?.standing ?? null, {
    tally: tallies.get(memberId) ?? new DayTally(),
    terms,
    timeZone: shop.timeZone,
    now,
    today: dayInZone(now, shop.timeZone),
  });
  return {
    ...progress,
    ladder: visibleTo(progress, terms),
    basis: terms.basis,
    currency: currencyOf(terms),
  };
}

function visibleTo({ level }: TierProgress, { levels }: TierTerms): TierLevel[] {
  return levels.filter(({ id, hidden }) => !hidden || id === level?.id);
}

function currencyOf({ basis, currency }: TierTerms): string | null {
  return basis === 'money_spent' ? currency : null;
}

/** How a member came to each tier they had, newest first. */
export async function readTierPeriods(
  db: Database,
  shopId: string,
  memberId: string,
): Promise<TierPeriod[]> {
  return listTierPeriods(db, shopId, { memberId, limit: periodsShownMax });
}

export interface Ladder {
  terms: TierTerms;
  currency: string | null;
  levels: { level: TierLevel; members: number }[];
}

/** The tiers of the live program with how many members each has; null: it has none. */
export async function readLadder(db: Database, shopId: string): Promise<Ladder | null> {
  const { program } = await readProgram(db, shopId);
  const terms = program.tiers;
  if (terms === null) return null;
  const counts = await countByTier(db, shopId);
  const levels = terms.levels.map((level) => ({ level, members: counts.get(level.id) ?? 0 }));
  return { terms, currency: currencyOf(terms), levels };
}
