import { isLapsed, systemActor, type LedgerDraft } from './ledger.ts';
import { lotExpiresAt } from './lot-expiry.ts';
import { postTransaction } from './post-transaction.ts';

/**
 * Writes down every lot that has lapsed by `now`: available → expired, one transaction a lot.
 * Every plan that draws a member's lots or opens one starts with it: nothing is spent past its date, and
 * nobody who becomes active again brings back what had lapsed by then.
 */
export function planExpiry(draft: LedgerDraft, now: Date): LedgerDraft {
  return draft.book.lots
    .filter((lot) => lot.remaining > 0 && isLapsed(lot, draft.book, now))
    .reduce(
      (next, lot) =>
        postTransaction(
          next,
          {
            kind: 'expiry',
            actor: systemActor,
            source: { kind: 'lot', id: String(lot.lotSeq) },
            reason: null,
            // With its place in the ledger: a clock that runs behind may have given points back to the lot since.
            idempotencyKey: `expiry:${next.book.memberId}:${lot.lotSeq}:${next.book.lastSeq + 1}`,
            occurredAt: lotExpiresAt(lot, draft.book) ?? now,
          },
          [
            {
              type: 'debit',
              to: 'expired',
              points: lot.remaining,
              draws: [{ lotSeq: lot.lotSeq, points: lot.remaining }],
            },
          ],
        ),
      draft,
    );
}
