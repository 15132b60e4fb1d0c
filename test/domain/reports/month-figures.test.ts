import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Money } from '../../../server/domain/program/money.ts';
import { reckonMonth } from '../../../server/domain/reports/month-figures.ts';
import { sumMovement } from '../../../server/domain/reports/movement.ts';
import type { JournalLine } from '../../../server/domain/reports/plan-journal.ts';
import { shareParts } from '../../../server/domain/reports/worth.ts';

const usd = (minor: number): Money => ({ minor, currency: 'USD' });
const noBreakage = { low: 0, base: 0, high: 0 };
const cent = { points: 1, money: usd(1) };

const points = fc.integer({ min: 1, max: 1_000_000_000 });
const moves = fc.array(
  fc.record({
    pair: fc.constantFrom(
      ['issued', 'pending'] as const,
      ['issued', 'available'] as const,
      ['pending', 'revoked'] as const,
      ['held', 'redeemed'] as const,
      ['redeemed', 'available'] as const,
      ['available', 'expired'] as const,
      ['adjusted', 'available'] as const,
      ['available', 'adjusted'] as const,
    ),
    points,
  }),
  { maxLength: 12 },
);
const month = fc.record({
  moves,
  rate: fc.record({
    minor: fc.integer({ min: 1, max: 9999 }),
    points: fc.integer({ min: 1, max: 9999 }),
  }),
  breakage: fc
    .tuple(fc.nat(shareParts), fc.nat(shareParts), fc.nat(shareParts))
    .map((shares) => shares.toSorted((a, b) => a - b))
    .map(([low = 0, base = 0, high = 0]) => ({ low, base, high })),
});

const changeOf = (lines: readonly JournalLine[]) =>
  lines.reduce(
    (sum, { credit, money }) => sum + (credit === 'points_liability' ? money.minor : -money.minor),
    0,
  );

describe('a month’s journal', () => {
  it('leads from one month’s liability to the next, whatever happened and whatever points became worth', () => {
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 8 }), (months) => {
        let outstanding = 0;
        let opening: Money | null = null;
        for (const { moves: drawn, rate, breakage } of months) {
          const of = drawn.map(({ pair: [from, to], points: moved }) => ({
            from,
            to,
            points: moved,
          }));
          const movement = sumMovement(outstanding, of);
          const pointValue = { points: rate.points, money: usd(rate.minor) };
          const figures = reckonMonth({ points: movement, pointValue, breakage, opening });
          const { liability, journal } = figures;
          expect(liability).not.toBeNull();
          if (liability === null) return;
          const before: number = opening?.minor ?? 0;
          expect(before + changeOf(journal)).toBe(liability.base.minor);
          for (const { debit, credit, money } of journal) {
            expect(money.minor).toBeGreaterThan(0);
            expect(
              [debit, credit].filter((account) => account === 'points_liability'),
            ).toHaveLength(1);
          }
          expect(liability.low.minor).toBeLessThanOrEqual(liability.base.minor);
          expect(liability.base.minor).toBeLessThanOrEqual(liability.high.minor);
          opening = liability.base;
          outstanding = movement.closing;
        }
      }),
    );
  });

  it('books each flow at what a point is worth less what is never used', () => {
    const movement = sumMovement(0, [
      { from: 'issued', to: 'available', points: 1000 },
      { from: 'held', to: 'redeemed', points: 300 },
      { from: 'available', to: 'expired', points: 100 },
      { from: 'available', to: 'adjusted', points: 50 },
    ]);
    const breakage = { low: 1000, base: 2000, high: 3000 };
    const figures = reckonMonth({ points: movement, pointValue: cent, breakage, opening: null });
    expect(figures.liability).toEqual({ low: usd(385), base: usd(440), high: usd(495) });
    expect(figures.journal).toEqual([
      {
        id: 'issued',
        points: 1000,
        debit: 'loyalty_expense',
        credit: 'points_liability',
        money: usd(800),
      },
      {
        id: 'redeemed',
        points: -300,
        debit: 'points_liability',
        credit: 'points_redeemed',
        money: usd(240),
      },
      {
        id: 'expired',
        points: -100,
        debit: 'points_liability',
        credit: 'breakage_income',
        money: usd(80),
      },
      {
        id: 'adjusted',
        points: -50,
        debit: 'points_liability',
        credit: 'loyalty_expense',
        money: usd(40),
      },
    ]);
  });

  it('has one line when only the estimate changed', () => {
    const breakage = { low: 0, base: 1000, high: 1000 };
    const { journal } = reckonMonth({
      points: sumMovement(1000, []),
      pointValue: cent,
      breakage,
      opening: usd(1000),
    });
    expect(journal).toEqual([
      {
        id: 'change_of_estimate',
        points: 0,
        debit: 'points_liability',
        credit: 'change_of_estimate',
        money: usd(100),
      },
    ]);
  });

  it('is empty where a point has no value', () => {
    const figures = reckonMonth({
      points: sumMovement(0, [{ from: 'issued', to: 'available', points: 5 }]),
      pointValue: null,
      breakage: noBreakage,
      opening: null,
    });
    expect(figures).toMatchObject({ liability: null, journal: [], points: { closing: 5 } });
  });
});
