import { endOfDay } from '../calendar-days.ts';
import type { TierLevel } from '../program/tier-terms.ts';
import type { ReviewTerms } from './review-standing.ts';
import { findLevel, isHeldByHand, rankOf, type Standing } from './standing.ts';
import { graceThrough, keepingFigure, periodAfter, qualifyingFigure } from './tier-period.ts';

/** Counts are points, orders or minor units of money, by the basis of the program's tiers. */
export interface TierProgress {
  level: TierLevel | null;
  since: Date | null;
  locked: boolean;
  /** What counts towards the next tier now. */
  figure: number;
  /** The next tier that anybody can see and reach; null: there is none above, or hands hold this one. */
  next: { level: TierLevel; threshold: number; missing: number } | null;
  /** Null: nothing has to be done to keep it. */
  keep: {
    /** What counted in the period, and what is missing of the threshold. */
    figure: number;
    missing: number;
    /** The tier is theirs up to this instant, more if nothing is missing. */
    until: Date;
    /** The period is over, and only its grace runs. */
    inGrace: boolean;
  } | null;
}

/** What a member sees of their tier: how far it is to the next, and what keeps this one until when. */
export function measureProgress(standing: Standing | null, step: ReviewTerms): TierProgress {
  const { terms } = step;
  const level = findLevel(standing?.tierId ?? null, terms);
  const held = standing !== null && level !== null && isHeldByHand(standing, terms);
  const figure = qualifyingFigure(standing, step);
  const rank = rankOf(level?.id ?? null, terms);
  const above = held
    ? undefined
    : terms.levels.find(({ threshold, hidden }, at) => at > rank && threshold !== null && !hidden);
  const threshold = above?.threshold ?? 0;
  return {
    level,
    since: level === null ? null : (standing?.since ?? null),
    locked: level !== null && (standing?.locked ?? false),
    figure,
    next:
      above === undefined
        ? null
        : { level: above, threshold, missing: Math.max(0, threshold - figure) },
    keep:
      standing === null || level === null || held ? null : measureKeeping(standing, level, step),
  };
}

function measureKeeping(
  standing: Standing,
  level: TierLevel,
  step: ReviewTerms,
): TierProgress['keep'] {
  const { terms, today, timeZone } = step;
  const { through } = standing;
  if (through === null) return null;
  const inGrace = today > through;
  const lastDay = graceThrough(through, terms);
  const figure = keepingFigure(standing, { ...step, through: inGrace ? lastDay : through });
  const missing = Math.max(0, (level.threshold ?? 0) - figure);
  const next = missing > 0 ? (inGrace ? lastDay : through) : periodAfter(through, terms).through;
  return next === null
    ? null
    : { figure, missing, until: endOfDay(next, timeZone), inGrace: inGrace && missing > 0 };
}
