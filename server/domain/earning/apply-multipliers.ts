import { byAmount, type ByAmount } from './earn-by-amount.ts';
import { keepWithin } from './find-limit.ts';
import { atLeastZero, compare, type Fraction, isPositive, isZero } from '../fraction.ts';
import { multiply, subtract, sum, toText, zero } from '../fraction.ts';
import type { LineGroup } from './group-lines.ts';
import { extraOf, type HeldMultiplier } from './hold-program.ts';
import type { EarningTerms } from '../program/earning-rule.ts';
import { takeHighest } from './take-highest.ts';

/** What multipliers add to what the rates give by amount, each as a part of its own. */
export function applyMultipliers(
  rates: readonly ByAmount[],
  groups: readonly LineGroup[],
  step: { multipliers: readonly HeldMultiplier[]; meeting: EarningTerms['multipliers'] },
): ByAmount[] {
  const acting = step.multipliers.filter(
    (one) =>
      one.terms.percent !== 100 && groups.some(({ multipliers }) => multipliers.includes(one)),
  );
  if (step.meeting === 'highest') return takeHighest(rates, groups, acting);
  const made: ByAmount[] = [];
  for (const one of acting) {
    const multiplied = step.meeting === 'multiply' ? [...rates, ...made] : rates;
    made.push(multiplyLines(one, multiplied, groups));
  }
  return made;
}

function multiplyLines(
  one: HeldMultiplier,
  multiplied: readonly ByAmount[],
  groups: readonly LineGroup[],
): ByAmount {
  const extra = extraOf(one);
  const acts = groups.map(({ multipliers }) => multipliers.includes(one));
  const of = sum(multiplied.map((part) => givenOn(part, acts, one.terms.percent < 100)));
  const onGroups = acts.map((does, at) =>
    does ? multiply(extra, sum(multiplied.map((part) => part.onGroups[at] ?? zero))) : zero,
  );
  const { kind, percent } = one.terms;
  const arithmetic = { kind, percent, of: toText(of) };
  return {
    ...byAmount(one, arithmetic, onGroups),
    earned: { origin: one.origin, arithmetic, ...keepWithin(multiply(extra, of), one.limit) },
  };
}

/**
 * What a part gives on some lines. One that a limit cut, its own or one before it, counts as given on the lines that
 * are multiplied first, or last where a multiplier takes away: so another refund never raises what is left.
 */
function givenOn(
  { earned, onGroups, unlimited }: ByAmount,
  acts: readonly boolean[],
  takesAway: boolean,
): Fraction {
  const there = sum(onGroups.filter((_, at) => acts[at]));
  const given = earned.exact;
  if (compare(given, unlimited) === 0) return there;
  if (isZero(given)) return zero;
  if (!isPositive(given)) return compare(there, given) < 0 ? given : there;
  if (takesAway) return atLeastZero(subtract(given, subtract(unlimited, there)));
  return compare(there, given) > 0 ? given : there;
}
