import { describe, expect, it } from 'vitest';
import { type LedgerDraft, openDraft } from '../../server/domain/ledger/ledger.ts';
import type { Move } from '../../server/domain/ledger/move.ts';
import { postTransaction } from '../../server/domain/ledger/post-transaction.ts';
import { replay } from '../../server/domain/ledger/replay.ts';
import {
  buildCause,
  dayMs,
  emptyBook,
  factsOf,
  inDays,
  noExpiry,
  now,
} from '../support/ledger-book.ts';

const start = (): LedgerDraft => openDraft(emptyBook(), now);
const credit = (from: 'issued' | 'pending' | 'adjusted', points = 100): Move => ({
  type: 'credit',
  from,
  points,
  earnedAt: now,
  expiresAt: null,
});
const debit = (to: 'held' | 'revoked' | 'expired' | 'adjusted'): Move => ({
  type: 'debit',
  to,
  points: 10,
  draws: [{ lotSeq: 1, points: 10 }],
});
const post = (draft: LedgerDraft, move: Move, occurredAt = now): LedgerDraft =>
  postTransaction(draft, buildCause({ occurredAt }), [move]);

/** When a member was last active, of which book and replay must say the same. */
function activeAt(draft: LedgerDraft): Date | null {
  const made = replay({ lines: factsOf(draft), dates: [] });
  if ('refused' in made) expect.fail(made.refused);
  expect(made.lastActiveAt).toEqual(draft.book.lastActiveAt);
  return draft.book.lastActiveAt;
}

const member = () => post(start(), credit('issued'), inDays(-9));
const holder = () => post(member(), debit('held'), inDays(-8));

describe('a member is active', () => {
  it('by earning, by a gift and by spending', () => {
    expect(activeAt(start())).toBeNull();
    expect(activeAt(member())).toEqual(inDays(-9));
    const waiting: Move = { type: 'shift', from: 'issued', to: 'pending', points: 5 };
    expect(activeAt(post(member(), waiting, inDays(-4)))).toEqual(inDays(-4));
    expect(activeAt(post(member(), credit('adjusted'), inDays(-3)))).toEqual(inDays(-3));
    expect(activeAt(post(member(), debit('held'), inDays(-2)))).toEqual(inDays(-2));
  });

  it('by nothing that is taken, lapses, comes back, is used or is confirmed', () => {
    for (const to of ['revoked', 'expired', 'adjusted'] as const)
      expect(activeAt(post(member(), debit(to)))).toEqual(inDays(-9));
    const back = { type: 'return', from: 'held', points: 10, grace: null } as const;
    expect(activeAt(post(holder(), { ...back, returns: [{ lotSeq: 1, points: 10 }] }))).toEqual(
      inDays(-8),
    );
    const used: Move = { type: 'shift', from: 'held', to: 'redeemed', points: 10 };
    expect(activeAt(post(holder(), used))).toEqual(inDays(-8));
    const waiting = post(member(), { ...used, from: 'issued', to: 'pending' }, inDays(-7));
    expect(activeAt(post(waiting, credit('pending', 10)))).toEqual(inDays(-7));
  });

  it('at no time before the last, and at none that has not come', () => {
    expect(activeAt(post(member(), credit('issued'), inDays(-20)))).toEqual(inDays(-9));
    expect(activeAt(post(member(), credit('issued'), inDays(20)))).toEqual(now);
  });
});

describe('points that would arrive lapsed', () => {
  const monthly = {
    ...noExpiry,
    policy: { kind: 'per_lot', months: 1 },
    since: inDays(-900),
    graceLotDays: 14,
  } as const;
  const policyEnd = new Date('2026-11-10T00:00:00Z');
  const arrive = (earnedAt: Date, at = now, expiresAt: Date | null = null) => {
    const move: Move = { type: 'credit', from: 'issued', points: 5, earnedAt, expiresAt };
    return post(openDraft(emptyBook(monthly), at), move).book.lots[0]?.expiresAt;
  };

  it('have the life of a grace lot', () => {
    expect(arrive(inDays(-400))).toEqual(inDays(14));
  });

  it('have it from the instant at which the policy would take them', () => {
    const earned = new Date('2026-10-09T12:00:00Z');
    expect(arrive(earned, new Date(policyEnd.getTime() - 1))).toBeNull();
    expect(arrive(earned, policyEnd)).toEqual(new Date(policyEnd.getTime() + 14 * dayMs));
  });

  it('keep a date that they were given', () => {
    expect(arrive(inDays(-400), now, inDays(3))).toEqual(inDays(3));
    expect(arrive(inDays(-1))).toBeNull();
  });
});
