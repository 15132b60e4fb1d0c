import { sumDraws } from './draw-lots.ts';
import type { Cause, Draw, LedgerEntries, Lot, MemberBook } from './ledger.ts';
import type { Move } from './move.ts';
import { must } from './must.ts';

/** What a move does to lots. */
export interface LotEffect {
  lots: readonly Lot[];
  opened: readonly Lot[];
  movements: LedgerEntries['movements'];
}

export function lotEffect(
  book: MemberBook,
  step: { seq: number; cause: Cause; move: Move },
): LotEffect {
  const { seq, cause, move } = step;
  switch (move.type) {
    case 'credit': {
      const repaid = Math.min(move.points, Math.max(0, -book.available));
      const lot: Lot = {
        lotSeq: seq,
        points: move.points,
        remaining: move.points - repaid,
        earnedAt: move.earnedAt,
        expiresAt: move.expiresAt,
        source: cause.source,
      };
      return {
        lots: [...book.lots, lot],
        opened: [lot],
        movements: repaid > 0 ? [{ seq, lotSeq: seq, points: repaid }] : [],
      };
    }
    case 'debit': {
      const drawn = sumDraws(move.draws);
      const intoDebt = move.points - drawn;
      must(intoDebt >= 0, 'drew more than the transfer moves');
      must(
        intoDebt === 0 || move.to === 'revoked' || cause.kind === 'merge_in',
        'only a claw-back may leave a debt, and a merge hand one on',
      );
      return {
        lots: changeLots(book.lots, move.draws, -1),
        opened: [],
        movements: move.draws.map((draw) => ({ seq, ...draw })),
      };
    }
    case 'return':
      return returnEffect(book, { seq, cause, move });
    case 'shift':
      return { lots: book.lots, opened: [], movements: [] };
  }
}

function returnEffect(
  book: MemberBook,
  step: { seq: number; cause: Cause; move: Extract<Move, { type: 'return' }> },
): LotEffect {
  const { seq, cause, move } = step;
  const grace = move.grace?.points ?? 0;
  must(sumDraws(move.returns) + grace === move.points, 'a return must reach its lots whole');
  const graceLot: Lot[] =
    move.grace === null
      ? []
      : [
          {
            lotSeq: seq,
            points: grace,
            remaining: grace,
            earnedAt: cause.occurredAt,
            expiresAt: move.grace.expiresAt,
            source: cause.source,
          },
        ];
  const debt = Math.max(0, -book.available);
  const given = [...changeLots(book.lots, move.returns, 1), ...graceLot];
  const repayment = repay(given, Math.min(debt, move.points), [
    ...move.returns,
    ...graceLot.map((lot) => ({ lotSeq: lot.lotSeq, points: lot.remaining })),
  ]);
  const net = new Map(move.returns.map((back) => [back.lotSeq, -back.points]));
  for (const taken of repayment) net.set(taken.lotSeq, (net.get(taken.lotSeq) ?? 0) + taken.points);
  const lots = changeLots(given, repayment, -1);
  return {
    lots,
    opened: lots.filter((lot) => lot.lotSeq === seq),
    movements: [...net]
      .filter(([, points]) => points !== 0)
      .map(([lotSeq, points]) => ({ seq, lotSeq, points })),
  };
}

/** A debt is made good from what comes back, in the order in which it comes. */
function repay(lots: readonly Lot[], debt: number, order: readonly Draw[]): Draw[] {
  let left = debt;
  const draws: Draw[] = [];
  for (const back of order) {
    const lot = lots.find((each) => each.lotSeq === back.lotSeq);
    const taken = Math.min(left, back.points, lot?.remaining ?? 0);
    if (taken > 0) draws.push({ lotSeq: back.lotSeq, points: taken });
    left -= taken;
  }
  must(left === 0, 'a debt that what came back could not meet');
  return draws;
}

function changeLots(lots: readonly Lot[], draws: readonly Draw[], sign: 1 | -1): readonly Lot[] {
  if (draws.length === 0) return lots;
  const change = new Map<number, number>();
  for (const draw of draws)
    change.set(draw.lotSeq, (change.get(draw.lotSeq) ?? 0) + sign * draw.points);
  const known = new Set(lots.map((lot) => lot.lotSeq));
  must(
    draws.every((draw) => known.has(draw.lotSeq)),
    'a draw from a lot that was not read',
  );
  return lots.map((lot) => {
    const by = change.get(lot.lotSeq);
    if (by === undefined) return lot;
    const remaining = lot.remaining + by;
    must(
      remaining >= 0 && remaining <= lot.points,
      'a lot must stay between 0 and what it opened with',
    );
    return { ...lot, remaining };
  });
}
