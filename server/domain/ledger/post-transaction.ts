import { compareLots, sumDraws } from './draw-lots.ts';
import type {
  Account,
  Cause,
  Draw,
  LedgerDraft,
  LedgerEntries,
  Lot,
  MemberBook,
  Transfer,
} from './ledger.ts';

/**
 * One move of a transaction.
 * `credit` opens a lot (what it owes to a debt is taken from it at once) · `debit` takes from lots ·
 * `return` gives back to lots, what can't go back opens a grace lot · `shift` touches no lot.
 */
export type Move =
  | {
      type: 'credit';
      from: 'issued' | 'pending' | 'adjusted';
      points: number;
      earnedAt: Date;
      expiresAt: Date | null;
    }
  | {
      type: 'debit';
      to: 'held' | 'redeemed' | 'expired' | 'revoked' | 'adjusted';
      points: number;
      draws: readonly Draw[];
    }
  | {
      type: 'return';
      from: 'held' | 'redeemed';
      points: number;
      returns: readonly Draw[];
      grace: { points: number; expiresAt: Date } | null;
    }
  | {
      type: 'shift';
      from: 'issued' | 'pending' | 'held';
      to: 'pending' | 'revoked' | 'redeemed';
      points: number;
    };

class LedgerBroken extends Error {
  override readonly name = 'LedgerBroken';
}

function must(condition: boolean, what: string): void {
  if (!condition) throw new LedgerBroken(what);
}

/**
 * Adds one transaction to a draft. Throws `LedgerBroken` (a bug, never weather) when the result
 * would break an invariant: whole positive points, draws that sum up, lots equal to `available`.
 */
export function postTransaction(
  draft: LedgerDraft,
  cause: Cause,
  moves: readonly Move[],
): LedgerDraft {
  must(moves.length > 0, 'a transaction without a move');
  const transactionSeq = draft.book.lastSeq + 1;
  return moves.reduce((next, move) => postMove(next, { cause, transactionSeq, move }), draft);
}

function postMove(
  draft: LedgerDraft,
  step: { cause: Cause; transactionSeq: number; move: Move },
): LedgerDraft {
  const { cause, transactionSeq, move } = step;
  must(Number.isSafeInteger(move.points) && move.points > 0, 'points must be whole and above 0');
  const seq = draft.book.lastSeq + 1;
  const [from, to] = accountsOf(move);
  const effect = lotEffect(draft.book, { seq, cause, move });
  const book = bookAfter(draft.book, { from, to, points: move.points, seq, lots: effect.lots });
  const transfer: Transfer = {
    seq,
    transactionSeq,
    from,
    to,
    points: move.points,
    availableAfter: book.available,
    cause,
  };
  return {
    before: draft.before,
    book,
    entries: {
      transfers: [...draft.entries.transfers, transfer],
      openedLots: mergeOpened(draft.entries.openedLots, effect),
      movements: [...draft.entries.movements, ...effect.movements],
    },
  };
}

function accountsOf(move: Move): [Account, Account] {
  switch (move.type) {
    case 'credit':
      return [move.from, 'available'];
    case 'debit':
      return ['available', move.to];
    case 'return':
      return [move.from, 'available'];
    case 'shift':
      return [move.from, move.to];
  }
}

interface LotEffect {
  lots: readonly Lot[];
  opened: readonly Lot[];
  movements: LedgerEntries['movements'];
}

function lotEffect(book: MemberBook, step: { seq: number; cause: Cause; move: Move }): LotEffect {
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
      must(intoDebt === 0 || move.to === 'revoked', 'only a claw-back may leave a debt');
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

function mergeOpened(before: readonly Lot[], effect: LotEffect): readonly Lot[] {
  const now = new Map(effect.lots.map((lot) => [lot.lotSeq, lot]));
  const kept = before.map((lot) => now.get(lot.lotSeq) ?? lot);
  return [...kept, ...effect.opened];
}

function bookAfter(
  book: MemberBook,
  step: { from: Account; to: Account; points: number; seq: number; lots: readonly Lot[] },
): MemberBook {
  const { from, to, points, seq } = step;
  const moved = (account: 'pending' | 'available' | 'held') =>
    book[account] + (to === account ? points : 0) - (from === account ? points : 0);
  const open = step.lots.filter((lot) => lot.remaining > 0);
  const next: MemberBook = {
    memberId: book.memberId,
    pending: moved('pending'),
    available: moved('available'),
    held: moved('held'),
    lifetimePoints:
      book.lifetimePoints + (from === 'issued' ? points : 0) - (to === 'revoked' ? points : 0),
    lastSeq: seq,
    nextExpiryAt: nextExpiry(book, open),
    lots: step.lots,
    unreadLotPoints: book.unreadLotPoints,
  };
  must(next.pending >= 0 && next.held >= 0, 'pending and held never go below 0');
  must(
    next.available >= 0 || to === 'revoked' || next.available >= book.available,
    'available never goes below 0 but by a claw-back',
  );
  must(
    open.reduce((sum, lot) => sum + lot.remaining, book.unreadLotPoints) ===
      Math.max(0, next.available),
    'the lots of a member sum to what is available',
  );
  return next;
}

/** With lots unread (they expire no sooner than those that were read) it is a lower bound, which is all it is used for. */
function nextExpiry(book: MemberBook, open: readonly Lot[]): Date | null {
  const first = open.toSorted(compareLots)[0]?.expiresAt ?? null;
  if (book.unreadLotPoints === 0 || book.nextExpiryAt === null) return first;
  return first !== null && first < book.nextExpiryAt ? first : book.nextExpiryAt;
}
