import { describe, expect, it } from 'vitest';
import { type LedgerDraft, openDraft, type Source } from '../../server/domain/ledger/ledger.ts';
import type { Move } from '../../server/domain/ledger/move.ts';
import { planAdjustment } from '../../server/domain/ledger/plan-adjustment.ts';
import { planMerge } from '../../server/domain/ledger/plan-merge.ts';
import { planExpiry } from '../../server/domain/ledger/plan-expiry.ts';
import {
  planConfirmation,
  planOrderSettlement,
} from '../../server/domain/ledger/plan-order-settlement.ts';
import { postTransaction } from '../../server/domain/ledger/post-transaction.ts';
import {
  buildCause,
  buildOrderAccount,
  buildTerms,
  draftWith,
  emptyBook,
  type GivenLot,
  inDays,
  now,
  remaining,
} from '../support/ledger-book.ts';

const post = (draft: LedgerDraft, ...moves: Move[]) => postTransaction(draft, buildCause(), moves);
const hold = (points: number): Move => ({
  type: 'debit',
  to: 'held',
  points,
  draws: [{ lotSeq: 1, points }],
});
const takeAway = (points: number): Move => ({ type: 'debit', to: 'revoked', points, draws: [] });
const giveBack = (points: number): Extract<Move, { type: 'return' }> => ({
  type: 'return',
  from: 'held',
  points,
  returns: [{ lotSeq: 1, points }],
  grace: null,
});

/** The transfers, each in a line. */
function written({ entries }: LedgerDraft): string[] {
  return entries.transfers.map(
    ({ from, to, points, cause }) => `${cause.kind}: ${points} ${from} → ${to}`,
  );
}

function given(...lots: readonly (GivenLot & { source: Source })[]): LedgerDraft {
  return lots.reduce(
    (draft, { points, source, expiresAt = null }) =>
      postTransaction(draft, buildCause({ source }), [
        { type: 'credit', from: 'issued', points, earnedAt: now, expiresAt },
      ]),
    draftWith(),
  );
}

describe('the entries of a draft', () => {
  it('are empty before anything is posted', () => {
    expect(draftWith().entries).toEqual({ transfers: [], openedLots: [], movements: [] });
  });

  it('have a lot for a credit only, and a movement for what left or reached a lot', () => {
    const draft = post(
      draftWith({ points: 100 }),
      hold(60),
      { type: 'shift', from: 'held', to: 'redeemed', points: 20 },
      giveBack(40),
    );
    expect(draft.entries.openedLots).toMatchObject([{ lotSeq: 1, points: 100, remaining: 80 }]);
    expect(draft.entries.movements).toEqual([
      { seq: 2, lotSeq: 1, points: 60 },
      { seq: 4, lotSeq: 1, points: -40 },
    ]);
  });

  it('say what is left of a lot that was opened and drawn from before it was written', () => {
    const { entries } = post(draftWith({ points: 100 }, { points: 50 }), hold(30));
    expect(entries.openedLots).toMatchObject([
      { lotSeq: 1, points: 100, remaining: 70 },
      { lotSeq: 2, points: 50, remaining: 50 },
    ]);
  });

  it('have no movement of a lot that repays a debt with all that comes back to it', () => {
    const owing = post(draftWith({ points: 100 }), hold(100), takeAway(80));
    const back = post(owing, giveBack(60));
    expect(back.entries.movements).toEqual(owing.entries.movements);
    expect(remaining(back)).toEqual({});
    expect(back.book.available).toBe(-20);
  });

  it('open a grace lot with what is left of it once the debt is repaid', () => {
    const owing = post(draftWith({ points: 100 }), hold(100), takeAway(50));
    const back = post(owing, {
      ...giveBack(100),
      returns: [{ lotSeq: 1, points: 40 }],
      grace: { points: 60, expiresAt: inDays(30) },
    });
    expect(back.entries.openedLots.at(-1)).toMatchObject({ lotSeq: 4, points: 60, remaining: 50 });
    expect(back.entries.movements.slice(1)).toEqual([{ seq: 4, lotSeq: 4, points: 10 }]);
  });
});

describe('a book', () => {
  it('repays a debt from the lot that takes points back, not from another', () => {
    const held = post(draftWith({ points: 100 }, { points: 50 }), hold(100), {
      type: 'debit',
      to: 'held',
      points: 50,
      draws: [{ lotSeq: 2, points: 50 }],
    });
    const back = post(held, takeAway(30), {
      ...giveBack(50),
      returns: [{ lotSeq: 2, points: 50 }],
    });
    expect(remaining(back)).toEqual({ 2: 20 });
  });

  it('knows of no later lapse than that of the lots which were not read', () => {
    const unread = { ...emptyBook(), available: 50, unreadLotPoints: 50, nextExpiryAt: inDays(2) };
    const gift = { type: 'credit', from: 'issued', points: 1, earnedAt: now } as const;
    const after = (days: number) =>
      post(openDraft(unread, now), { ...gift, expiresAt: inDays(days) }).book.nextExpiryAt;
    expect([after(1), after(9)]).toEqual([inDays(1), inDays(2)]);
  });
});

