import { drawLots } from './draw-lots.ts';
import { type Cause, type LedgerDraft, spendablePoints } from './ledger.ts';
import { planExpiry } from './plan-expiry.ts';
import { postTransaction } from './post-transaction.ts';

export interface AdjustmentRefusal {
  refused: 'not_enough_points';
  spendable: number;
}

/** Staff or the API gives (points > 0) or takes (points < 0) points; what is not there can't be taken. */
export function planAdjustment(
  draft: LedgerDraft,
  cause: Cause,
  step: { points: number; expiresAt: Date | null; now: Date },
): LedgerDraft | AdjustmentRefusal {
  const settled = planExpiry(draft, step.now);
  if (step.points > 0)
    return postTransaction(settled, cause, [
      {
        type: 'credit',
        from: 'adjusted',
        points: step.points,
        earnedAt: cause.occurredAt,
        expiresAt: step.expiresAt,
      },
    ]);
  const points = -step.points;
  const spendable = spendablePoints(settled.book, step.now);
  if (spendable < points) return { refused: 'not_enough_points', spendable };
  return postTransaction(settled, cause, [
    {
      type: 'debit',
      to: 'adjusted',
      points,
      draws: drawLots(settled.book, points, step.now),
    },
  ]);
}

/** An activity's points: issued → available. */
export function planActivity(draft: LedgerDraft, cause: Cause, points: number): LedgerDraft {
  return postTransaction(planExpiry(draft, draft.now), cause, [
    { type: 'credit', from: 'issued', points, earnedAt: cause.occurredAt, expiresAt: null },
  ]);
}
