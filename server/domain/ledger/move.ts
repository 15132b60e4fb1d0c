import type { Account, Draw } from './ledger.ts';

/**
 * One move of a transaction.
 * `credit` opens a lot (what it owes to a debt is taken from it at once) · `debit` takes from lots ·
 * `return` gives back to lots, what can't go back opens a grace lot · `shift` touches no lot.
 */
export type Move =
  | {
      type: 'credit';
      from: 'issued' | 'pending' | 'adjusted';
      points: number;
      earnedAt: Date;
      expiresAt: Date | null;
    }
  | {
      type: 'debit';
      to: 'held' | 'redeemed' | 'expired' | 'revoked' | 'adjusted';
      points: number;
      draws: readonly Draw[];
    }
  | {
      type: 'return';
      from: 'held' | 'redeemed';
      points: number;
      returns: readonly Draw[];
      grace: { points: number; expiresAt: Date } | null;
    }
  | {
      type: 'shift';
      from: 'issued' | 'pending' | 'held' | 'adjusted';
      to: 'pending' | 'revoked' | 'redeemed' | 'expired' | 'adjusted';
      points: number;
    };

export function accountsOf(move: Move): [Account, Account] {
  switch (move.type) {
    case 'credit':
      return [move.from, 'available'];
    case 'debit':
      return ['available', move.to];
    case 'return':
      return [move.from, 'available'];
    case 'shift':
      return [move.from, move.to];
  }
}
