import type { Account, Cause, LedgerDraft, Lot, MemberBook, Transfer } from './ledger.ts';
import { lotEffect, type LotEffect } from './lot-effect.ts';
import { lotExpiresAt } from './lot-expiry.ts';
import { accountsOf, type Move } from './move.ts';
import { must } from './must.ts';
import { nextExpiry } from './next-expiry.ts';

const dayMs = 86_400_000;

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
  const active = { ...draft.book, lastActiveAt: lastActive(draft, { from, to, cause }) };
  const effect = lotEffect(active, { seq, cause, move: inTime(move, active, draft.now) });
  const book = bookAfter(active, {
    from,
    to,
    points: move.points,
    seq,
    lots: effect.lots,
    mayOwe: to === 'revoked' || cause.kind === 'merge_in',
  });
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
    ...draft,
    book,
    entries: {
      transfers: [...draft.entries.transfers, transfer],
      openedLots: mergeOpened(draft.entries.openedLots, effect),
      movements: [...draft.entries.movements, ...effect.movements],
    },
  };
}

/** Earning and spending keep a balance alive; what is taken, lapses, comes back or is confirmed does not. */
function lastActive(
  { book, now }: LedgerDraft,
  step: { from: Account; to: Account; cause: Cause },
): Date | null {
  const { from, to, cause } = step;
  if (from !== 'issued' && from !== 'adjusted' && to !== 'held') return book.lastActiveAt;
  const at = cause.occurredAt < now ? cause.occurredAt : now;
  return book.lastActiveAt !== null && book.lastActiveAt > at ? book.lastActiveAt : at;
}

/** Points never arrive lapsed: what the policy would take at once has a grace lot's life. */
function inTime(move: Move, book: MemberBook, now: Date): Move {
  if (move.type !== 'credit' || move.expiresAt !== null) return move;
  const expiresAt = lotExpiresAt(move, book);
  if (expiresAt === null || expiresAt > now) return move;
  return { ...move, expiresAt: new Date(now.getTime() + book.expiry.graceLotDays * dayMs) };
}

function mergeOpened(before: readonly Lot[], effect: LotEffect): readonly Lot[] {
  const now = new Map(effect.lots.map((lot) => [lot.lotSeq, lot]));
  const kept = before.map((lot) => now.get(lot.lotSeq) ?? lot);
  return [...kept, ...effect.opened];
}

function bookAfter(
  book: MemberBook,
  step: {
    from: Account;
    to: Account;
    points: number;
    seq: number;
    lots: readonly Lot[];
    /** A claw-back may leave a debt, and a merge hand one on. */
    mayOwe: boolean;
  },
): MemberBook {
  const { from, to, points, seq } = step;
  const moved = (account: 'pending' | 'available' | 'held') =>
    book[account] + (to === account ? points : 0) - (from === account ? points : 0);
  const open = step.lots.filter((lot) => lot.remaining > 0);
  const next: MemberBook = {
    ...book,
    pending: moved('pending'),
    available: moved('available'),
    held: moved('held'),
    lifetimePoints:
      book.lifetimePoints + (from === 'issued' ? points : 0) - (to === 'revoked' ? points : 0),
    lastSeq: seq,
    lots: step.lots,
  };
  must(next.pending >= 0 && next.held >= 0, 'pending and held never go below 0');
  must(
    next.available >= 0 || step.mayOwe || next.available >= book.available,
    'available never goes below 0 but by a claw-back or a merge',
  );
  must(
    open.reduce((sum, lot) => sum + lot.remaining, book.unreadLotPoints) ===
      Math.max(0, next.available),
    'the lots of a member sum to what is available',
  );
  return { ...next, nextExpiryAt: nextExpiry(next) };
}
