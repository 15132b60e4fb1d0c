import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AwardTerms, evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { compare, fromText, one, zero } from '../../server/domain/fraction.ts';
import {
  emptySnapshot,
  type SnapshotOrder,
  type SnapshotRefund,
} from '../../server/domain/orders/order-snapshot.ts';
import {
  buildEarning,
  buildLine,
  buildOrder,
  buildRefund,
  buildRule,
} from '../support/build-order.ts';

const money = (max = 20_000) =>
  fc.integer({ min: 0, max }).map((cents) => (cents / 100).toFixed(2));
const lineIds = ['a', 'b', 'c'];

const line = fc.record({
  lineId: fc.constantFrom(...lineIds),
  giftCard: fc.constantFrom(false, false, false, true),
  tip: fc.constantFrom(false, false, false, true),
  quantity: fc.integer({ min: 0, max: 5 }),
  removedQuantity: fc.constantFrom(0, 0, 1, 6),
  unitPrice: money(),
  discount: money(),
  tax: money(3_000),
});

const order: fc.Arbitrary<SnapshotOrder> = fc
  .record({
    financialStatus: fc.constantFrom(
      'paid',
      'paid',
      'partially_refunded',
      'refunded',
      'pending',
      'voided',
    ),
    cancelledAt: fc.constantFrom(null, null, null, '2026-11-02T00:00:00Z'),
    taxesIncluded: fc.boolean(),
    totalPrice: money(50_000),
    shippingPrice: money(2_000),
    shippingTax: money(300),
    shown: money(50_000),
    lines: fc.uniqueArray(line, { maxLength: 3, selector: ({ lineId }) => lineId }),
  })
  .map(({ shown, lines, ...changes }) =>
    buildOrder({
      ...changes,
      presentment: { currency: 'EUR', totalPrice: shown },
      lines: lines.map(buildLine),
    }),
  );

const refund: fc.Arbitrary<SnapshotRefund> = fc
  .record({
    lines: fc.array(
      fc.record({
        lineId: fc.constantFrom(...lineIds),
        quantity: fc.integer({ min: 0, max: 3 }),
        subtotal: money(),
        tax: money(3_000),
      }),
      { maxLength: 2 },
    ),
    shipping: money(2_000),
    discrepancy: fc.constantFrom('0.00', '0.00', '12.34', '-5.00'),
    transactions: fc.array(
      fc.record({
        kind: fc.constantFrom('refund', 'refund', 'void'),
        status: fc.constantFrom('success', 'success', 'pending', 'failure'),
        amount: money(),
        currency: fc.constantFrom('USD', 'EUR', 'GBP'),
      }),
      { maxLength: 2 },
    ),
  })
  .map(buildRefund);

const terms: fc.Arbitrary<AwardTerms> = fc
  .record({
    includeTax: fc.boolean(),
    includeShipping: fc.boolean(),
    rounding: fc.constantFrom('down', 'nearest', 'up'),
    points: fc.integer({ min: 1, max: 500 }),
    minor: fc.integer({ min: 1, max: 5_000 }),
  })
  .map(({ points, minor, ...earning }) => ({
    earning: buildEarning({
      ...earning,
      rules: [buildRule({ points, per: { minor, currency: 'USD' } })],
    }),
    isDevelopmentShop: false,
  }));

const refunds = fc.array(refund, { maxLength: 4 });
const runs = { numRuns: 500 };

