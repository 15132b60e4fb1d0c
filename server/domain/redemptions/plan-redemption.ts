import { drawLots, sumDraws } from '../ledger/draw-lots.ts';
import {
  type Actor,
  type Cause,
  type Draw,
  isLapsed,
  type LedgerDraft,
  type MemberBook,
  spendablePoints,
  systemActor,
} from '../ledger/ledger.ts';
import type { Move } from '../ledger/move.ts';
import { planExpiry } from '../ledger/plan-expiry.ts';
import { postTransaction } from '../ledger/post-transaction.ts';

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
  /** Its price. */
  points: number;
  /** What was really taken when its code was used (less than the price only for a code used after its end). */
  spent: number;
  /** Of `spent`, what came back. */
  returned: number;
  /** Of `returned`, what should have been taken again and was not there: never asked for again. */
  forgiven: number;
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

const dayMs = 86_400_000;

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
    draft: postTransaction(
      settled,
      cause(redemption, { kind: 'redemption_hold', verb: 'hold', ...step }),
      [{ type: 'debit', to: 'held', points: redemption.points, draws }],
    ),
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
        draft: postTransaction(draft, capture, [
          { type: 'shift', from: 'held', to: 'redeemed', points: redemption.points },
        ]),
        redemption: captured(redemption.points, redemption.draws),
      };
    case 'failed':
    case 'cancelled':
    case 'expired': {
      const settled = planExpiry(draft, now);
      const points = Math.min(redemption.points, spendablePoints(settled.book, now));
      if (points === 0) return { draft: settled, redemption: captured(0, []) };
      const draws = drawLots(settled.book, points, now);
      return {
        draft: postTransaction(settled, capture, [
          { type: 'debit', to: 'held', points, draws },
          { type: 'shift', from: 'held', to: 'redeemed', points },
        ]),
        redemption: captured(points, draws),
      };
    }
  }
}

/** Ends a redemption whose code was not used: every held point goes back to its lot. Ended already: a no-op. */
export function planEnding(
  draft: LedgerDraft,
  redemption: RedemptionAccount,
  step: { ending: RedemptionEnding; actor: Actor; now: Date; graceDays: number },
): RedemptionPlan {
  if (!['requested', 'held', 'issued'].includes(redemption.status)) return { draft, redemption };
  const move = giveBack({
    from: 'held',
    points: redemption.points,
    draws: redemption.draws,
    book: draft.book,
    ...step,
  });
  return {
    draft: postTransaction(
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
  step: { target: number; now: Date; graceDays: number; version: number },
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
    actor: systemActor,
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
      draft: postTransaction(draft, why, [move]),
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
    draft: postTransaction(settled, why, [{ type: 'debit', to: 'redeemed', points, draws }]),
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

type Return = Extract<Move, { type: 'return' }>;

/** The lot drawn last gets its points back first; a lot that has lapsed since is replaced by a grace lot. */
function giveBack(step: {
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
function lessReturned(draws: readonly Draw[], move: Return): Draw[] {
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
