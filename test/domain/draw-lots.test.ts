import { describe, expect, it } from 'vitest';
import { drawLots, sumDraws } from '../../server/domain/ledger/draw-lots.ts';
import type { Lot } from '../../server/domain/ledger/ledger.ts';
import { buildLot, emptyBook, inDays, now } from '../support/ledger-book.ts';

const bookOf = (lots: readonly Lot[]) => ({ ...emptyBook(), lots });

describe('drawing from lots', () => {
  const lots = [
    buildLot({ lotSeq: 1, expiresAt: null }),
    buildLot({ lotSeq: 2, expiresAt: inDays(9) }),
    buildLot({ lotSeq: 4, expiresAt: inDays(3) }),
    buildLot({ lotSeq: 3, expiresAt: inDays(3) }),
  ];

  it('takes the soonest expiry first, ties by age, what never expires last', () => {
    expect(drawLots(bookOf(lots), 350, now)).toEqual([
      { lotSeq: 3, points: 100 },
      { lotSeq: 4, points: 100 },
      { lotSeq: 2, points: 100 },
      { lotSeq: 1, points: 50 },
    ]);
  });

  it('takes nothing from a lot from its expiry instant on', () => {
    const dated = [
      buildLot({ lotSeq: 1, expiresAt: now }),
      buildLot({ lotSeq: 2, expiresAt: new Date(now.getTime() + 1) }),
    ];
    expect(drawLots(bookOf(dated), 150, now)).toEqual([{ lotSeq: 2, points: 100 }]);
  });

  it('takes what is named first, however late it expires', () => {
    const own = drawLots(bookOf(lots), 150, now, (lot) => lot.lotSeq === 1);
    expect(own).toEqual([
      { lotSeq: 1, points: 100 },
      { lotSeq: 3, points: 50 },
    ]);
  });

  it('leaves empty lots out and gives less than asked when the lots hold less', () => {
    const draws = drawLots(bookOf([buildLot({ remaining: 0 }), buildLot({ lotSeq: 2 })]), 500, now);
    expect(draws).toEqual([{ lotSeq: 2, points: 100 }]);
    expect(sumDraws(draws)).toBe(100);
    expect(drawLots(bookOf(lots), 0, now)).toEqual([]);
  });
});
