import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBook } from '../../server/domain/ledger/compare-book.ts';
import { type LedgerDraft, openDraft, systemActor } from '../../server/domain/ledger/ledger.ts';
import { planAdjustment } from '../../server/domain/ledger/plan-adjustment.ts';
import { planMerge } from '../../server/domain/ledger/plan-merge.ts';
import { replay } from '../../server/domain/ledger/replay.ts';
import { postTransaction } from '../../server/domain/ledger/post-transaction.ts';
import { planHold } from '../../server/domain/redemptions/plan-redemption.ts';
import {
  buildCause,
  buildRedemption,
  dayMs,
  emptyBook,
  factsOf,
  inDays,
  now,
} from '../support/ledger-book.ts';

interface Given {
  /** Lots of a book: points, and the days until they lapse. */
  lots: readonly { points: number; days: number | null }[];
  /** Taken back by a claw-back that may leave a debt. */
  revoked: number;
  held: number;
  pending: readonly number[];
}

const given = fc.record<Given>({
  lots: fc.array(
    fc.record({
      points: fc.integer({ min: 1, max: 200 }),
      days: fc.option(fc.integer({ min: -2, max: 20 })),
    }),
    { maxLength: 5 },
  ),
  revoked: fc.constantFrom(0, 0, 50, 400),
  held: fc.nat(100),
  pending: fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 3 }),
});

function bookOf(memberId: string, { lots, revoked, held, pending }: Given): LedgerDraft {
  const opened = lots.reduce(
    (draft, { points, days }) =>
      postTransaction(draft, buildCause(), [
        {
          type: 'credit',
          from: 'issued',
          points,
          earnedAt: inDays(-3),
          expiresAt: days === null ? null : new Date(now.getTime() + days * dayMs),
        },
      ]),
    openDraft({ ...emptyBook(), memberId }, now),
  );
  const spent = held === 0 ? opened : hold(opened, held);
  const waiting = pending.reduce(
    (draft, points) =>
      postTransaction(draft, buildCause({ kind: 'order_award' }), [
        { type: 'shift', from: 'issued', to: 'pending', points },
      ]),
    spent,
  );
  // The debt is made by taking more than is there: its draws are all that is left.
  if (revoked === 0) return waiting;
  const draws = waiting.book.lots
    .filter((lot) => lot.remaining > 0)
    .map((lot) => ({ lotSeq: lot.lotSeq, points: lot.remaining }));
  const points = waiting.book.available + revoked;
  return postTransaction(waiting, buildCause({ kind: 'order_clawback' }), [
    { type: 'debit', to: 'revoked', points, draws },
  ]);
}

function hold(draft: LedgerDraft, points: number): LedgerDraft {
  const redemption = buildRedemption({ points, redemptionId: `r${draft.book.memberId}` });
  const plan = planHold(draft, redemption, { actor: systemActor, now });
  return 'refused' in plan ? draft : plan.draft;
}

function expectReplayed(draft: LedgerDraft): void {
  const made = replay({ lines: factsOf(draft), dates: [] });
  if ('refused' in made) expect.fail(`${made.refused} at ${made.seq}`);
  expect(compareBook(draft.book, made)).toEqual([]);
}

const pendingOf = ({ pending }: Given) =>
  pending.map((points, at) => ({ orderId: `o${at}`, points }));

describe('merging a member into another', () => {
  it('empties the one but for what is held, and the sums of both stay as they were', () => {
    fc.assert(
      fc.property(given, given, (one, other) => {
        const books = { from: bookOf('1', one), into: bookOf('2', other) };
        const merged = planMerge(books, { pending: pendingOf(one), now });
        const { from, into } = merged;
        expect([from.book.pending, from.book.available]).toEqual([0, 0]);
        expect([from.book.held, into.book.held]).toEqual([
          books.from.book.held,
          books.into.book.held,
        ]);
        const lapsed = (draft: LedgerDraft) =>
          draft.entries.transfers.reduce(
            (sum, { to, points }) => sum + (to === 'expired' ? points : 0),
            0,
          );
        const owned = (draft: LedgerDraft) =>
          draft.book.available + draft.book.pending + lapsed(draft);
        expect(owned(from) + owned(into)).toBe(owned(books.from) + owned(books.into));
        for (const draft of [from, into]) expectReplayed(draft);
        expect(planMerge(merged, { pending: [], now })).toEqual(merged);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what the lots came from, and their dates', () => {
    const one = { lots: [{ points: 40, days: 5 }], revoked: 0, held: 0, pending: [] };
    const books = { from: bookOf('1', one), into: bookOf('2', { ...one, lots: [] }) };
    const { from, into } = planMerge(books, { pending: [], now });
    const [lot] = books.from.book.lots;
    expect(into.book.lots).toEqual([{ ...lot, lotSeq: 1 }]);
    expect(from.entries.transfers.at(-1)).toMatchObject({
      from: 'available',
      to: 'adjusted',
      cause: {
        kind: 'merge_out',
        source: lot?.source,
        reason: 'Member 1 was merged into member 2.',
        idempotencyKey: 'merge:1:2:out',
      },
    });
    expect(into.entries.transfers.at(-1)?.cause).toMatchObject({
      kind: 'merge_in',
      idempotencyKey: 'merge:1:2:in',
    });
  });

  it('makes a debt of the one good from what the other has', () => {
    const owing = { lots: [{ points: 10, days: null }], revoked: 50, held: 0, pending: [] };
    const rich = { lots: [{ points: 80, days: null }], revoked: 0, held: 0, pending: [] };
    const { from, into } = planMerge(
      { from: bookOf('1', owing), into: bookOf('2', rich) },
      { pending: [], now },
    );
    expect([from.book.available, into.book.available]).toEqual([0, 30]);
    const deeper = planMerge(
      { from: bookOf('1', owing), into: bookOf('2', { ...owing, revoked: 20 }) },
      { pending: [], now },
    );
    expect(deeper.into.book.available).toBe(-70);
  });

  it('leaves nothing of a book that was emptied before but what has come back since', () => {
    const none = { lots: [], revoked: 0, held: 0, pending: [] };
    const books = { from: bookOf('1', none), into: bookOf('2', none) };
    expect(planMerge(books, { pending: [{ orderId: 'o', points: 0 }], now })).toEqual(books);
    const gift = buildCause({ kind: 'adjustment' });
    const from = planAdjustment(books.from, gift, { points: 5, expiresAt: null, now });
    if ('refused' in from) expect.fail(from.refused);
    expect(planMerge({ ...books, from }, { pending: [], now }).into.book.available).toBe(5);
  });
});
