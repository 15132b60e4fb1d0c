import { endOfDay } from '../calendar-days.ts';
import type { TierLevel, TierTerms } from '../program/tier-terms.ts';
import type { DayTally } from './day-tally.ts';
import {
  findLevel,
  isHeldByHand,
  levelReached,
  rankOf,
  type Standing,
  type TierMove,
} from './standing.ts';
import {
  graceThrough,
  keepingFigure,
  periodAfter,
  periodFrom,
  qualifyingFigure,
} from './tier-period.ts';

/** Periods of one member that one review closes: nobody is left unseen for longer. */
const periodsMax = 200;

export interface ReviewTerms {
  tally: DayTally;
  terms: TierTerms;
  timeZone: string;
  now: Date;
  /** The day of `now` in the shop's zone. */
  today: string;
}

/** One thing that happened to a standing, and when. */
export interface StandingStep {
  how: TierMove;
  at: Date;
  before: string | null;
  /** With it. */
  standing: Standing;
}

export interface Review {
  /** Null: never had a tier, and has none now. */
  standing: Standing | null;
  /** Oldest first; empty where nothing happened. */
  steps: readonly StandingStep[];
  /** When the clock alone may next change something; null: never. */
  reviewAt: Date | null;
}

/**
 * What becomes of a member's tier by their figure: periods that are over are kept or, after their grace, lost;
 * then a higher tier is entered as soon as its threshold is reached. Reviewing again changes nothing.
 */
export function reviewStanding(standing: Standing | null, terms: ReviewTerms): Review {
  const steps: StandingStep[] = [];
  let now = standing;
  if (now !== null && !isHeldByHand(now, terms.terms)) {
    now = fitPeriod(now, terms);
    for (let period = 0; period < periodsMax; period += 1) {
      const step = closePeriod(now, terms);
      if (step === null) break;
      steps.push(step);
      now = step.standing;
    }
  }
  const rise = findRise(now, terms);
  if (rise !== null) {
    steps.push(rise);
    now = rise.standing;
  }
  return { standing: now, steps, reviewAt: now === null ? null : nextReviewAt(now, terms) };
}

/** When a standing's period, or the grace after it, is over. */
export function nextReviewAt(
  standing: Standing,
  { terms, timeZone, today }: Omit<ReviewTerms, 'tally' | 'now'>,
): Date | null {
  if (standing.tierId === null || standing.through === null) return null;
  if (isHeldByHand(standing, terms)) return null;
  const isOver = today > standing.through;
  return endOfDay(isOver ? graceThrough(standing.through, terms) : standing.through, timeZone);
}

/**
 * A period as the program's window has it now. For life nothing ends but by refunds: once they take the figure
 * below, that day is the period's last. Other windows give a full period to whoever had none.
 */
function fitPeriod(standing: Standing, { tally, terms, today }: ReviewTerms): Standing {
  const level = findLevel(standing.tierId, terms);
  if (level === null || level.threshold === null) return standing;
  if (terms.window !== 'lifetime')
    return standing.through === null ? { ...standing, ...periodFrom(today, terms) } : standing;
  const holds = tally.sum(null, null) >= level.threshold;
  if (holds) return standing.through === null ? standing : { ...standing, through: null };
  return { ...standing, through: standing.through ?? today };
}

function closePeriod(standing: Standing, step: ReviewTerms): StandingStep | null {
  const { terms, today, timeZone } = step;
  const { tierId, through } = standing;
  if (tierId === null) return null;
  const level = findLevel(tierId, terms);
  if (level === null) return leaveGoneTier(standing, step);
  if (through === null || today <= through || isHeldByHand(standing, terms)) return null;
  const lastDay = graceThrough(through, terms);
  const figure = keepingFigure(standing, {
    ...step,
    through: today < lastDay ? today : lastDay,
  });
  if (figure >= (level.threshold ?? 0))
    return {
      how: 'kept',
      at: endOfDay(through, timeZone),
      before: tierId,
      standing: { ...standing, ...periodAfter(through, terms) },
    };
  if (today <= lastDay) return null;
  const at = endOfDay(lastDay, timeZone);
  const next = levelBelow(level, figure, terms);
  return {
    how: 'lost',
    at,
    before: tierId,
    standing: {
      tierId: next?.id ?? null,
      since: at,
      ...(next === null ? { countsAfter: through, through: null } : periodAfter(through, terms)),
      locked: false,
    },
  };
}

/** One step down, or straight to where the figure puts them. Nobody falls into a tier that only hands give. */
function levelBelow(level: TierLevel, figure: number, terms: TierTerms): TierLevel | null {
  if (terms.downgrade === 'to_figure') return levelReached(figure, terms);
  const below = terms.levels.slice(0, rankOf(level.id, terms));
  return below.findLast(({ threshold }) => threshold !== null) ?? null;
}

/** The program has this tier no more: its members are where their figure puts them. */
function leaveGoneTier(standing: Standing, step: ReviewTerms): StandingStep {
  const level = levelReached(qualifyingFigure(standing, step), step.terms);
  return {
    how: 'program',
    at: step.now,
    before: standing.tierId,
    standing: {
      tierId: level?.id ?? null,
      since: step.now,
      ...periodFrom(step.today, step.terms),
      ...(level === null ? { through: null } : {}),
      locked: false,
    },
  };
}

function findRise(standing: Standing | null, step: ReviewTerms): StandingStep | null {
  const { terms, now, today } = step;
  if (standing !== null && isHeldByHand(standing, terms)) return null;
  const level = levelReached(qualifyingFigure(standing, step), terms);
  const before = standing?.tierId ?? null;
  if (level === null || rankOf(level.id, terms) <= rankOf(before, terms)) return null;
  return {
    how: 'qualified',
    at: now,
    before,
    standing: { tierId: level.id, since: now, ...periodFrom(today, terms), locked: false },
  };
}
