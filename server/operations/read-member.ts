import { type MemberBook, spendablePoints } from '../domain/ledger/ledger.ts';
import { lotExpiresAt } from '../domain/ledger/lot-expiry.ts';
import { readBook } from '../store/books.ts';
import type { Database } from '../store/database.ts';
import { sumMergedLifetime } from '../store/merges.ts';
import { type Identity, listIdentities, type Member, readMember } from '../store/members.ts';

export interface Balance {
  /** What can be spent now; below zero only as a debt. */
  available: number;
  pending: number;
  held: number;
}

export interface MemberAccount {
  member: Member;
  identities: Identity[];
  balance: Balance;
  /** Of this member and of those who were merged into them. */
  lifetimePoints: number;
  nextExpiry: { points: number; at: Date } | null;
}

/** A member with what they have at `now`: points that have lapsed count no more, though the nightly run may still come. */
export async function readMemberAccount(
  db: Database,
  step: { shopId: string; memberId: string; now: Date },
): Promise<MemberAccount | null> {
  const { shopId, memberId, now } = step;
  const [member, book, identities, mergedLifetime] = await Promise.all([
    readMember(db, shopId, memberId),
    readBook(db, shopId, { memberId, lots: 'dated' }),
    listIdentities(db, shopId, [memberId]),
    sumMergedLifetime(db, shopId, memberId),
  ]);
  if (member === null || book === null) return null;
  return {
    member,
    identities: identities.get(memberId) ?? [],
    balance: balanceOf(book, now),
    lifetimePoints: book.lifetimePoints + mergedLifetime,
    nextExpiry: nextExpiry(book, now),
  };
}

export async function readBalance(
  db: Database,
  step: { shopId: string; memberId: string; now: Date },
): Promise<Balance | null> {
  const book = await readBook(db, step.shopId, { memberId: step.memberId, lots: 'dated' });
  return book === null ? null : balanceOf(book, step.now);
}

export function balanceOf(book: MemberBook, now: Date): Balance {
  return {
    available: book.available < 0 ? book.available : spendablePoints(book, now),
    pending: book.pending,
    held: book.held,
  };
}

/** All that expires at the soonest instant to come. */
function nextExpiry(book: MemberBook, now: Date): MemberAccount['nextExpiry'] {
  const dated = book.lots.flatMap((lot) => {
    const at = lotExpiresAt(lot, book);
    return lot.remaining > 0 && at !== null && at > now
      ? [{ points: lot.remaining, time: at.getTime() }]
      : [];
  });
  if (dated.length === 0) return null;
  const time = Math.min(...dated.map((lot) => lot.time));
  const points = dated.reduce((sum, lot) => sum + (lot.time === time ? lot.points : 0), 0);
  return { points, at: new Date(time) };
}
