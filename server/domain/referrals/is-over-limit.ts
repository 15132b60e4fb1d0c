import type { ReferralTerms } from '../program/referral-terms.ts';

/** Whether one more friend would be too many. `counts`: this advocate's friends that have been rewarded so far. */
export function isOverLimit(
  limits: ReferralTerms['limits'],
  counts: { month: number; year: number; lifetime: number },
): boolean {
  return (
    isReached(limits.perMonth, counts.month) ||
    isReached(limits.perYear, counts.year) ||
    isReached(limits.lifetime, counts.lifetime)
  );
}

function isReached(most: number | null, count: number): boolean {
  return most !== null && count >= most;
}
