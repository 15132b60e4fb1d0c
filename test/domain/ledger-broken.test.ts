import { describe, expect, it } from 'vitest';
import type { LedgerDraft } from '../../server/domain/ledger/ledger.ts';
import type { Move } from '../../server/domain/ledger/move.ts';
import { postTransaction } from '../../server/domain/ledger/post-transaction.ts';
import { buildCause, draftWith } from '../support/ledger-book.ts';

const post = (draft: LedgerDraft, moves: readonly Move[]) =>
  postTransaction(draft, buildCause(), moves);
const debit = (to: 'held' | 'revoked', points: number, drawn = points, lotSeq = 1): Move => ({
  type: 'debit',
  to,
  points,
  draws: [{ lotSeq, points: drawn }],
});
const giveBack = (points: number, ...returned: number[]): Move => ({
  type: 'return',
  from: 'held',
  points,
  returns: returned.map((back) => ({ lotSeq: 1, points: back })),
  grace: null,
});
const capture = (points: number): Move => ({ type: 'shift', from: 'held', to: 'redeemed', points });

/** A lot of 100 of which 60 are held, and one of 10. */
const held = () => post(draftWith({ points: 100 }, { points: 10 }), [debit('held', 60)]);

describe('a ledger that would break', () => {
  it.each<[string, Move[]]>([
    ['a transaction without a move', []],
    ['points must be whole and above 0', [capture(0)]],
    ['points must be whole and above 0', [capture(0.5)]],
    ['drew more than the transfer moves', [debit('revoked', 10, 11)]],
    ['only a claw-back may leave a debt, and a merge hand one on', [debit('held', 10, 9)]],
    ['a draw from a lot that was not read', [debit('held', 10, 10, 9)]],
    [
      'a draw from a lot that was not read',
      [
        {
          type: 'debit',
          to: 'held',
          points: 2,
          draws: [
            { lotSeq: 1, points: 1 },
            { lotSeq: 9, points: 1 },
          ],
        },
      ],
    ],
    ['a lot must stay between 0 and what it opened with', [debit('held', 41)]],
    ['a lot must stay between 0 and what it opened with', [giveBack(61, 61)]],
    ['a return must reach its lots whole', [giveBack(60, 40)]],
    ['pending and held never go below 0', [capture(61)]],
    [
      'pending and held never go below 0',
      [{ type: 'shift', from: 'pending', to: 'revoked', points: 1 }],
    ],
    ['the lots of a member sum to what is available', [debit('revoked', 50, 40)]],
  ])('says what would: %s', (message, moves) => {
    expect(() => post(held(), moves)).toThrow(
      expect.objectContaining({ name: 'LedgerBroken', message }),
    );
  });
});
