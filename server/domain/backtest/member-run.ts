import type { ActivityHistory } from '../activities/activity.ts';
import type { HistoryEntry } from '../earning/member-history.ts';
import type { TierLevel, TierTerms } from '../program/tier-terms.ts';
import { DayTally } from '../tiers/day-tally.ts';
import { type Review, reviewStanding } from '../tiers/review-standing.ts';
import { findLevel, rankOf, type Standing } from '../tiers/standing.ts';
import type { PastMember } from './past-events.ts';

interface Done {
  at: Date;
  day: string;
}

/** One member on the way through a run: what counted, what was given, which tier. */
export class MemberRun {
  readonly member: PastMember;
  readonly history: HistoryEntry[] = [];
  private readonly tally: DayTally;
  // Most members never need these, and there may be a hundred thousand of them.
  private places: Map<string, number> | null = null;
  private done: Map<string, Done[]> | null = null;
  private entered: Set<string> | null = null;
  private standing: Standing | null;
  private reviewAt: Date | null = null;

  constructor(member: PastMember, { tiers }: { tiers: TierTerms | null }) {
    this.member = member;
    this.standing = findLevel(member.heldByHand?.tierId ?? null, tiers ?? noLevels)
      ? member.heldByHand
      : null;
    this.tally = DayTally.of(member.daysBefore, tiers?.basis ?? 'points_earned');
    for (const { day, orders, spentMinor } of member.daysBefore)
      if (orders > 0)
        this.history.push({ orderId: null, placedAt: null, day, orders, spentMinor, given: {} });
  }

  get tierId(): string | null {
    return this.standing?.tierId ?? null;
  }

  /** What one of the member's orders counts from here on. `isLast`: nothing more will happen to it. */
  remember(entry: HistoryEntry & { orderId: string }, isLast: boolean): void {
    const { orderId } = entry;
    const place = this.places?.get(orderId) ?? this.history.length;
    this.history[place] = entry;
    if (isLast) this.places?.delete(orderId);
    else {
      this.places ??= new Map();
      this.places.set(orderId, place);
    }
  }

  count(day: string, figure: number): void {
    if (figure !== 0) this.tally.add(day, figure);
  }

  /** Whether the clock alone may have changed the tier by then. */
  isDue(now: Date): boolean {
    return this.reviewAt !== null && this.reviewAt <= now;
  }

  /** Brings the tier up to date; the tiers that were entered and give something for it. */
  review(terms: TierTerms, when: { timeZone: string; now: Date; today: string }): TierLevel[] {
    const review = reviewStanding(this.standing, { tally: this.tally, terms, ...when });
    this.standing = review.standing;
    this.reviewAt = review.reviewAt;
    return review.steps.flatMap((step) => this.enter(step, terms));
  }

  private enter(
    { before, standing: { tierId } }: Review['steps'][number],
    terms: TierTerms,
  ): TierLevel[] {
    const level = findLevel(tierId, terms);
    if (level === null || rankOf(tierId, terms) <= rankOf(before, terms)) return [];
    if (level.entryPoints === 0) return [];
    if (this.entered?.has(level.id) === true && !level.entryRepeats) return [];
    this.entered ??= new Set();
    this.entered.add(level.id);
    return [level];
  }

  /** How often the member was given this before. */
  historyOf(key: string, { at, day }: Done): ActivityHistory {
    const done = this.done?.get(key) ?? [];
    const count = (start: string) => done.filter((one) => one.day.startsWith(start)).length;
    return {
      day: count(day),
      month: count(day.slice(0, 7)),
      year: count(day.slice(0, 4)),
      lifetime: done.length,
      before: done.findLast((one) => one.at <= at)?.at ?? null,
      after: done.find((one) => one.at > at)?.at ?? null,
    };
  }

  grant(key: string, done: Done): void {
    this.done ??= new Map();
    this.done.set(key, [...(this.done.get(key) ?? []), done]);
  }
}

const noLevels: TierTerms = {
  basis: 'points_earned',
  currency: null,
  window: 'lifetime',
  graceDays: 0,
  downgrade: 'to_figure',
  levels: [],
};
