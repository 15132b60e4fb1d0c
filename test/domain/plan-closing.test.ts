import { describe, expect, it } from 'vitest';
import { openDraft } from '../../server/domain/ledger/ledger.ts';
import { planClosing } from '../../server/domain/ledger/plan-closing.ts';
import { emptyBook, inDays, now } from '../support/ledger-book.ts';

const actor = { kind: 'staff', name: 'Grace' } as const;
const lot = (lotSeq: number, remaining: number, expiresAt: Date | null = null) => ({
  lotSeq,
  points: remaining,
  remaining,
  earnedAt: inDays(-lotSeq),
  expiresAt,
  source: { kind: 'order', id: String(lotSeq) } as const,
});

describe('the book of somebody who was erased', () => {
  it('is emptied by one transfer, lot by lot', () => {
    const book = {
      ...emptyBook(),
      available: 30,
      held: 5,
      lastSeq: 3,
      lots: [lot(1, 10), lot(2, 20, inDays(3))],
    };
    const { book: after, entries } = planClosing(openDraft(book, now), actor, now);
    expect(after).toMatchObject({ available: 0, held: 5, pending: 0 });
    expect(entries.transfers).toMatchObject([
      {
        from: 'available',
        to: 'adjusted',
        points: 30,
        cause: { kind: 'adjustment', actor, idempotencyKey: 'erased:1:4' },
      },
    ]);
    expect(entries.movements.map(({ lotSeq, points }) => [lotSeq, points])).toEqual([
      [2, 20],
      [1, 10],
    ]);
  });

  it('has what lapsed meanwhile written down as expired', () => {
    const book = {
      ...emptyBook(),
      available: 30,
      lastSeq: 3,
      lots: [lot(1, 10), lot(2, 20, inDays(-1))],
    };
    const { entries } = planClosing(openDraft(book, now), actor, now);
    expect(entries.transfers.map(({ to, points }) => [to, points])).toEqual([
      ['expired', 20],
      ['adjusted', 10],
    ]);
  });

  it('owes nothing any more', () => {
    const book = { ...emptyBook(), available: -40, lastSeq: 3 };
    const { book: after, entries } = planClosing(openDraft(book, now), actor, now);
    expect(after.available).toBe(0);
    expect(entries.transfers).toMatchObject([{ from: 'adjusted', to: 'available', points: 40 }]);
  });

  it('moves nothing once it is empty', () => {
    const draft = openDraft(emptyBook(), now);
    expect(planClosing(draft, actor, now)).toEqual(draft);
  });
});
