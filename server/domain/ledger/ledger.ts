import type { ExpiryTerms } from './expiry-policy.ts';
import { lotExpiresAt } from './lot-expiry.ts';

/** The ledger's words: DOMAIN "the ledger". Points are whole numbers above zero; direction is in the accounts. */

export type Account =
  | 'issued'
  | 'pending'
  | 'available'
  | 'held'
  | 'redeemed'
  | 'expired'
  | 'revoked'
  | 'adjusted';

export type TransferKind =
  | 'order_award'
  | 'award_confirmed'
  | 'order_clawback'
  | 'activity'
  | 'tier_entry'
  | 'adjustment'
  | 'redemption_hold'
  | 'redemption_capture'
  | 'redemption_return'
  | 'redemption_forfeit'
  | 'expiry'
  | 'merge_out'
  | 'merge_in';

export type ActorKind = 'system' | 'shopper' | 'staff' | 'api_key';

export interface Actor {
  kind: ActorKind;
  /** Staff by name, an API key by its name. */
  name: string | null;
}

export const systemActor: Actor = { kind: 'system', name: null };

/** What a transaction came from. */
export interface Source {
  kind: 'order' | 'redemption' | 'activity' | 'adjustment' | 'lot' | 'member' | 'tier';
  id: string;
}

/** Who caused it, why, from what, and the key that makes a repeat a no-op. */
export interface Cause {
  kind: TransferKind;
  actor: Actor;
  source: Source;
  reason: string | null;
  idempotencyKey: string;
  occurredAt: Date;
}

export interface Lot {
  /** The seq of the transfer that opened it. */
  lotSeq: number;
  points: number;
  remaining: number;
  earnedAt: Date;
  /** Its own date (`never` where it was freed from the policy); null: the policy's. What counts is `lotExpiresAt`. */
  expiresAt: Date | null;
  source: Source;
}

/** Points taken from (or, returning, given back to) one lot. */
export interface Draw {
  lotSeq: number;
  points: number;
}

/** A member's accounts as they stand, with the lots that were read: open ones, soonest expiry first, and those that a return may reach. */
export interface MemberBook {
  memberId: string;
  pending: number;
  /** Below zero only as a debt (`allow_negative`). */
  available: number;
  held: number;
  /** Issued less revoked, for life. */
  lifetimePoints: number;
  lastSeq: number;
  /** No lot lapses before this; null: none does. A lower bound: the nightly run puts it right. */
  nextExpiryAt: Date | null;
  /** When points were last earned or spent. */
  lastActiveAt: Date | null;
  expiry: ExpiryTerms;
  lots: readonly Lot[];
  /** Points in open lots that were not read: none of them expires sooner than a lot that was. */
  unreadLotPoints: number;
}

export interface Transfer {
  seq: number;
  transactionSeq: number;
  from: Account;
  to: Account;
  points: number;
  availableAfter: number;
  cause: Cause;
}

/** What a posting adds to the ledger. `points` of a movement: + taken from the lot, − given back. */
export interface LedgerEntries {
  transfers: readonly Transfer[];
  openedLots: readonly Lot[];
  movements: readonly { seq: number; lotSeq: number; points: number }[];
}

/** A book with the entries that led to it: every plan takes a draft and returns the next one. */
export interface LedgerDraft {
  /** As it was read. */
  before: MemberBook;
  book: MemberBook;
  entries: LedgerEntries;
  /** When it is posted. */
  now: Date;
}

export function openDraft(book: MemberBook, now: Date): LedgerDraft {
  return {
    before: book,
    book,
    entries: { transfers: [], openedLots: [], movements: [] },
    now,
  };
}

/** Points that can be spent now: what is available less what has lapsed and is not written down yet. Never below 0. */
export function spendablePoints(book: MemberBook, now: Date): number {
  const lapsed = book.lots
    .filter((lot) => isLapsed(lot, book, now))
    .reduce((sum, lot) => sum + lot.remaining, 0);
  return Math.max(0, book.available - lapsed);
}

/** A lot is not spendable from its expiry instant on. */
export function isLapsed(
  lot: Lot,
  book: Pick<MemberBook, 'expiry' | 'lastActiveAt'>,
  now: Date,
): boolean {
  const expiresAt = lotExpiresAt(lot, book);
  return expiresAt !== null && expiresAt.getTime() <= now.getTime();
}
