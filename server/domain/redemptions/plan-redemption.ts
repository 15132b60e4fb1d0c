import { drawLots } from '../ledger/draw-lots.ts';
import {
  type Actor,
  type Cause,
  type Draw,
  type LedgerDraft,
  spendablePoints,
  systemActor,
} from '../ledger/ledger.ts';
import { planExpiry } from '../ledger/plan-expiry.ts';
import type { Move } from '../ledger/move.ts';
import { postTransaction } from '../ledger/post-transaction.ts';
import { giveBack, lessReturned } from './give-back.ts';

export type RedemptionStatus =
  | 'requested'
  | 'held'
  | 'issued'
  | 'used'
  | 'failed'
  | 'cancelled'
  | 'expired'
  | 'returned';

export type RedemptionEnding = 'failed' | 'cancelled' | 'expired';

/** A redemption's points and where they are. */
export interface RedemptionAccount {
  redemptionId: string;
  status: RedemptionStatus;
  /** Its price; 0 for what was given. */
  points: number;
  /** What was really taken when its code was used (less than the price only for a code used after its end). */
  spent: number;
  /** Of `spent`, what came back. */
  returned: number;
  /** Of `returned`, what should have been taken again and was not there: never asked for again. */
  forgiven: number;
  /** What was lost with a code that ran out, where points don't come back. */
  forfeited: number;
  /** The lots its points came from, less what went back to them. */
  draws: readonly Draw[];
}

export interface RedemptionPlan {
  draft: LedgerDraft;
  redemption: RedemptionAccount;
}

export interface NotEnoughPoints {
  refused: 'not_enough_points';
  spendable: number;
}

function cause(
  redemption: RedemptionAccount,
  step: { kind: Cause['kind']; verb: string; actor: Actor; now: Date },
): Cause {
  return {
    kind: step.kind,
    actor: step.actor,
    source: { kind: 'redemption', id: redemption.redemptionId },
    reason: null,
    idempotencyKey: `redemption:${redemption.redemptionId}:${step.verb}`,
    occurredAt: step.now,
  };
}

/** What was given for nothing moves no points. */
function post(draft: LedgerDraft, why: Cause, moves: readonly Move[]): LedgerDraft {
  const moving = moves.filter(({ points }) => points > 0);
  return moving.length === 0 ? draft : postTransaction(draft, why, moving);
}

/** Sets the price aside (available → held), from the lots that expire soonest; or says how much could be spent. */
export function planHold(
  draft: LedgerDraft,
  redemption: RedemptionAccount,
  step: { actor: Actor; now: Date },
): RedemptionPlan | NotEnoughPoints {
  const settled = planExpiry(draft, step.now);
  const spendable = spendablePoints(settled.book, step.now);
  if (spendable < redemption.points) return { refused: 'not_enough_points', spendable };
  const draws = drawLots(settled.book, redemption.points, step.now);
  return {
    draft: post(settled, cause(redemption, { kind: 'redemption_hold', verb: 'hold', ...step }), [
      { type: 'debit', to: 'held', points: redemption.points, draws },
    ]),
    redemption: { ...redemption, status: 'held', draws },
  };
}

/**
 * The code was used. Held points are redeemed; a redemption that had ended (its points were given back)
 * takes them again, within the balance. Used twice is a no-op.
 */
export function planCapture(
  draft: LedgerDraft,
  redemption: RedemptionAccount,
  now: Date,
): RedemptionPlan {
  const captured = (spent: number, draws: readonly Draw[]): RedemptionAccount => ({
    ...redemption,
    status: 'used',
    spent,
    draws,
  });
  const capture = cause(redemption, {
    kind: 'redemption_capture',
    verb: 'capture',
    actor: systemActor,
    now,
  });
  switch (redemption.status) {
    case 'used':
    case 'returned':
      return { draft, redemption };
    case 'requested':
    case 'held':
    case 'issued':
      return {
        draft: post(draft, capture, [
          { type: 'shift', from: 'held', to: 'redeemed', points: redemption.points },
        ]),
        redemption: captured(redemption.points, redemption.draws),
      };
    case 'failed':
    case 'cancelled':
    case 'expired': {
      // It has been paid for already.
      if (redemption.forfeited > 0) return { draft, redemption: captured(0, []) };
      const settled = planExpiry(draft, now);
      const points = Math.min(redemption.points, spendablePoints(settled.book, now));
      if (points === 0) return { draft: settled, redemption: captured(0, []) };
      const draws = drawLots(settled.book, points, now);
      return {
        draft: post(settled, capture, [
          { type: 'debit', to: 'held', points, draws },
          { type: 'shift', from: 'held', to: 'redeemed', points },
        ]),
        redemption: captured(points, draws),
      };
    }
  }
}

