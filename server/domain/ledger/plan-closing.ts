import { openLots } from './draw-lots.ts';
import { type Actor, type Cause, type LedgerDraft } from './ledger.ts';
import { planExpiry } from './plan-expiry.ts';
import { postTransaction } from './post-transaction.ts';

/**
 * Takes what can be spent out of the book of a member who was erased, or makes good their debt, so that nobody is owed
 * anything by them or to them. Held points stay until their redemptions end. An empty book moves nothing, so that it
 * can be repeated at any time.
 */
export function planClosing(draft: LedgerDraft, actor: Actor, now: Date): LedgerDraft {
  const settled = planExpiry(draft, now);
  const { book } = settled;
  if (book.available === 0) return settled;
  const source = { kind: 'adjustment', id: `erased:${book.memberId}` } as const;
  const cause: Cause = {
    kind: 'adjustment',
    actor,
    source,
    reason: 'The member was erased.',
    idempotencyKey: `erased:${book.memberId}:${book.lastSeq + 1}`,
    occurredAt: now,
  };
  if (book.available < 0)
    return postTransaction(settled, cause, [
      {
        type: 'credit',
        from: 'adjusted',
        points: -book.available,
        earnedAt: now,
        expiresAt: null,
      },
    ]);
  const draws = openLots(book).map(({ lotSeq, remaining }) => ({ lotSeq, points: remaining }));
  return postTransaction(settled, cause, [
    { type: 'debit', to: 'adjusted', points: book.available, draws },
  ]);
}
