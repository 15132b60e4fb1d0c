import type { LimitName, PartArithmetic, PartOrigin } from './award.ts';
import { keepWithin } from './find-limit.ts';
import { divide, type Fraction, fraction, multiply, sum, toText, zero } from '../fraction.ts';
import type { LineGroup } from './group-lines.ts';
import type { Held, HeldRate } from './hold-program.ts';

/** A part of an award before the one rounding. */
export interface Earned {
  origin: PartOrigin;
  arithmetic: PartArithmetic;
  /** Within its limits. */
  exact: Fraction;
  limitedBy: LimitName | null;
}

/** What a part gives by amount, and on which lines. */
export interface ByAmount {
  earned: Earned;
  /** For each group of lines, as if there were no limits. */
  onGroups: readonly Fraction[];
  unlimited: Fraction;
}

/** What each rate pays for the lines it pays on. `kept` is the share that refunds of amounts left. */
export function earnByAmount(
  groups: readonly LineGroup[],
  rates: readonly HeldRate[],
  kept: Fraction,
): ByAmount[] {
  return rates.flatMap((held) => {
    const paid = groups.map((group) => (group.rates.includes(held) ? group.base : null));
    if (paid.every((base) => base === null)) return [];
    const { rate } = held.terms;
    const of = multiply(sum(paid.map((base) => base ?? zero)), kept);
    const perMinor = divide(fraction(rate.points), fraction(rate.perMinor));
    const onGroups =
      paid.length === 1
        ? [multiply(of, perMinor)]
        : paid.map((base) => (base === null ? zero : multiply(multiply(base, kept), perMinor)));
    return [byAmount(held, { kind: 'per_amount', rate, of: toText(of) }, onGroups)];
  });
}

export function byAmount(
  { origin, limit }: Held,
  arithmetic: PartArithmetic,
  onGroups: readonly Fraction[],
): ByAmount {
  const unlimited = sum(onGroups);
  return {
    earned: { origin, arithmetic, ...keepWithin(unlimited, limit) },
    onGroups,
    unlimited,
  };
}
