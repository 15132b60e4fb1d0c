/** Numbers that people read at a glance, the roundest first: 1, 2, 5, then 3, 4, 1.5 and so on, by powers of ten. */
const mantissas: readonly (readonly [tenths: number, roundness: number])[] = [
  [10, 0],
  [20, 0],
  [50, 0],
  [25, 1],
  [30, 1],
  [40, 1],
  [15, 1],
  [60, 2],
  [80, 2],
  [75, 2],
];

const powersMax = 15;

export interface NiceNumber {
  value: bigint;
  /** 0: the roundest there are. */
  roundness: number;
}

const all: readonly NiceNumber[] = Array.from({ length: powersMax + 1 }, (_, power) => power)
  .flatMap((power) =>
    mantissas.flatMap(([tenths, roundness]) => {
      const scaled = BigInt(tenths) * 10n ** BigInt(power);
      return scaled % 10n === 0n ? [{ value: scaled / 10n, roundness }] : [];
    }),
  )
  .toSorted((a, b) => (a.value < b.value ? -1 : 1));

/** Those from `low` to `high`, both within, smallest first. */
export function niceBetween(low: bigint, high: bigint): NiceNumber[] {
  return all.filter(({ value }) => value >= low && value <= high);
}

/** The smallest one that is not below; past the largest known one, that one. */
export function niceAtLeast(low: bigint): NiceNumber {
  return all.find(({ value }) => value >= low) ?? { value: 10n ** BigInt(powersMax), roundness: 0 };
}

/** The largest one that is not above; null below 1. */
export function niceAtMost(high: bigint): NiceNumber | null {
  return all.findLast(({ value }) => value <= high) ?? null;
}
