import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../server/domain/ledger/ledger.ts';
import {
  classifyTransfer,
  flows,
  flowSign,
  pairsOf,
} from '../../../server/domain/reports/classify-transfer.ts';
import {
  joinMovements,
  type Movement,
  sumMovement,
  valueMovement,
} from '../../../server/domain/reports/movement.ts';

const inside: readonly Account[] = ['pending', 'available', 'held'];
const accounts: readonly Account[] = [
  ...inside,
  'issued',
  'redeemed',
  'expired',
  'revoked',
  'adjusted',
];

const move = fc
  .record({
    from: fc.constantFrom(...accounts),
    to: fc.constantFrom(...accounts),
    points: fc.integer({ min: 1, max: 1_000_000_000 }),
  })
  .filter(({ from, to }) => from !== to);
const moves = fc.array(move, { maxLength: 20 });
const opening = fc.integer({ min: -1_000_000, max: 1_000_000_000_000 });
const rate = fc.record({
  money: fc.record({ minor: fc.integer({ min: 1, max: 100_000 }), currency: fc.constant('USD') }),
  points: fc.integer({ min: 1, max: 100_000 }),
});

function closes(of: Movement): boolean {
  const moved = flows.reduce((sum, flow) => sum + flowSign[flow] * of[flow], 0);
  return of.opening + moved === of.closing;
}

describe('what a transfer counts as', () => {
  it.each([
    ['issued', 'available', 'issued', 1],
    ['issued', 'pending', 'issued', 1],
    ['pending', 'revoked', 'revoked', 1],
    ['available', 'revoked', 'revoked', 1],
    ['held', 'redeemed', 'redeemed', 1],
    ['available', 'redeemed', 'redeemed', 1],
    ['redeemed', 'available', 'returned', 1],
    ['available', 'expired', 'expired', 1],
    ['held', 'expired', 'expired', 1],
    ['adjusted', 'available', 'adjusted', 1],
    ['available', 'adjusted', 'adjusted', -1],
    ['pending', 'adjusted', 'adjusted', -1],
  ] as const)('from %s to %s is %s', (from, to, flow, sign) => {
    expect(classifyTransfer(from, to)).toEqual({ flow, sign });
  });

  it('is nothing within what is outstanding, and nothing outside', () => {
    for (const from of inside)
      for (const to of inside) if (from !== to) expect(classifyTransfer(from, to)).toBeNull();
    expect(classifyTransfer('issued', 'revoked')).toBeNull();
  });

  it('is one flow for every pair of accounts that crosses', () => {
    const pairs = flows.flatMap((flow) => pairsOf(flow).map(({ from, to }) => `${from} ${to}`));
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs).toHaveLength(2 * inside.length * (accounts.length - inside.length));
  });
});

describe('a movement', () => {
  it('closes, whatever moved', () => {
    fc.assert(
      fc.property(opening, moves, (start, of) => {
        const summed = sumMovement(start, of);
        expect(closes(summed)).toBe(true);
        const change = of.reduce(
          (sum, { from, to, points }) =>
            sum + (inside.includes(to) ? points : 0) - (inside.includes(from) ? points : 0),
          0,
        );
        expect(summed.closing - summed.opening).toBe(change);
      }),
    );
  });

  it('closes in money for each day and for all of them, and the next one opens where it closed', () => {
    fc.assert(
      fc.property(
        opening,
        fc.array(moves, { minLength: 1, maxLength: 12 }),
        rate,
        (start, days, of) => {
          let outstanding = start;
          const told = days.map((day) => {
            const points = sumMovement(outstanding, day);
            outstanding = points.closing;
            return valueMovement(points, of);
          });
          for (const [at, { minor }] of told.entries()) {
            expect(minor !== null && closes(minor)).toBe(true);
            if (at > 0) expect(minor?.opening).toBe(told[at - 1]?.minor?.closing);
          }
          const total = joinMovements(told);
          expect(total !== null && closes(total.points)).toBe(true);
          expect(total?.minor !== null && total !== null && closes(total.minor)).toBe(true);
          for (const flow of flows) {
            const exact =
              (told.reduce((sum, { points }) => sum + points[flow], 0) * of.money.minor) /
              of.points;
            expect(Math.abs((total?.minor?.[flow] ?? 0) - exact)).toBeLessThanOrEqual(
              days.length + Math.abs(exact) * 1e-9,
            );
          }
        },
      ),
    );
  });

  it('has no money where a point has no value', () => {
    expect(valueMovement(sumMovement(0, []), null).minor).toBeNull();
  });
});
