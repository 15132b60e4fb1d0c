import { sumDraws } from '../ledger/draw-lots.ts';
import { type Draw, isLapsed, type MemberBook } from '../ledger/ledger.ts';
import type { Move } from '../ledger/move.ts';

const dayMs = 86_400_000;

type Return = Extract<Move, { type: 'return' }>;

/** The lot drawn last gets its points back first; a lot that has lapsed since is replaced by a grace lot. */
export function giveBack(step: {
  from: Return['from'];
  points: number;
  draws: readonly Draw[];
  now: Date;
  graceDays: number;
  book: MemberBook;
}): Return {
  const lots = new Map(step.book.lots.map((lot) => [lot.lotSeq, lot]));
  const returns: Draw[] = [];
  let lapsed = 0;
  let left = step.points;
  for (const draw of step.draws.toReversed()) {
    const points = Math.min(left, draw.points);
    if (points === 0) continue;
    const lot = lots.get(draw.lotSeq);
    if (lot === undefined || isLapsed(lot, step.book, step.now)) lapsed += points;
    else returns.push({ lotSeq: draw.lotSeq, points });
    left -= points;
  }
  lapsed += left;
  return {
    type: 'return',
    from: step.from,
    points: step.points,
    returns: mergeDraws(returns),
    grace:
      lapsed === 0
        ? null
        : { points: lapsed, expiresAt: new Date(step.now.getTime() + step.graceDays * dayMs) },
  };
}

function mergeDraws(draws: readonly Draw[]): Draw[] {
  const byLot = new Map<number, number>();
  for (const draw of draws) byLot.set(draw.lotSeq, (byLot.get(draw.lotSeq) ?? 0) + draw.points);
  return [...byLot].map(([lotSeq, points]) => ({ lotSeq, points }));
}

/** What is still away from each lot after a return: the same walk, last draw first. */
export function lessReturned(draws: readonly Draw[], move: Return): Draw[] {
  let left = sumDraws(move.returns) + (move.grace?.points ?? 0);
  return draws
    .toReversed()
    .map((draw) => {
      const back = Math.min(left, draw.points);
      left -= back;
      return { lotSeq: draw.lotSeq, points: draw.points - back };
    })
    .filter((draw) => draw.points > 0)
    .toReversed();
}
