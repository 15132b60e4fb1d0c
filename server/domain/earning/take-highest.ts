import { byAmount, type ByAmount } from './earn-by-amount.ts';
import { add, compare, type Fraction, isPositive, isZero, multiply } from '../fraction.ts';
import { subtract, sum, toText, zero } from '../fraction.ts';
import type { LineGroup } from './group-lines.ts';
import { extraOf, type HeldMultiplier } from './hold-program.ts';

/** On each line the best multiplier alone; what its limit cuts off falls to the next best. */
export function takeHighest(
  rates: readonly ByAmount[],
  groups: readonly LineGroup[],
  acting: readonly HeldMultiplier[],
): ByAmount[] {
  const giveOn = handOut(rates);
  /** By group: what the rates give, once a multiplier has asked, and what multipliers have added to it. */
  const given: (Fraction | undefined)[] = groups.map(() => undefined);
  const added: Fraction[] = groups.map(() => zero);
  const parts = new Map<HeldMultiplier, ByAmount>();
  for (const one of acting.toSorted((a, b) => b.terms.percent - a.terms.percent)) {
    const multiplied: Fraction[] = [];
    const wanted = groups.map(({ multipliers }, at) => {
      if (!multipliers.includes(one)) return zero;
      const isFirst = given[at] === undefined;
      const base = (given[at] ??= giveOn(at));
      const more = subtract(multiply(extraOf(one), base), added[at] ?? zero);
      if (!isFirst && !isPositive(more)) return zero;
      multiplied.push(base);
      return more;
    });
    const { kind, percent } = one.terms;
    const part = byAmount(one, { kind, percent, of: toText(sum(multiplied)) }, wanted);
    for (const [at, points] of spread(part).entries()) added[at] = add(added[at] ?? zero, points);
    if (!isZero(part.earned.exact) || part.earned.limitedBy !== null) parts.set(one, part);
  }
  return acting.flatMap((one) => parts.get(one) ?? []);
}

/** What the rates give on a group, as far as their limits leave it after the groups that asked before. */
function handOut(rates: readonly ByAmount[]): (at: number) => Fraction {
  const left = rates.map(({ earned }) => earned.exact);
  return (at) =>
    sum(
      rates.map(({ onGroups }, rate) => {
        const most = left[rate] ?? zero;
        const taken = atMost(onGroups[at] ?? zero, most);
        left[rate] = subtract(most, taken);
        return taken;
      }),
    );
}

/** What a part gives within its limit, group by group. */
function spread({ earned, onGroups }: ByAmount): readonly Fraction[] {
  if (earned.limitedBy === null) return onGroups;
  let rest = earned.exact;
  return onGroups.map((points) => {
    const here = atMost(points, rest);
    rest = subtract(rest, here);
    return here;
  });
}

function atMost(value: Fraction, most: Fraction): Fraction {
  return compare(value, most) > 0 ? most : value;
}
