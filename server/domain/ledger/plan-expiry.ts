import { isLapsed, systemActor, type LedgerDraft } from './ledger.ts';
import { postTransaction } from './post-transaction.ts';

/**
 * Writes down every lot that has lapsed by `now`: available → expired, one transaction a lot.
 * Every plan that reads or draws a member's lots starts with it, so that nothing is spent past its date.
 */
export function planExpiry(draft: LedgerDraft, now: Date): LedgerDraft {
  return draft.book.lots
    .filter((lot) => lot.remaining > 0 && isLapsed(lot, now))
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
            occurredAt: lot.expiresAt ?? now,
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
