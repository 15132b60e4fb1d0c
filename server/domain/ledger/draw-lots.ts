import { type Draw, isLapsed, type Lot, type MemberBook } from './ledger.ts';
import { lotExpiresAt } from './lot-expiry.ts';

/** A book's lots with anything left, in the order in which they are spent: soonest to lapse first, ties by age, never-lapsing last. */
export function openLots(book: MemberBook): Lot[] {
  return book.lots
    .filter((lot) => lot.remaining > 0)
    .map((lot) => ({ lot, time: lotExpiresAt(lot, book)?.getTime() ?? Infinity }))
    .toSorted((a, b) => (a.time === b.time ? a.lot.lotSeq - b.lot.lotSeq : a.time - b.time))
    .map(({ lot }) => lot);
}

/**
 * Which lots give `points`, lapsed ones never. `first` names lots that are taken before all others
 * (an order's own, when it is clawed back). Draws less than asked when the lots hold less.
 */
export function drawLots(
  book: MemberBook,
  points: number,
  now: Date,
  first: (lot: Lot) => boolean = () => false,
): Draw[] {
  const open = openLots(book).filter((lot) => !isLapsed(lot, book, now));
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
