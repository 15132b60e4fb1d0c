import type { TierLevel, TierTerms } from '../program/tier-terms.ts';

/** A member's tier of now, and the period that runs. */
export interface Standing {
  /** Null: none any more. */
  tierId: string | null;
  /** When they came to it. */
  since: Date;
  /** What keeps the tier is counted over the days after this one … */
  countsAfter: string;
  /** … up to and with this one, the last of the period. Null: it has no end. */
  through: string | null;
  /** Given (or, without a tier, refused) by hand whatever the figure says. */
  locked: boolean;
}

/** How a tier period came about by itself: reached, kept for another period, lost, or its tier left the program. */
export type TierMove = 'qualified' | 'kept' | 'lost' | 'program';

/** The place of a tier in the ladder; −1: none, or one that the program doesn't have. */
export function rankOf(tierId: string | null, { levels }: TierTerms): number {
  return tierId === null ? -1 : levels.findIndex((level) => level.id === tierId);
}

export function findLevel(tierId: string | null, { levels }: TierTerms): TierLevel | null {
  return levels.find((level) => level.id === tierId) ?? null;
}

/** The highest tier whose threshold a figure reaches; those that are given by hand are passed over. */
export function levelReached(figure: number, { levels }: TierTerms): TierLevel | null {
  return levels.findLast(({ threshold }) => threshold !== null && threshold <= figure) ?? null;
}

/** Whether no figure moves the member: what hands gave or took for good, only hands change. */
export function isHeldByHand(standing: Standing, terms: TierTerms): boolean {
  if (standing.tierId === null) return standing.locked;
  const level = findLevel(standing.tierId, terms);
  return level !== null && (standing.locked || level.threshold === null);
}
