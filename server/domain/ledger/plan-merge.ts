import { drawLots, openLots } from './draw-lots.ts';
import { type Cause, type LedgerDraft, type Source, systemActor } from './ledger.ts';
import type { Move } from './move.ts';
import { must } from './must.ts';
import { planExpiry } from './plan-expiry.ts';
import { postTransaction } from './post-transaction.ts';

export interface MergingBooks {
  /** The member who is no more. Held points stay until their redemptions end. */
  from: LedgerDraft;
  into: LedgerDraft;
}

/**
 * Empties one member's book into another's, through `adjusted`: pending points order by order, then the debt or
 * every lot with its dates and its source. An empty book moves nothing, so that it can be repeated at any time.
 */
export function planMerge(
  books: MergingBooks,
  step: { pending: readonly { orderId: string; points: number }[]; now: Date },
): MergingBooks {
  const { now } = step;
  const settled = { from: planExpiry(books.from, now), into: planExpiry(books.into, now) };
  must(settled.from.book.unreadLotPoints === 0, 'a merge moves every lot, so it must read them');
  const withPending = step.pending.reduce(
    (next, { orderId, points }) =>
      points === 0
        ? next
        : handOver(next, {
            source: { kind: 'order', id: orderId },
            out: { type: 'shift', from: 'pending', to: 'adjusted', points },
            in: { type: 'shift', from: 'adjusted', to: 'pending', points },
          }),
    settled,
  );
  return handOverLots(handOverDebt(withPending, now));
}

function handOverDebt(books: MergingBooks, now: Date): MergingBooks {
  const points = Math.max(0, -books.from.book.available);
  if (points === 0) return books;
  const { book } = books.into;
  const draws = drawLots(book, Math.min(points, Math.max(0, book.available)), now);
  return handOver(books, {
    source: { kind: 'member', id: books.from.book.memberId },
    out: { type: 'credit', from: 'adjusted', points, earnedAt: now, expiresAt: null },
    in: { type: 'debit', to: 'adjusted', points, draws },
  });
}

function handOverLots(books: MergingBooks): MergingBooks {
  return openLots(books.from.book).reduce((next, lot) => {
    const points = lot.remaining;
    const { earnedAt, expiresAt, lotSeq } = lot;
    return handOver(next, {
      source: lot.source,
      out: { type: 'debit', to: 'adjusted', points, draws: [{ lotSeq, points }] },
      in: { type: 'credit', from: 'adjusted', points, earnedAt, expiresAt },
    });
  }, books);
}

/** One transaction on either side, of the same source: what the points came from stays known. */
function handOver(
  { from, into }: MergingBooks,
  step: { source: Source; out: Move; in: Move },
): MergingBooks {
  const key = `merge:${from.book.memberId}:${from.book.lastSeq + 1}`;
  const cause: Cause = {
    kind: 'merge_out',
    actor: systemActor,
    source: step.source,
    reason: `Member ${from.book.memberId} was merged into member ${into.book.memberId}.`,
    idempotencyKey: `${key}:out`,
    occurredAt: from.now,
  };
  return {
    from: postTransaction(from, cause, [step.out]),
    into: postTransaction(into, { ...cause, kind: 'merge_in', idempotencyKey: `${key}:in` }, [
      step.in,
    ]),
  };
}
