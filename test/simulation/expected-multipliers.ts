import {
  isNothing,
  least,
  less,
  minus,
  most,
  nothing,
  type Ratio,
  ratio,
  times,
  total,
} from './rational.ts';

/** What parts of an award give within their limits, and how multipliers act on them, worked out once more. */

/** What a part gives: on each piece as if nothing limited it, and in all within its limit. */
export interface Given {
  key: string;
  on: Ratio[];
  unlimited: Ratio;
  exact: Ratio;
}

export interface Multiplier {
  key: string;
  factor: number;
  acts: boolean[];
  limit: number;
}

export function limited(key: string, on: Ratio[], limit: number): Given {
  const unlimited = total(on);
  return { key, on, unlimited, exact: within(unlimited, limit) };
}

const within = (points: Ratio, limit: number) =>
  limit === Infinity ? points : least(points, ratio(limit));
const extraOf = (factor: number): Ratio => ratio(Math.round(factor * 100) - 100, 100);

export function multiply({ key, factor, acts, limit }: Multiplier, of: readonly Given[]): Given {
  const extra = extraOf(factor);
  const on = acts.map((does, at) =>
    does ? times(extra, total(of.map((part) => part.on[at] ?? nothing))) : nothing,
  );
  const given = total(of.map((part) => givenOn(part, acts, factor < 1)));
  return { key, on, unlimited: total(on), exact: within(times(extra, given), limit) };
}

/** What a limit cut counts as given first where more is added to it, last where something is taken from it. */
function givenOn({ on, unlimited, exact }: Given, acts: readonly boolean[], takes: boolean): Ratio {
  const there = total(on.filter((_, at) => acts[at]));
  if (isNothing(minus(exact, unlimited))) return there;
  if (isNothing(exact)) return nothing;
  if (less(exact, nothing)) return most(there, exact);
  return takes ? most(nothing, minus(exact, minus(unlimited, there))) : least(there, exact);
}

/** On each piece the best alone. Multipliers have no limits where this is asked. */
export function takeBest(all: readonly Multiplier[], rates: readonly Given[]): Given[] {
  const byHeight = all.toSorted((a, b) => b.factor - a.factor);
  const left = rates.map(({ exact }) => exact);
  const parts = new Map<Multiplier, Given>();
  for (const one of byHeight) {
    const best = one.acts.map((does, at) => does && byHeight.find(({ acts }) => acts[at]) === one);
    const of = rates.map(({ on }, rate) => {
      const taken = least(total(on.filter((_, at) => best[at])), left[rate] ?? nothing);
      left[rate] = minus(left[rate] ?? nothing, taken);
      return taken;
    });
    parts.set(one, limited(one.key, [times(extraOf(one.factor), total(of))], Infinity));
  }
  return all.flatMap((one) => parts.get(one) ?? []);
}
