import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJudgement } from '../../../server/domain/reports/judge-outstanding.ts';
import { type LotOutcome, openBy } from '../../../server/domain/reports/lot-cohorts.ts';
import { monthAfter } from '../../../server/domain/reports/periods.ts';
import { shareParts } from '../../../server/domain/reports/worth.ts';

const first = '2020-01-01';

/** What happens to the points of every month, by their age; parts of a hundred of what is open. */
type Fate = (age: number) => { spent?: number; expired?: number; taken?: number };

/** A shop in which 10,000 points are earned each month, for so many months. */
function live(months: number, fate: Fate): LotOutcome[] {
  return Array.from({ length: months }, (_, begun) => {
    let open = 0;
    return Array.from({ length: months - begun }, (__, age): LotOutcome => {
      const earned = age === 0 ? 10_000 : 0;
      open += earned;
      const { spent = 0, expired = 0, taken = 0 } = fate(age);
      const part = (hundredths: number) => Math.round((open * hundredths) / 100);
      const outcome = {
        earnedMonth: monthAfter(first, begun),
        month: monthAfter(first, begun + age),
        earned,
        spent: part(spent),
        expired: part(expired),
        taken: part(taken),
      };
      open -= outcome.spent + outcome.expired + outcome.taken;
      return outcome;
    });
  }).flat();
}

function judge(
  outcomes: readonly LotOutcome[],
  months: number,
  balances = { pending: 0, held: 0 },
) {
  const available = outcomes.reduce((sum, outcome) => sum + openBy(outcome), 0);
  return openJudgement(outcomes)({
    balances: { available, ...balances },
    month: monthAfter(first, months - 1),
    monthIsOver: true,
  });
}

const breakageOf = (months: number, fate: Fate) => judge(live(months, fate), months).breakage;

describe('breakage', () => {
  it('is nothing where all points are spent, however slowly', () => {
    expect(breakageOf(70, (age) => ({ spent: age === 40 ? 100 : 0 })).high).toBe(0);
    expect(breakageOf(70, () => ({ spent: 60 })).high).toBe(0);
  });

  it('is everything where nothing was spent for years', () => {
    expect(breakageOf(61, () => ({}))).toEqual({
      low: shareParts,
      base: shareParts,
      high: shareParts,
    });
  });

  it('is what lapses before it is spent', () => {
    // A tenth of what is left is spent each month; what is left after twelve lapses: 0.9^12 of new points.
    const fate: Fate = (age) => (age === 12 ? { expired: 100 } : { spent: 10 });
    const { base } = judge(live(30, fate), 30, { pending: 0, held: 0 }).breakage;
    // Older points have come through some of it already.
    expect(base).toBeGreaterThan(2824);
    expect(base).toBeLessThan(7000);
    const young = openJudgement(live(30, fate))({
      balances: { available: 0, pending: 1000, held: 0 },
      month: monthAfter(first, 29),
      monthIsOver: true,
    });
    expect(young.breakage.base / shareParts).toBeCloseTo(0.9 ** 12, 2);
  });

  it('leaves out what was taken back: it says nothing of what stays', () => {
    const fate =
      (taken: number): Fate =>
      (age) => {
        if (age === 1) return { taken };
        return age === 6 ? { expired: 100 } : { spent: 10 };
      };
    const ofNew = (taken: number) =>
      openJudgement(live(30, fate(taken)))({
        balances: { available: 0, pending: 1, held: 0 },
        month: monthAfter(first, 29),
        monthIsOver: true,
      }).breakage.base / shareParts;
    expect(ofNew(0)).toBeCloseTo(0.9 ** 5, 2);
    expect(ofNew(50)).toBeCloseTo(0.9 ** 5, 2);
  });

  it('counts held points as used', () => {
    const outcomes = live(61, () => ({}));
    const available = outcomes.reduce((sum, outcome) => sum + openBy(outcome), 0);
    expect(judge(outcomes, 61, { pending: 0, held: available }).breakage.base).toBe(shareParts / 2);
  });

  it('takes nothing off before three months are over', () => {
    const judged = judge(
      live(2, () => ({ expired: 50 })),
      2,
    );
    expect(judged).toMatchObject({ isKnown: false, breakage: { low: 0, base: 0, high: 0 } });
    expect(
      judge(
        live(3, () => ({ expired: 50 })),
        3,
      ).isKnown,
    ).toBe(true);
  });

  it('expects what nobody has seen yet to be used in a shop’s first year, and to go on as before after it', () => {
    expect(breakageOf(11, () => ({}))).toEqual({ low: 0, base: 0, high: 0 });
    const { base } = breakageOf(12, () => ({ spent: 2 }));
    expect(base / shareParts).toBeGreaterThan(0.98 ** 61);
    expect(base / shareParts).toBeLessThan(0.98 ** 45);
  });

  it('tells by its bounds how much the last months differ from the years', () => {
    // For two years nearly all was spent; for three months nothing is.
    const outcomes = live(30, () => ({ spent: 20 })).map((outcome) =>
      outcome.month > monthAfter(first, 26) ? { ...outcome, spent: 0 } : outcome,
    );
    const { low, base, high } = judge(outcomes, 30).breakage;
    expect(low).toBeLessThan(base);
    expect(base).toBeLessThan(high);
  });

  const outcome = fc.record({
    earnedMonth: fc.nat(70).map((months) => monthAfter(first, months)),
    age: fc.nat(70),
    earned: fc.nat(1_000_000),
    spent: fc.integer({ min: -1000, max: 500_000 }),
    expired: fc.nat(500_000),
    taken: fc.integer({ min: -1000, max: 100_000 }),
  });

  it('is a share between nothing and all, low before base before high, whatever happened', () => {
    fc.assert(
      fc.property(
        fc.array(outcome, { maxLength: 60 }),
        fc.record({
          pending: fc.nat(1_000_000),
          available: fc.integer({ min: -1000, max: 1_000_000 }),
          held: fc.nat(1_000_000),
        }),
        fc.boolean(),
        (drawn, balances, monthIsOver) => {
          const outcomes = drawn.map(({ age, ...one }) => ({
            ...one,
            month: monthAfter(one.earnedMonth, age),
          }));
          const judged = openJudgement(outcomes)({
            balances,
            month: monthAfter(first, 75),
            monthIsOver,
          });
          const { low, base, high } = judged.breakage;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(base).toBeGreaterThanOrEqual(low);
          expect(high).toBeGreaterThanOrEqual(base);
          expect(high).toBeLessThanOrEqual(shareParts);
          for (const cohort of judged.cohorts) {
            expect(judged.unusedParts(cohort)).toBeGreaterThanOrEqual(0);
            expect(judged.unusedParts(cohort)).toBeLessThanOrEqual(shareParts);
          }
        },
      ),
    );
  });
});
