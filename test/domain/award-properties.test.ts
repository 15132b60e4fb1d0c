import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMoney as money, anyOrder as order, anyRefund as refund } from '../support/any-order.ts';
import type { AwardTerms } from '../../server/domain/earning/award-terms.ts';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { noFacts } from '../../server/domain/earning/order-facts.ts';
import { compare, fromText, one, zero } from '../../server/domain/fraction.ts';
import { emptySnapshot } from '../../server/domain/orders/order-snapshot.ts';
import {
  buildAwardTerms,
  buildEarning,
  buildLine,
  buildOrder,
  buildRefund,
  buildRule,
} from '../support/build-order.ts';

const terms: fc.Arbitrary<AwardTerms> = fc
  .record({
    includeTax: fc.boolean(),
    includeShipping: fc.boolean(),
    rounding: fc.constantFrom('down', 'nearest', 'up'),
    points: fc.integer({ min: 1, max: 500 }),
    minor: fc.integer({ min: 1, max: 5_000 }),
  })
  .map(({ points, minor, ...earning }) =>
    buildAwardTerms({
      earning: buildEarning({
        ...earning,
        rules: [buildRule({ points, per: { minor, currency: 'USD' } })],
      }),
    }),
  );

const refunds = fc.array(refund, { maxLength: 4 });
const runs = { numRuns: 500 };

describe('whatever an order is told to be', () => {
  it('earns whole points and never less than none, or says why not', () => {
    fc.assert(
      fc.property(order, refunds, terms, (told, given, by) => {
        const { points, nothing } = evaluateAward(
          { ...emptySnapshot, order: told, refunds: given },
          by,
          noFacts,
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
          evaluateAward({ ...emptySnapshot, order: told, refunds: given }, by, noFacts)
            .returnedShare,
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
        const before = evaluateAward(
          { ...emptySnapshot, order: told, refunds: given },
          by,
          noFacts,
        );
        const after = evaluateAward(
          { ...emptySnapshot, order: told, refunds: [...given, another] },
          by,
          noFacts,
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
        expect(
          evaluateAward({ ...emptySnapshot, order: told, refunds: turned }, by, noFacts),
        ).toEqual(evaluateAward({ ...emptySnapshot, order: told, refunds: given }, by, noFacts));
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
              buildAwardTerms({ earning: { ...earning, rounding } }),
              noFacts,
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
            buildAwardTerms({ earning: { ...earning, includeTax: more, includeShipping: more } }),
            noFacts,
          ).points;
        expect(points(true)).toBeGreaterThanOrEqual(points(false));
      }),
    );
  });

  it('ends at nothing when its units come back one by one to the last', () => {
    fc.assert(
      fc.property(order, terms, (told, { earning }) => {
        const by = buildAwardTerms({ earning: { ...earning, includeShipping: false } });
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
        const award = evaluateAward({ ...emptySnapshot, order: told, refunds: given }, by, noFacts);
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
          const by = buildAwardTerms({ earning: buildEarning({ rounding: 'nearest' }) });
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
              noFacts,
            ).points;
          const steps = Array.from({ length: quantity }, (_, at) => after(at) - after(at + 1));
          expect(steps.reduce((back, step) => back + step, 0)).toBe(after(0));
        },
      ),
    );
  });
});