describe('whatever an order is told to be', () => {
  it('earns whole points and never less than none, or says why not', () => {
    fc.assert(
      fc.property(order, refunds, terms, (told, given, by) => {
        const { points, nothing } = evaluateAward(
          { ...emptySnapshot, order: told, refunds: given },
          by,
        );
        expect(Number.isSafeInteger(points) && points >= 0).toBe(true);
        expect(nothing === null).toBe(points > 0);
      }),
      runs,
    );
  });

  it('has come back by no less than nothing and no more than whole', () => {
    fc.assert(
      fc.property(order, refunds, terms, (told, given, by) => {
        const share = fromText(
          evaluateAward({ ...emptySnapshot, order: told, refunds: given }, by).returnedShare,
        );
        expect(compare(share, zero)).not.toBe(-1);
        expect(compare(share, one)).not.toBe(1);
      }),
      runs,
    );
  });

  it('earns no more for one refund more, and comes back no less', () => {
    fc.assert(
      fc.property(order, refunds, refund, terms, (told, given, another, by) => {
        const before = evaluateAward({ ...emptySnapshot, order: told, refunds: given }, by);
        const after = evaluateAward(
          { ...emptySnapshot, order: told, refunds: [...given, another] },
          by,
        );
        expect(after.points).toBeLessThanOrEqual(before.points);
        expect(compare(fromText(after.returnedShare), fromText(before.returnedShare))).not.toBe(-1);
      }),
      runs,
    );
  });

  it('does not ask in which order the refunds are listed', () => {
    fc.assert(
      fc.property(order, refunds, terms, (told, given, by) => {
        const turned = given.toReversed();
        expect(evaluateAward({ ...emptySnapshot, order: told, refunds: turned }, by)).toEqual(
          evaluateAward({ ...emptySnapshot, order: told, refunds: given }, by),
        );
      }),
    );
  });

  it('rounds nearest between down and up, at most one apart', () => {
    fc.assert(
      fc.property(order, refunds, terms, (told, given, { earning }) => {
        const points = (['down', 'nearest', 'up'] as const).map(
          (rounding) =>
            evaluateAward(
              { ...emptySnapshot, order: told, refunds: given },
              { earning: { ...earning, rounding }, isDevelopmentShop: false },
            ).points,
        );
        const [down = 0, nearest = 0, up = 0] = points;
        expect(down <= nearest && nearest <= up && up - down <= 1).toBe(true);
      }),
    );
  });

  it('earns no less when the program counts tax and shipping as well', () => {
    fc.assert(
      fc.property(order, terms, (told, { earning }) => {
        const points = (more: boolean) =>
          evaluateAward(
            { ...emptySnapshot, order: told, refunds: [] },
            {
              earning: { ...earning, includeTax: more, includeShipping: more },
              isDevelopmentShop: false,
            },
          ).points;
        expect(points(true)).toBeGreaterThanOrEqual(points(false));
      }),
    );
  });

  it('ends at nothing when its units come back one by one to the last', () => {
    fc.assert(
      fc.property(order, terms, (told, { earning }) => {
        const by = { earning: { ...earning, includeShipping: false }, isDevelopmentShop: false };
        const units = told.lines.flatMap(({ lineId, quantity }) =>
          Array.from({ length: quantity }, () => lineId),
        );
        fc.pre(units.length > 0);
        const given = units.map((lineId, at) =>
          buildRefund({
            refundId: `${at}`,
            lines: [{ lineId, quantity: 1, subtotal: '1.00', tax: '0.00' }],
          }),
        );
        const award = evaluateAward({ ...emptySnapshot, order: told, refunds: given }, by);
        expect(award).toMatchObject({ points: 0, base: '0', returnedShare: '1' });
      }),
      runs,
    );
  });

  it('gives back in parts what it gave as a whole', () => {
    fc.assert(
      fc.property(
        money(),
        money(2_000),
        fc.integer({ min: 1, max: 7 }),
        (unitPrice, discount, quantity) => {
          const told = buildOrder({
            lines: [buildLine({ lineId: 'a', unitPrice, discount, quantity })],
          });
          const by = {
            earning: buildEarning({ rounding: 'nearest' as const }),
            isDevelopmentShop: false,
          };
          const after = (count: number) =>
            evaluateAward(
              {
                ...emptySnapshot,
                order: told,
                refunds: Array.from({ length: count }, (_, at) =>
                  buildRefund({
                    refundId: `${at}`,
                    lines: [{ lineId: 'a', quantity: 1, subtotal: '0', tax: '0' }],
                  }),
                ),
              },
              by,
            ).points;
          const steps = Array.from({ length: quantity }, (_, at) => after(at) - after(at + 1));
          expect(steps.reduce((back, step) => back + step, 0)).toBe(after(0));
        },
      ),
    );
  });
});
