import { type ExpiryTerms, policyDate } from './expiry-policy.ts';

/** The date of a lot that was freed from the policy: later than any. */
export const never = new Date(8.64e15);

/**
 * When a lot lapses, and the one place that says so: on its own date, else when the live policy says.
 * Null: never.
 */
export function lotExpiresAt(
  lot: { earnedAt: Date; expiresAt: Date | null },
  book: { expiry: ExpiryTerms; lastActiveAt: Date | null },
): Date | null {
  if (lot.expiresAt !== null)
    return lot.expiresAt.getTime() >= never.getTime() ? null : lot.expiresAt;
  const { policy } = book.expiry;
  const from = policy.kind === 'inactivity' ? (book.lastActiveAt ?? lot.earnedAt) : lot.earnedAt;
  return policyDate(book.expiry, from);
}
