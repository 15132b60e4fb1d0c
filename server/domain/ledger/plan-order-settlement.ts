import { drawLots } from './draw-lots.ts';
import { type Cause, type LedgerDraft, spendablePoints, systemActor } from './ledger.ts';
import { planExpiry } from './plan-expiry.ts';
import type { Move } from './move.ts';
import { postTransaction } from './post-transaction.ts';
import type { NegativeBalancePolicy } from '../program/program.ts';

/** What the ledger holds for one order. */
export interface OrderAccount {
  orderId: string;
  /** Ever given to it. */
  granted: number;
  /** Ever taken back. */
  revoked: number;
  /** Should have been taken back and was not there: never asked for again. */
  forgiven: number;
  /** Given and not yet spendable. */
  pending: number;
  /** When pending points become spendable; null while none wait, or for what has no day yet. */
  maturesAt: Date | null;
  /** Counts the order's postings, for their keys. */
  awardVersion: number;
}

export interface OrderTerms {
  /** What the order should have earned: `evaluateAward`'s points. */
  target: number;
  placedAt: Date;
  /** From when on its points can be spent; null while that is not known. */
  spendableFrom: Date | null;
  negativeBalance: NegativeBalancePolicy;
}

export interface OrderPlan {
  draft: LedgerDraft;
  order: OrderAccount;
}

/**
 * Posts the difference between what an order should have earned and what the ledger holds for it.
 * No difference, no posting; any repetition of the same target is a no-op. A rise first takes back
 * what was forgiven; a fall takes from the order's pending points, then from its own lots, then as the
 * negative-balance policy says. Pending points that need wait no longer become spendable at once.
 */
export function planOrderSettlement(
  draft: LedgerDraft,
  order: OrderAccount,
  step: { terms: OrderTerms; now: Date },
): OrderPlan {
  const plan = planDifference(draft, order, step);
  const maturesAt = plan.order.pending === 0 ? null : step.terms.spendableFrom;
  return planConfirmation(plan.draft, { ...plan.order, maturesAt }, step.now);
}

function planDifference(
  draft: LedgerDraft,
  order: OrderAccount,
  step: { terms: OrderTerms; now: Date },
): OrderPlan {
  const excess = order.granted - order.revoked - step.terms.target;
  if (excess < 0) return grant(draft, { ...order, forgiven: 0 }, { ...step, points: -excess });
  if (excess <= order.forgiven) return { draft, order: { ...order, forgiven: excess } };
  return takeBack(draft, order, { ...step, points: excess - order.forgiven });
}

function cause(order: OrderAccount, kind: Cause['kind'], occurredAt: Date): Cause {
  return {
    kind,
    actor: systemActor,
    source: { kind: 'order', id: order.orderId },
    reason: null,
    idempotencyKey: `order:${order.orderId}:award:v${order.awardVersion + 1}`,
    occurredAt,
  };
}

function grant(
  draft: LedgerDraft,
  order: OrderAccount,
  step: { terms: OrderTerms; now: Date; points: number },
): OrderPlan {
  const { terms, now, points } = step;
  const { spendableFrom } = terms;
  const waits = spendableFrom === null || spendableFrom > now;
  const move: Move = waits
    ? { type: 'shift', from: 'issued', to: 'pending', points }
    : { type: 'credit', from: 'issued', points, earnedAt: spendableFrom, expiresAt: null };
  return {
    draft: postTransaction(planExpiry(draft, now), cause(order, 'order_award', terms.placedAt), [
      move,
    ]),
    order: {
      ...order,
      granted: order.granted + points,
      pending: order.pending + (waits ? points : 0),
      awardVersion: order.awardVersion + 1,
    },
  };
}

function takeBack(
  draft: LedgerDraft,
  order: OrderAccount,
  step: { terms: OrderTerms; now: Date; points: number },
): OrderPlan {
  const { terms, now, points } = step;
  const settled = planExpiry(draft, now);
  const fromPending = Math.min(order.pending, points);
  const wanted = points - fromPending;
  const fromAvailable =
    terms.negativeBalance === 'allow_negative'
      ? wanted
      : Math.min(wanted, spendablePoints(settled.book, now));
  const moves: Move[] = [];
  if (fromPending > 0)
    moves.push({ type: 'shift', from: 'pending', to: 'revoked', points: fromPending });
  if (fromAvailable > 0) {
    const draws = drawLots(
      settled.book,
      Math.min(fromAvailable, Math.max(0, settled.book.available)),
      now,
      (lot) => lot.source.kind === 'order' && lot.source.id === order.orderId,
    );
    moves.push({ type: 'debit', to: 'revoked', points: fromAvailable, draws });
  }
  const taken = fromPending + fromAvailable;
  return {
    draft:
      moves.length === 0
        ? settled
        : postTransaction(settled, cause(order, 'order_clawback', now), moves),
    order: {
      ...order,
      revoked: order.revoked + taken,
      forgiven: order.forgiven + points - taken,
      pending: order.pending - fromPending,
      awardVersion: order.awardVersion + (moves.length === 0 ? 0 : 1),
    },
  };
}

/** Pending points that need wait no longer: pending → available, opening the lot. */
export function planConfirmation(draft: LedgerDraft, order: OrderAccount, now: Date): OrderPlan {
  if (order.pending === 0 || order.maturesAt === null || order.maturesAt > now)
    return { draft, order };
  return {
    draft: postTransaction(draft, cause(order, 'award_confirmed', order.maturesAt), [
      {
        type: 'credit',
        from: 'pending',
        points: order.pending,
        earnedAt: order.maturesAt,
        expiresAt: null,
      },
    ]),
    order: { ...order, pending: 0, maturesAt: null, awardVersion: order.awardVersion + 1 },
  };
}