describe('what the plans write', () => {
  it('names every step of an order by its kind and its accounts', () => {
    const at = { terms: buildTerms({ target: 100 }), now };
    const granted = planOrderSettlement(draftWith(), buildOrderAccount(), at);
    expect(written(granted.draft)).toEqual(['order_award: 100 issued → available']);
    const fallen = { ...at, terms: buildTerms({ target: 30 }) };
    const less = planOrderSettlement(granted.draft, granted.order, fallen);
    expect(written(less.draft).at(-1)).toBe('order_clawback: 70 available → revoked');
    const later = { ...at, terms: buildTerms({ spendableFrom: inDays(7) }) };
    const waiting = planOrderSettlement(draftWith(), buildOrderAccount(), later);
    expect(written(waiting.draft)).toEqual(['order_award: 100 issued → pending']);
    const ready = planConfirmation(waiting.draft, waiting.order, inDays(7));
    expect(written(ready.draft).at(-1)).toBe('award_confirmed: 100 pending → available');
  });

  it('keeps points waiting while nobody knows until when', () => {
    const unknown = { terms: buildTerms({ spendableFrom: null }), now };
    const waiting = planOrderSettlement(draftWith(), buildOrderAccount(), unknown);
    expect(waiting.order).toMatchObject({ pending: 100, maturesAt: null });
    expect(planConfirmation(waiting.draft, waiting.order, inDays(999)).draft).toBe(waiting.draft);
  });

  it('numbers the postings of an order, each with a key of its own', () => {
    const at = (spendableFrom: Date, target = 100) => ({
      terms: buildTerms({ spendableFrom, target }),
      now,
    });
    const waiting = planOrderSettlement(draftWith(), buildOrderAccount(), at(inDays(7)));
    const ready = planConfirmation(waiting.draft, waiting.order, inDays(7));
    const less = planOrderSettlement(ready.draft, ready.order, at(inDays(7), 60));
    const { transfers } = less.draft.entries;
    expect(transfers.map(({ cause }) => cause.idempotencyKey)).toEqual([
      'order:9001:award:v1',
      'order:9001:award:v2',
      'order:9001:award:v3',
    ]);
  });

  it('lets points that can be spent from this instant on not wait', () => {
    const terms = buildTerms({ spendableFrom: now });
    const plan = planOrderSettlement(draftWith(), buildOrderAccount(), { terms, now });
    expect(written(plan.draft)).toEqual(['order_award: 100 issued → available']);
    expect(plan.order.maturesAt).toBeNull();
  });

  it('hands over pending points, debts and lots through the adjustments, naming their source', () => {
    const waiting = post(draftWith(), { type: 'shift', from: 'issued', to: 'pending', points: 20 });
    const into = openDraft({ ...emptyBook(), memberId: '2' }, now);
    const pending = [{ orderId: '9001', points: 20 }];
    const order = { kind: 'order', id: '9001' };
    const moved = planMerge({ from: waiting, into }, { pending, now });
    expect(written(moved.from).at(-1)).toBe('merge_out: 20 pending → adjusted');
    expect(written(moved.into)).toEqual(['merge_in: 20 adjusted → pending']);
    expect(moved.into.entries.transfers[0]?.cause.source).toEqual(order);
    const owing = post(draftWith({ points: 100 }), hold(100), takeAway(30));
    const debt = planMerge({ from: owing, into }, { pending: [], now });
    expect(written(debt.from).at(-1)).toBe('merge_out: 30 adjusted → available');
    expect(written(debt.into)).toEqual(['merge_in: 30 available → adjusted']);
    expect(debt.into.entries.transfers[0]?.cause.source).toEqual({ kind: 'member', id: '1' });
    const lot = planMerge({ from: draftWith({ points: 9 }), into }, { pending: [], now });
    expect(written(lot.into)).toEqual(['merge_in: 9 adjusted → available']);
  });

  it('refuses to merge a book of which not every lot was read', () => {
    const unread = { ...emptyBook(), available: 5, unreadLotPoints: 5 };
    const books = { from: openDraft(unread, now), into: draftWith() };
    expect(() => planMerge(books, { pending: [], now })).toThrow(
      'a merge moves every lot, so it must read them',
    );
  });

  it('claws an order back from its own lots, not from those of another of the same number', () => {
    const draft = given(
      { points: 50, expiresAt: inDays(1), source: { kind: 'order', id: '9002' } },
      { points: 50, expiresAt: inDays(2), source: { kind: 'redemption', id: '9001' } },
      { points: 50, source: { kind: 'order', id: '9001' } },
    );
    const order = buildOrderAccount({ granted: 50 });
    const back = planOrderSettlement(draft, order, { terms: buildTerms({ target: 20 }), now });
    expect(remaining(back.draft)).toEqual({ 1: 50, 2: 50, 3: 20 });
  });

  it('takes by an adjustment to the last point', () => {
    const draft = draftWith({ points: 50 });
    const cause = buildCause({ kind: 'adjustment' });
    const taken = planAdjustment(draft, cause, { points: -50, expiresAt: null, now });
    if ('refused' in taken) expect.fail(taken.refused);
    expect(written(taken).at(-1)).toBe('adjustment: 50 available → adjusted');
    expect(taken.book.available).toBe(0);
  });

  it('writes a lapse with its lot and its place, so that a lot may lapse once more', () => {
    const draft = planExpiry(draftWith({ points: 50, expiresAt: inDays(-1) }), now);
    expect(written(draft).at(-1)).toBe('expiry: 50 available → expired');
    expect(draft.entries.transfers.at(-1)?.cause.idempotencyKey).toBe('expiry:1:1:2');
  });
});
