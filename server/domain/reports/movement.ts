import type { Account } from '../ledger/ledger.ts';
import type { PointRate } from '../redemptions/value-points.ts';
import { classifyTransfer, type Flow, flows, flowSign } from './classify-transfer.ts';
import { worth } from './worth.ts';

/** Points that moved between two accounts. */
export interface MovedPoints {
  from: Account;
  to: Account;
  points: number;
}

/** opening + issued − revoked − redeemed + returned − expired + adjusted = closing. */
export type Movement = Record<Flow | 'opening' | 'closing', number>;

/** A movement in points, and in minor units of money (null: a point has no value). */
export interface ValuedMovement {
  points: Movement;
  minor: Movement | null;
}

/** What moves did to the points outstanding. */
export function sumMovement(opening: number, moves: readonly MovedPoints[]): Movement {
  const sums = { opening, closing: opening, ...noFlows() };
  for (const { from, to, points } of moves) {
    const counted = classifyTransfer(from, to);
    if (counted === null) continue;
    const by = counted.sign * points;
    sums[counted.flow] += by;
    sums.closing += flowSign[counted.flow] * by;
  }
  return sums;
}

/** What is outstanding after moves from the beginning. */
export function sumOutstanding(moves: readonly MovedPoints[]): number {
  return sumMovement(0, moves).closing;
}

/**
 * The same in money: each amount is what the points outstanding are worth after its step less what they were worth
 * before it, both rounded down. So a movement closes in money too, and the next one opens where it closed.
 */
export function valueMovement(points: Movement, rate: PointRate | null): ValuedMovement {
  if (rate === null) return { points, minor: null };
  const minor = { opening: worth(points.opening, rate), closing: 0, ...noFlows() };
  let running = points.opening;
  for (const flow of flows) {
    const before = worth(running, rate);
    running += flowSign[flow] * points[flow];
    minor[flow] = flowSign[flow] * (worth(running, rate) - before);
    // Not −0.
    if (minor[flow] === 0) minor[flow] = 0;
  }
  return { points, minor: { ...minor, closing: worth(points.closing, rate) } };
}

/** Movements that follow each other as one, in points and in money; null: there are none. */
export function joinMovements(parts: readonly ValuedMovement[]): ValuedMovement | null {
  const points = joined(parts.map((part) => part.points));
  return points === null
    ? null
    : { points, minor: joined(parts.flatMap(({ minor }) => minor ?? [])) };
}

function joined(parts: readonly Movement[]): Movement | null {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const sums = noFlows();
  for (const part of parts) for (const flow of flows) sums[flow] += part[flow];
  return { opening: first.opening, closing: last.closing, ...sums };
}

function noFlows(): Record<Flow, number> {
  return { issued: 0, revoked: 0, redeemed: 0, returned: 0, expired: 0, adjusted: 0 };
}
