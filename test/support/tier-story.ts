import { dayInZone } from '../../server/domain/day-in-zone.ts';
import type { TierLevel, TierTerms } from '../../server/domain/program/tier-terms.ts';
import { DayTally } from '../../server/domain/tiers/day-tally.ts';
import { measureProgress, type TierProgress } from '../../server/domain/tiers/measure-progress.ts';
import {
  type Review,
  reviewStanding,
  type StandingStep,
} from '../../server/domain/tiers/review-standing.ts';
import type { Standing } from '../../server/domain/tiers/standing.ts';

export function buildLevel(id: string, changes: Partial<TierLevel> = {}): TierLevel {
  return {
    id,
    name: id.toUpperCase(),
    threshold: 0,
    multiplierPercent: 100,
    entryPoints: 0,
    entryRepeats: false,
    freeShipping: false,
    discountPercent: 0,
    perks: [],
    hidden: false,
    ...changes,
  };
}

/** Silver for 500.00 spent, gold for 1,000.00, platinum for 2,500.00 within the last 12 months; 30 days of grace. */
export function buildTiers(changes: Partial<TierTerms> = {}): TierTerms {
  return {
    basis: 'money_spent',
    currency: 'USD',
    window: 'rolling_12_months',
    graceDays: 30,
    downgrade: 'to_figure',
    levels: [
      buildLevel('silver', { threshold: 500_00 }),
      buildLevel('gold', { threshold: 1_000_00 }),
      buildLevel('platinum', { threshold: 2_500_00 }),
    ],
    ...changes,
  };
}

/** A member as tiers see them: buys, gives back and waits, and is reviewed after each. */
export class TierStory {
  private readonly tally = new DayTally();
  private readonly timeZone: string;
  terms: TierTerms;
  standing: Standing | null = null;
  reviewAt: Date | null = null;
  readonly steps: StandingStep[] = [];

  constructor(terms: TierTerms = buildTiers(), timeZone = 'America/New_York') {
    this.terms = terms;
    this.timeZone = timeZone;
  }

  /** Counts on the day of `at`, or of `of`; below zero for what came back of an order. */
  count(at: string, count: number, of: string = at): this {
    this.tally.add(dayInZone(new Date(noon(of)), this.timeZone), count);
    return this.review(at);
  }

  review(at: string): this {
    const review = this.look(at);
    this.standing = review.standing;
    this.reviewAt = review.reviewAt;
    this.steps.push(...review.steps);
    return this;
  }

  look(at: string): Review {
    return reviewStanding(this.standing, this.at(at));
  }

  progress(at: string): TierProgress {
    return measureProgress(this.standing, this.at(at));
  }

  get tier(): string | null {
    return this.standing?.tierId ?? null;
  }

  /** `qualified gold 2026-03-01`, oldest first. */
  get told(): string[] {
    return this.steps.map(
      ({ how, at, standing }) =>
        `${how} ${standing.tierId ?? 'nothing'} ${dayInZone(at, this.timeZone)}`,
    );
  }

  private at(at: string) {
    const now = new Date(noon(at));
    const { tally, terms, timeZone } = this;
    return { tally, terms, timeZone, now, today: dayInZone(now, timeZone) };
  }
}

/** A day alone is meant at noon in New York. */
function noon(at: string): string {
  return at.includes('T') ? at : `${at}T17:00:00Z`;
}
