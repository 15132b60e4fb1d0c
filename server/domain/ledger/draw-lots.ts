import { type Draw, isLapsed, type Lot } from './ledger.ts';

/** Soonest expiry first, ties by age, never-expiring last. */
export function compareLots(a: Lot, b: Lot): number {
  const aTime = a.expiresAt?.getTime() ?? Infinity;
  const bTime = b.expiresAt?.getTime() ?? Infinity;
  return aTime === bTime ? a.lotSeq - b.lotSeq : aTime - bTime;
}

/**
 * Which lots give `points`, lapsed ones never. `first` names lots that are taken before all others
 * (an order's own, when it is clawed back). Draws less than asked when the lots hold less.
 */
export function drawLots(
  lots: readonly Lot[],
  points: number,
  now: Date,
  first: (lot: Lot) => boolean = () => false,
): Draw[] {
  const open = lots.filter((lot) => lot.remaining > 0 && !isLapsed(lot, now)).toSorted(compareLots);
  const order = [...open.filter((lot) => first(lot)), ...open.filter((lot) => !first(lot))];
  const draws: Draw[] = [];
  let left = points;
  for (const lot of order) {
    if (left === 0) break;
    const taken = Math.min(left, lot.remaining);
    draws.push({ lotSeq: lot.lotSeq, points: taken });
    left -= taken;
  }
  return draws;
}

export function sumDraws(draws: readonly Draw[]): number {
  return draws.reduce((sum, draw) => sum + draw.points, 0);
}
