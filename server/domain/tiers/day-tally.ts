import type { TierBasis } from '../program/tier-terms.ts';

/** What counts of a member on one day in the shop's zone. */
export interface DayFigures {
  /** `2026-11-21`. */
  day: string;
  points: number;
  /** Minor units of the shop's currency. */
  spentMinor: number;
  orders: number;
}

/** What a day counts for tiers that qualify by `basis`. */
export function countOf(day: Omit<DayFigures, 'day'>, basis: TierBasis): number {
  switch (basis) {
    case 'points_earned':
      return day.points;
    case 'money_spent':
      return day.spentMinor;
    case 'orders_placed':
      return day.orders;
  }
}

/**
 * A member's qualifying figure by day, as running totals: a sum over any span of days costs two look-ups, and
 * adding to the latest day costs nothing. Only a change to an old day touches the days after it.
 */
export class DayTally {
  private readonly days: string[] = [];
  /** Total up to and with the day of the same index. */
  private readonly totals: number[] = [];

  static of(days: readonly DayFigures[], basis: TierBasis): DayTally {
    const tally = new DayTally();
    for (const each of days) tally.add(each.day, countOf(each, basis));
    return tally;
  }

  add(day: string, count: number): void {
    let at = this.countUpTo(day);
    if (at === 0 || this.days[at - 1] !== day) {
      this.days.splice(at, 0, day);
      this.totals.splice(at, 0, this.totalBefore(at));
      at += 1;
    }
    for (let index = at - 1; index < this.totals.length; index += 1)
      this.totals[index] = (this.totals[index] ?? 0) + count;
  }

  /** Over the days after `after` up to and with `through`; null: without that bound. */
  sum(after: string | null, through: string | null): number {
    const end = through === null ? this.days.length : this.countUpTo(through);
    const start = after === null ? 0 : this.countUpTo(after);
    return end <= start ? 0 : this.totalBefore(end) - this.totalBefore(start);
  }

  private totalBefore(index: number): number {
    return index === 0 ? 0 : (this.totals[index - 1] ?? 0);
  }

  /** How many days are not later than `day`. */
  private countUpTo(day: string): number {
    let low = 0;
    let high = this.days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.days[middle] ?? '') <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