/** Staff has handed over what was redeemed, or it can be undone no longer: held points are redeemed. Else a no-op. */
export function planFulfilment(
  draft: LedgerDraft,
  redemption: RedemptionAccount,
  step: { actor: Actor; now: Date },
): RedemptionPlan {
  if (redemption.status !== 'issued') return { draft, redemption };
  const { points } = redemption;
  return {
    draft: post(
      draft,
      cause(redemption, { kind: 'redemption_capture', verb: 'capture', ...step }),
      [{ type: 'shift', from: 'held', to: 'redeemed', points }],
    ),
    redemption: { ...redemption, status: 'used', spent: points },
  };
}

/** Ends a redemption that ran out where points don't come back: held points are lost. Ended already: a no-op. */
export function planForfeit(
  draft: LedgerDraft,
  redemption: RedemptionAccount,
  step: { actor: Actor; now: Date },
): RedemptionPlan {
  if (!isRunning(redemption)) return { draft, redemption };
  const { points } = redemption;
  return {
    draft: post(
      draft,
      cause(redemption, { kind: 'redemption_forfeit', verb: 'expired', ...step }),
      [{ type: 'shift', from: 'held', to: 'expired', points }],
    ),
    redemption: { ...redemption, status: 'expired', forfeited: points, draws: [] },
  };
}

function isRunning({ status }: RedemptionAccount): boolean {
  return status === 'requested' || status === 'held' || status === 'issued';
}

/** Ends a redemption whose code was not used: every held point goes back to its lot. Ended already: a no-op. */
export function planEnding(
  draft: LedgerDraft,
  redemption: RedemptionAccount,
  step: { ending: RedemptionEnding; actor: Actor; now: Date; graceDays: number },
): RedemptionPlan {
  if (!isRunning(redemption)) return { draft, redemption };
  if (redemption.points === 0) return { draft, redemption: { ...redemption, status: step.ending } };
  const move = giveBack({
    from: 'held',
    points: redemption.points,
    draws: redemption.draws,
    book: draft.book,
    ...step,
  });
  return {
    draft: post(
      draft,
      cause(redemption, { kind: 'redemption_return', verb: step.ending, ...step }),
      [move],
    ),
    redemption: { ...redemption, status: step.ending, draws: [] },
  };
}

/**
 * Brings what came back from a used redemption to `target` points (0 to what was spent).
 * A rise returns points to their lots; a fall (the refund was taken off the order again) takes them
 * once more, within the balance, and forgives the rest. `version` numbers the change for its key.
 */
export function planReturn(
  draft: LedgerDraft,
  redemption: RedemptionAccount,
  step: { target: number; now: Date; graceDays: number; version: number; actor?: Actor },
): RedemptionPlan {
  if (redemption.status !== 'used' && redemption.status !== 'returned')
    return { draft, redemption };
  const rise = step.target - redemption.returned;
  const difference = rise >= 0 ? rise : Math.min(0, rise + redemption.forgiven);
  if (difference === 0)
    return { draft, redemption: afterReturn(redemption, { ...step, moved: 0 }) };
  const why = cause(redemption, {
    kind: difference > 0 ? 'redemption_return' : 'redemption_capture',
    verb: `return:v${step.version}`,
    actor: step.actor ?? systemActor,
    now: step.now,
  });
  if (difference > 0) {
    const move = giveBack({
      from: 'redeemed',
      points: difference,
      draws: redemption.draws,
      book: draft.book,
      ...step,
    });
    const draws = lessReturned(redemption.draws, move);
    return {
      draft: post(draft, why, [move]),
      redemption: afterReturn({ ...redemption, draws }, { ...step, moved: difference }),
    };
  }
  const settled = planExpiry(draft, step.now);
  const points = Math.min(-difference, spendablePoints(settled.book, step.now));
  const draws = drawLots(settled.book, points, step.now);
  const taken = afterReturn(
    { ...redemption, draws: [...redemption.draws, ...draws] },
    { ...step, moved: -points },
  );
  if (points === 0) return { draft: settled, redemption: taken };
  return {
    draft: post(settled, why, [{ type: 'debit', to: 'redeemed', points, draws }]),
    redemption: taken,
  };
}

/** What came back beyond the target could not be taken again: it is forgiven. The same account when nothing changes. */
function afterReturn(
  redemption: RedemptionAccount,
  step: { target: number; moved: number },
): RedemptionAccount {
  const returned = redemption.returned + step.moved;
  const forgiven = returned - step.target;
  if (step.moved === 0 && forgiven === redemption.forgiven) return redemption;
  const whole = step.target === redemption.spent;
  return { ...redemption, status: whole ? 'returned' : 'used', returned, forgiven };
}
