/** A customer's store credit: grants, each with an end of its own, and what was taken from them. */

export type CreditEvent = 'ADJUSTMENT' | 'ORDER_PAYMENT' | 'ORDER_REFUND' | 'ORDER_CANCELLATION';
export type CreditKind = 'credit' | 'debit' | 'revert' | 'expiration';

export interface CreditEntry {
  id: string;
  kind: CreditKind;
  at: Date;
  /** Negative: taken. */
  amount: number;
  balanceAfter: number;
  event: CreditEvent;
  orderId: string | null;
  /** Of a credit. */
  expiresAt: Date | null;
  /** What is left of a credit; zero for everything else. */
  remaining: number;
}

export interface CreditAccount {
  id: string;
  customerId: string;
  /** Oldest first. */
  entries: CreditEntry[];
}

/** An account never holds more than this. */
export const creditBalanceMax = 10_000_000;

export function creditBalance(account: CreditAccount | undefined): number {
  return account?.entries.reduce((sum, { remaining }) => sum + remaining, 0) ?? 0;
}
