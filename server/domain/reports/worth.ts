import type { PointRate } from '../redemptions/value-points.ts';

/** Shares of breakage are told in so many parts of a whole, as they are shown: what is reckoned with them can be checked by hand. */
export const shareParts = 10_000;

/** What points are worth, whole minor units, rounded down; less a share of `unusedParts` that is never used. */
export function worth(points: number, rate: PointRate, unusedParts = 0): number {
  const parts = BigInt(points) * BigInt(rate.money.minor) * BigInt(shareParts - unusedParts);
  return Number(floorDivide(parts, BigInt(rate.points) * BigInt(shareParts)));
}

function floorDivide(above: bigint, below: bigint): bigint {
  const towardsZero = above / below;
  return above < 0n && towardsZero * below !== above ? towardsZero - 1n : towardsZero;
}
