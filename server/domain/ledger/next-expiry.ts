import type { MemberBook } from './ledger.ts';
import { lotExpiresAt } from './lot-expiry.ts';

/**
 * When the first of a book's points lapse. Exact where all lots were read; else no later than the bound that held
 * for those that were not.
 */
export function nextExpiry(book: MemberBook): Date | null {
  const bound = book.unreadLotPoints === 0 ? null : book.nextExpiryAt;
  return book.lots
    .filter((lot) => lot.remaining > 0)
    .map((lot) => lotExpiresAt(lot, book))
    .reduce(
      (soonest, at) => (soonest === null || (at !== null && at < soonest) ? at : soonest),
      bound,
    );
}
