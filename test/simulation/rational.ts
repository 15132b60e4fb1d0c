/** Exact arithmetic for what is worked out once more: a numerator over a denominator above 0. */
export type Ratio = readonly [over: bigint, under: bigint];

export const ratio = (over: number, under = 1): Ratio => [BigInt(over), BigInt(under)];
export const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => small([a * d + c * b, b * d]);
export const minus = (a: Ratio, [c, d]: Ratio): Ratio => plus(a, [-c, d]);
export const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => small([a * c, b * d]);
export const less = (a: Ratio, b: Ratio): boolean => minus(a, b)[0] < 0n;
export const least = (a: Ratio, b: Ratio): Ratio => (less(b, a) ? b : a);
export const most = (a: Ratio, b: Ratio): Ratio => (less(a, b) ? b : a);
export const isNothing = ([over]: Ratio): boolean => over === 0n;
export const nothing: Ratio = [0n, 1n];
export const lessFromOne = (a: Ratio): Ratio => most(nothing, minus([1n, 1n], a));
export const total = (all: readonly Ratio[]): Ratio => all.reduce(plus, nothing);

export function roundTo([over, under]: Ratio, rounding: 'down' | 'nearest' | 'up'): number {
  switch (rounding) {
    case 'down':
      return Number(over / under);
    case 'up':
      return Number((over + under - 1n) / under);
    case 'nearest':
      return Number((2n * over + under) / (2n * under));
  }
}

function small([over, under]: Ratio): Ratio {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b > 0n) [a, b] = [b, a % b];
  return a > 1n ? [over / a, under / a] : [over, under];
}
