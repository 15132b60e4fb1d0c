import { describe, expect, it } from 'vitest';
import { openDraft } from '../../server/domain/ledger/ledger.ts';
import type { Move } from '../../server/domain/ledger/move.ts';
import { postTransaction } from '../../server/domain/ledger/post-transaction.ts';
import {
  buildCause,
  draftWith,
  emptyBook,
  inDays,
  now,
  remaining,
} from '../support/ledger-book.ts';

const credit = (points: number): Move => ({
  type: 'credit',
  from: 'issued',
  points,
  earnedAt: now,
  expiresAt: null,
});
const debit = (to: 'held' | 'revoked', points: number, drawn = points): Move => ({
  type: 'debit',
  to,
  points,
  draws: drawn === 0 ? [] : [{ lotSeq: 1, points: drawn }],
});
const giveBack = (points: number, returned = points): Move => ({
  type: 'return',
  from: 'held',
  points,
  returns: [{ lotSeq: 1, points: returned }],
  grace: null,
});

const full = () => draftWith({ points: 100 });
const withHeld = () => postTransaction(full(), buildCause(), [debit('held', 60)]);
const indebted = () =>
  postTransaction(draftWith({ points: 100 }), buildCause(), [debit('revoked', 160, 100)]);

describe('a transaction', () => {
  it('numbers its transfers, names its first one and the balance after each', () => {
    const draft = postTransaction(draftWith({ points: 100 }), buildCause(), [
      debit('held', 30),
      { type: 'shift', from: 'held', to: 'redeemed', points: 30 },
    ]);
    expect(draft.entries.transfers.slice(1)).toMatchObject([
      { seq: 2, transactionSeq: 2, from: 'available', to: 'held', availableAfter: 70 },
      { seq: 3, transactionSeq: 2, from: 'held', to: 'redeemed', availableAfter: 70 },
    ]);
    expect(draft.book).toMatchObject({ available: 70, held: 0, lastSeq: 3 });
  });

  it('knows when the next lot expires', () => {
    const draft = draftWith(
      { points: 10 },
      { points: 10, expiresAt: inDays(9) },
      { points: 10, expiresAt: inDays(3) },
    );
    expect(draft.book.nextExpiryAt).toEqual(inDays(3));
    const drawn = postTransaction(draft, buildCause(), [
      { type: 'debit', to: 'held', points: 10, draws: [{ lotSeq: 3, points: 10 }] },
    ]);
    expect(drawn.book.nextExpiryAt).toEqual(inDays(9));
  });

  it('keeps the soonest expiry known of lots that were not read', () => {
    const unread = { ...emptyBook(), available: 50, unreadLotPoints: 50 };
    const soon = openDraft({ ...unread, nextExpiryAt: inDays(2) }, now);
    expect(postTransaction(soon, buildCause(), [credit(1)]).book.nextExpiryAt).toEqual(inDays(2));
    const later = { ...credit(1), expiresAt: inDays(1) } as Move;
    expect(postTransaction(soon, buildCause(), [later]).book.nextExpiryAt).toEqual(inDays(1));
    const never = openDraft(unread, now);
    expect(postTransaction(never, buildCause(), [later]).book.nextExpiryAt).toEqual(inDays(1));
  });

  it('does not change the draft that it was given', () => {
    const draft = draftWith({ points: 100 });
    postTransaction(draft, buildCause(), [debit('held', 30)]);
    expect(remaining(draft)).toEqual({ 1: 100 });
    expect(draft.entries.transfers).toHaveLength(1);
  });
});

describe('a debt', () => {
  it('is left by a claw-back only, and the lots are empty under it', () => {
    expect(indebted().book.available).toBe(-60);
    expect(remaining(indebted())).toEqual({});
  });

  it('is made good by the next credits, each lot keeping what is left of it', () => {
    const partly = postTransaction(indebted(), buildCause(), [credit(40)]);
    expect(partly.book.available).toBe(-20);
    expect(remaining(partly)).toEqual({});
    const wholly = postTransaction(partly, buildCause(), [credit(50)]);
    expect(wholly.book.available).toBe(30);
    expect(remaining(wholly)).toEqual({ 4: 30 });
    expect(wholly.entries.movements.slice(-2)).toEqual([
      { seq: 3, lotSeq: 3, points: 40 },
      { seq: 4, lotSeq: 4, points: 20 },
    ]);
  });

  it('leaves pending and held points free to move', () => {
    const held = postTransaction(draftWith({ points: 100 }), buildCause(), [debit('held', 100)]);
    const owing = postTransaction(held, buildCause(), [debit('revoked', 50, 0)]);
    const moved = postTransaction(owing, buildCause(), [
      { type: 'shift', from: 'held', to: 'redeemed', points: 100 },
      { type: 'shift', from: 'issued', to: 'pending', points: 10 },
    ]);
    expect(moved.book).toMatchObject({ available: -50, held: 0, pending: 10 });
  });

  it('is made good from what comes back', () => {
    const held = postTransaction(draftWith({ points: 100 }), buildCause(), [debit('held', 100)]);
    const owing = postTransaction(held, buildCause(), [debit('revoked', 30, 0)]);
    const back = postTransaction(owing, buildCause(), [giveBack(100)]);
    expect(back.book.available).toBe(70);
    expect(remaining(back)).toEqual({ 1: 70 });
    expect(back.entries.movements.at(-1)).toEqual({ seq: 4, lotSeq: 1, points: -70 });
  });
});

describe('what would break the books', () => {
  it.each<[string, Move[]]>([
    ['nothing at all', []],
    ['no points', [credit(0)]],
    ['points below zero', [credit(-5)]],
    ['half a point', [credit(0.5)]],
    ['more points than can be counted', [credit(2 ** 53)]],
    ['a redemption of more than there is', [debit('held', 150, 100)]],
    ['a debit that draws less than it moves', [debit('held', 50, 40)]],
    ['a debit that draws more than it moves', [debit('held', 50, 60)]],
    ['a draw of more than a lot holds', [debit('held', 101)]],
    [
      'a draw from a lot that was not read',
      [{ type: 'debit', to: 'held', points: 5, draws: [{ lotSeq: 9, points: 5 }] }],
    ],
    ['a claw-back into debt while lots hold points', [debit('revoked', 120, 90)]],
    ['a capture of what is not held', [{ type: 'shift', from: 'held', to: 'redeemed', points: 1 }]],
    [
      'a claw-back of what is not pending',
      [{ type: 'shift', from: 'pending', to: 'revoked', points: 1 }],
    ],
    ['a return of what is not held', [giveBack(1)]],
  ])('is refused: %s', (_what, moves) => {
    expect(() => postTransaction(full(), buildCause(), moves)).toThrow(
      expect.objectContaining({ name: 'LedgerBroken' }),
    );
  });

  it.each<[string, Move]>([
    ['a return that misses its lots in part', giveBack(50, 40)],
    ['a return of more than is held', giveBack(61)],
    [
      'a lot that would hold more than it opened with',
      {
        ...giveBack(60),
        returns: [
          { lotSeq: 1, points: 40 },
          { lotSeq: 1, points: 21 },
        ],
      } as Move,
    ],
  ])('is refused: %s', (_what, move) => {
    expect(() => postTransaction(withHeld(), buildCause(), [move])).toThrow(
      expect.objectContaining({ name: 'LedgerBroken' }),
    );
  });
});
