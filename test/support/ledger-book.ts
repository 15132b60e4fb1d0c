import type { ExpiryTerms } from '../../server/domain/ledger/expiry-policy.ts';
import type { OrderAccount, OrderTerms } from '../../server/domain/ledger/plan-order-settlement.ts';
import type { RedemptionAccount } from '../../server/domain/redemptions/plan-redemption.ts';
import {
  type Cause,
  type LedgerDraft,
  type Lot,
  type MemberBook,
  openDraft,
  systemActor,
} from '../../server/domain/ledger/ledger.ts';
import { postTransaction } from '../../server/domain/ledger/post-transaction.ts';
import type { LedgerFact } from '../../server/domain/ledger/replay.ts';

export const dayMs = 86_400_000;
export const now = new Date('2026-11-10T12:00:00Z');

/** So many days from `now`; below zero: ago. */
export function inDays(days: number): Date {
  return new Date(now.getTime() + days * dayMs);
}

/** No policy: only a lot's own date counts. */
export const noExpiry: ExpiryTerms = {
  policy: { kind: 'none' },
  since: null,
  timeZone: 'UTC',
  graceLotDays: 30,
};

export function emptyBook(expiry: ExpiryTerms = noExpiry): MemberBook {
  return {
    memberId: '1',
    pending: 0,
    available: 0,
    held: 0,
    lifetimePoints: 0,
    lastSeq: 0,
    nextExpiryAt: null,
    lastActiveAt: null,
    expiry,
    lots: [],
    unreadLotPoints: 0,
  };
}

export function buildLot(changes: Partial<Lot> = {}): Lot {
  const points = changes.points ?? 100;
  return {
    lotSeq: 1,
    points,
    remaining: points,
    earnedAt: inDays(-10),
    expiresAt: null,
    source: { kind: 'activity', id: 'a' },
    ...changes,
  };
}

let causes = 0;

export function buildCause(changes: Partial<Cause> = {}): Cause {
  causes += 1;
  return {
    kind: 'activity',
    actor: systemActor,
    source: { kind: 'activity', id: `a${causes}` },
    reason: null,
    idempotencyKey: `cause:${causes}`,
    occurredAt: now,
    ...changes,
  };
}

export interface GivenLot {
  points: number;
  expiresAt?: Date | null;
  /** The order it was earned with. */
  order?: string;
}

/** A draft of a member who was given these lots, one transaction each. */
export function draftWith(...lots: readonly GivenLot[]): LedgerDraft {
  return lots.reduce<LedgerDraft>(
    (draft, { points, expiresAt = null, order }) =>
      postTransaction(
        draft,
        buildCause(order === undefined ? {} : { source: { kind: 'order', id: order } }),
        [{ type: 'credit', from: 'issued', points, earnedAt: now, expiresAt }],
      ),
    openDraft(emptyBook(), now),
  );
}

export function buildOrderAccount(changes: Partial<OrderAccount> = {}): OrderAccount {
  return {
    orderId: '9001',
    granted: 0,
    revoked: 0,
    forgiven: 0,
    pending: 0,
    maturesAt: null,
    awardVersion: 0,
    ...changes,
  };
}

export function buildTerms(changes: Partial<OrderTerms> = {}): OrderTerms {
  return {
    target: 100,
    placedAt: inDays(-1),
    spendableFrom: inDays(-1),
    negativeBalance: 'within_balance',
    ...changes,
  };
}

export function buildRedemption(changes: Partial<RedemptionAccount> = {}): RedemptionAccount {
  return {
    redemptionId: 'r1',
    status: 'requested',
    points: 100,
    spent: 0,
    returned: 0,
    forgiven: 0,
    forfeited: 0,
    draws: [],
    ...changes,
  };
}

/** What is left in each lot that has anything left. */
export function remaining(draft: Pick<LedgerDraft, 'book'>): Record<number, number> {
  return Object.fromEntries(
    draft.book.lots.filter((lot) => lot.remaining > 0).map((lot) => [lot.lotSeq, lot.remaining]),
  );
}

/** What matters of a book. */
export interface Standing {
  pending: number;
  available: number;
  held: number;
  lifetimePoints: number;
  lots: Record<number, number>;
}

export function standing({ book }: LedgerDraft): Standing {
  const { pending, available, held, lifetimePoints } = book;
  return { pending, available, held, lifetimePoints, lots: remaining({ book }) };
}

/** The lines of a draft as facts; `recordedAt` says when each was posted, where it was not all at once. */
export function factsOf(
  { entries, now: at }: LedgerDraft,
  recordedAt: ReadonlyMap<number, Date> = new Map(),
): LedgerFact[] {
  const movements = Map.groupBy(entries.movements, ({ seq }) => seq);
  return entries.transfers.map(({ cause, seq, from, to, points, availableAfter }) => ({
    seq,
    from,
    to,
    points,
    availableAfter,
    kind: cause.kind,
    occurredAt: cause.occurredAt,
    recordedAt: recordedAt.get(seq) ?? at,
    source: cause.source,
    movements: movements.get(seq) ?? [],
  }));
}
