import type { Money } from '../program/money.ts';
import type { PointRate } from '../redemptions/value-points.ts';
import type { Breakage } from './estimate-breakage.ts';
import type { Movement } from './movement.ts';
import { type JournalLine, planJournal } from './plan-journal.ts';
import { worth } from './worth.ts';

/** All that is frozen of a month when it is closed. */
export interface MonthFigures {
  points: Movement;
  /** What a point was worth; null: no reward said. */
  pointValue: PointRate | null;
  breakage: Breakage;
  /** What the closing points are worth after breakage. */
  liability: Record<'low' | 'base' | 'high', Money> | null;
  journal: readonly JournalLine[];
}

/** `opening` is the liability with which the month before ended, by the base; null: there was none. */
export function reckonMonth(month: {
  points: Movement;
  pointValue: PointRate | null;
  breakage: Breakage;
  opening: Money | null;
}): MonthFigures {
  const { points, pointValue, breakage, opening } = month;
  if (pointValue === null) return { points, pointValue, breakage, liability: null, journal: [] };
  const { currency } = pointValue.money;
  const after = (unusedParts: number): Money => ({
    minor: worth(points.closing, pointValue, unusedParts),
    currency,
  });
  // Much that is never used leaves little to owe; a debt of members is no liability the other way round.
  const bounds = [after(breakage.high), after(breakage.low)].toSorted((a, b) => a.minor - b.minor);
  const base = after(breakage.base);
  const [low = base, high = base] = bounds;
  return {
    points,
    pointValue,
    breakage,
    liability: { low, base, high },
    journal: planJournal({
      points,
      pointValue,
      breakageParts: breakage.base,
      openingMinor: opening?.currency === currency ? opening.minor : 0,
      closingMinor: base.minor,
    }),
  };
}
