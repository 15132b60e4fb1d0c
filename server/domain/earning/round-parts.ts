import { type AwardPart, awardPointsMax, type CapName } from './award.ts';
import type { Earned } from './earn-by-amount.ts';
import { type Limit, tighter } from './find-limit.ts';
import { add, atLeastZero, compare, type Fraction, fraction, isPositive } from '../fraction.ts';
import { subtract, sum, toText, zero } from '../fraction.ts';
import type { Rounding } from '../program/earning-rule.ts';
import { roundPoints } from './round-points.ts';

export interface RoundedParts {
  points: number;
  parts: AwardPart[];
  exact: Fraction;
  limitedBy: CapName | null;
}

/**
 * The one rounding, of the total. Each part has what it moves the rounded total by: so the parts add up to it exactly,
 * and none gives more than its limit, which is whole. What passes the limit on the total is cut from the last parts.
 */
export function roundParts(
  earned: readonly Earned[],
  step: { rounding: Rounding; limit: Limit<CapName> | null },
): RoundedParts {
  const limit = tighter<Limit<CapName>>(step.limit, { most: awardPointsMax, by: 'per_order' });
  const total = sum(earned.map(({ exact }) => exact));
  const excess = subtract(total, fraction(limit?.most ?? awardPointsMax));
  const within = isPositive(excess) ? cutFromLast(earned, excess) : earned;
  let exact = zero;
  let points = 0;
  const parts = within.map((one): AwardPart => {
    const now = atLeastZero(add(exact, one.exact));
    const rounded = Number(roundPoints(now, step.rounding));
    const part: AwardPart = {
      ...one.origin,
      ...one.arithmetic,
      points: rounded - points,
      exact: toText(subtract(now, exact)),
      limitedBy: one.limitedBy,
    };
    exact = now;
    points = rounded;
    return part;
  });
  return { points, parts, exact, limitedBy: isPositive(excess) ? (limit?.by ?? null) : null };
}

function cutFromLast(earned: readonly Earned[], excess: Fraction): Earned[] {
  let rest = excess;
  return earned
    .toReversed()
    .map((one): Earned => {
      if (!isPositive(rest) || !isPositive(one.exact)) return one;
      const cut = compare(rest, one.exact) > 0 ? one.exact : rest;
      rest = subtract(rest, cut);
      return { ...one, exact: subtract(one.exact, cut), limitedBy: 'orders' };
    })
    .toReversed();
}
