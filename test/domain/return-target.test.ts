import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction, one, zero } from '../../server/domain/fraction.ts';
import { returnTarget, unusedPoints } from '../../server/domain/redemptions/return-target.ts';

const reward = { valueStep: { minor: 100, currency: 'USD' } };
const tenDollars = { points: 1000, valueMinor: 1000 };

describe('points of what an order was too small for', () => {
  it.each([
    [1000, 0],
    [1001, 0],
    [901, 0],
    [900, 100],
    [640, 300],
    [1, 900],
  ])('of ten steps, %d cents used: %d points', (used, points) => {
    expect(unusedPoints(reward, tenDollars, used)).toBe(points);
  });
});

describe('what should have come back', () => {
  const used = { points: 1000, spent: 1000 };

  it('is what was not used, and the part of the rest that its order gave back, rounded down', () => {
    expect(returnTarget(used, { unused: 300, returnedShare: zero })).toBe(300);
    expect(returnTarget(used, { unused: 300, returnedShare: fraction(1, 3) })).toBe(533);
    expect(returnTarget(used, { unused: 0, returnedShare: fraction(1, 3) })).toBe(333);
  });

  it('is all of it when the order ended at zero', () => {
    expect(returnTarget(used, { unused: 300, returnedShare: one })).toBe(1000);
  });

  it('counts what was taken as used first, where less than the price could be taken', () => {
    const late = { points: 1000, spent: 600 };
    expect(returnTarget(late, { unused: 300, returnedShare: zero })).toBe(0);
    expect(returnTarget(late, { unused: 500, returnedShare: zero })).toBe(100);
  });

  it('is never more than was spent, nor less than nothing, and rises with what comes back', () => {
    const story = fc.record({
      points: fc.integer({ min: 1, max: 100_000 }),
      spent: fc.nat(100_000),
      unused: fc.nat(100_000),
      part: fc.nat(100),
      more: fc.nat(100),
    });
    fc.assert(
      fc.property(story, ({ points, spent, unused, part, more }) => {
        const account = { points, spent: Math.min(spent, points) };
        const at = (percent: number) =>
          returnTarget(account, {
            unused: Math.min(unused, points),
            returnedShare: fraction(Math.min(100, percent), 100),
          });
        expect(at(part)).toBeGreaterThanOrEqual(0);
        expect(at(part)).toBeLessThanOrEqual(at(part + more));
        expect(at(100)).toBe(account.spent);
      }),
    );
  });
});
