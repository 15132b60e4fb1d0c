import type { OrderAccount, OrderTerms } from '../../server/domain/ledger/plan-order-settlement.ts';
import type { RedemptionAccount } from '../../server/domain/redemptions/plan-redemption.ts';
import {
  type Account,
  type Cause,
  type LedgerDraft,
  type LedgerEntries,
  type Lot,
  type MemberBook,
  openDraft,
  systemActor,
} from '../../server/domain/ledger/ledger.ts';
import { postTransaction } from '../../server/domain/ledger/post-transaction.ts';

export const dayMs = 86_400_000;
export const now = new Date('2026-11-10T12:00:00Z');

/** So many days from `now`; below zero: ago. */
export function inDays(days: number): Date {
  return new Date(now.getTime() + days * dayMs);
}

export function emptyBook(): MemberBook {
  return {
    memberId: '1',
    pending: 0,
    available: 0,
    held: 0,
    lifetimePoints: 0,
    lastSeq: 0,
    nextExpiryAt: null,
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
    openDraft(emptyBook()),
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
    pendingDays: 0,
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

export interface Replayed {
  pending: number;
  available: number;
  held: number;
  lifetimePoints: number;
  lots: Record<number, number>;
}

/**
 * The books made from nothing: every transfer in turn, the lots it opened, what it moved on them. Of a lot only
 * what it opened with is read, never what it is said to hold. Throws where a line does not follow from those before.
 */
export function replay({ transfers, openedLots, movements }: LedgerEntries): Replayed {
  const accounts = new Map<Account, number>();
  const lots = new Map<number, number>();
  const add = (account: Account, points: number) =>
    accounts.set(account, (accounts.get(account) ?? 0) + points);
  for (const [at, transfer] of transfers.entries()) {
    if (transfer.seq !== at + 1) throw new RangeError(`transfer ${transfer.seq} is out of turn`);
    add(transfer.from, -transfer.points);
    add(transfer.to, transfer.points);
    if (transfer.availableAfter !== (accounts.get('available') ?? 0))
      throw new RangeError(`transfer ${transfer.seq} names another balance`);
    for (const lot of openedLots) if (lot.lotSeq === transfer.seq) lots.set(lot.lotSeq, lot.points);
    for (const move of movements) {
      if (move.seq !== transfer.seq) continue;
      const left = (lots.get(move.lotSeq) ?? Number.NaN) - move.points;
      if (!(left >= 0)) throw new RangeError(`transfer ${transfer.seq} overdraws a lot`);
      lots.set(move.lotSeq, left);
    }
  }
  return {
    pending: accounts.get('pending') ?? 0,
    available: accounts.get('available') ?? 0,
    held: accounts.get('held') ?? 0,
    lifetimePoints: 0 - (accounts.get('issued') ?? 0) - (accounts.get('revoked') ?? 0),
    lots: Object.fromEntries([...lots].filter(([, points]) => points > 0)),
  };
}

export function standing({ book }: LedgerDraft): Replayed {
  const { pending, available, held, lifetimePoints } = book;
  return { pending, available, held, lifetimePoints, lots: remaining({ book }) };
}
