import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AwardTerms } from '../../server/domain/earning/award-terms.ts';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { noFacts, type OrderFacts } from '../../server/domain/earning/order-facts.ts';
import {
  emptySnapshot,
  type SnapshotOrder,
  type SnapshotRefund,
} from '../../server/domain/orders/order-snapshot.ts';
import type { Campaign } from '../../server/domain/program/campaign.ts';
import type { Caps } from '../../server/domain/program/conditions.ts';
import type { EarningRule } from '../../server/domain/program/earning-rule.ts';
import { anyOrder, anyRefund } from '../support/any-order.ts';
import { buildTiers } from '../support/award-of.ts';
import {
  anybody,
  buildAwardTerms,
  buildEarning,
  buildFilter,
  buildRule,
  noCaps,
} from '../support/build-order.ts';

/** Every kind of rule and campaign, limited and not, on lines of three products, in whatever company. */

const products = ['a', 'b', 'c'];
const cap = fc.option(fc.integer({ min: 1, max: 300 }), { freq: 2 });
const caps: fc.Arbitrary<Caps> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(noCaps) },
  { weight: 1, arbitrary: fc.record({ perOrder: cap, perDay: cap, perMonth: cap, lifetime: cap }) },
);
const filter = fc
  .subarray(products, { minLength: 1 })
  .map((names) => buildFilter({ products: names }));
const points = fc.integer({ min: 1, max: 200 });
const standing = {
  caps,
  priority: fc.integer({ min: 0, max: 2 }),
  stacking: fc.constantFrom('exclusive' as const, 'add' as const),
  when: fc.constantFrom(
    anybody,
    anybody,
    { ...anybody, tiers: ['gold'] },
    { ...anybody, minimumOrder: { minor: 10_000, currency: 'USD' } },
  ),
};
const dollars = fc.integer({ min: 1, max: 20_000 }).map((minor) => ({ minor, currency: 'USD' }));

const rule = fc.oneof(
  fc.record({
    ...standing,
    kind: fc.constant('per_amount' as const),
    points,
    per: dollars,
    rates: fc.constant([]),
    products: fc.option(filter),
  }),
  fc.record({
    ...standing,
    kind: fc.constant('product_multiplier' as const),
    products: filter,
    multiplierPercent: fc.integer({ min: 100, max: 500 }),
  }),
  fc.record({
    ...standing,
    kind: fc.constantFrom('product_points' as const, 'product_exclusion' as const),
    products: filter,
    points,
  }),
  fc.record({ ...standing, kind: fc.constant('per_order' as const), points }),
  fc.record({
    ...standing,
    kind: fc.constant('nth_order' as const),
    nth: fc.integer({ min: 1, max: 2 }),
    repeats: fc.boolean(),
    points,
  }),
  fc.record({
    ...standing,
    kind: fc.constant('spend_goal' as const),
    goal: dollars,
    window: fc.constant({ kind: 'lifetime' as const }),
    repeats: fc.boolean(),
    points,
  }),
);
const rules = fc
  .array(rule, { minLength: 1, maxLength: 6 })
  .map((list) => list.map((one, at): EarningRule => ({ ...one, id: `r${at}` })));

const campaignTerms = {
  ...standing,
  daysOfMonth: fc.constant([]),
  budgetPoints: fc.option(fc.integer({ min: 1, max: 300 })),
  products: fc.option(filter),
};
const campaign = fc.oneof(
  fc.record({
    ...campaignTerms,
    kind: fc.constant('multiplier' as const),
    multiplierPercent: fc.integer({ min: 100, max: 500 }),
  }),
  fc.record({ ...campaignTerms, kind: fc.constant('flat' as const), points }),
);
const campaigns = fc
  .array(campaign, { maxLength: 3 })
  .map((list) => list.map((one, at): Campaign => ({ ...one, id: `c${at}`, title: `C${at}` })));

const terms: fc.Arbitrary<AwardTerms> = fc
  .record({
    rules,
    campaigns,
    caps,
    includeShipping: fc.boolean(),
    rounding: fc.constantFrom('down', 'nearest', 'up'),
    multipliers: fc.constantFrom('multiply', 'add', 'highest'),
  })
  .map(({ campaigns: run, ...earning }) =>
    buildAwardTerms({ earning: buildEarning(earning), campaigns: run, tiers: buildTiers() }),
  );

const given = fc
  .tuple(fc.nat(200), fc.nat(100), fc.nat(100))
  .map(([day, more, most]) => ({ day, month: day + more, lifetime: day + more + most }));
const facts: fc.Arbitrary<OrderFacts> = fc
  .record({
    tierId: fc.constantFrom(null, 'silver', 'gold'),
    ordersBefore: fc.nat(2),
    spent: fc.nat(30_000),
    given: fc.dictionary(fc.constantFrom('orders', 'rule:r0', 'campaign:c0'), given),
    budgetLeft: fc.dictionary(fc.constantFrom('c0', 'c1', 'c2'), fc.nat(300)),
  })
  .map(({ tierId, spent, ...more }) => ({
    ...noFacts,
    ...more,
    member: { tierId, tags: [], segments: [] },
    spentBefore: Object.fromEntries(['r0', 'r1', 'r2', 'r3'].map((id) => [id, spent])),
  }));

const order = anyOrder.map((told) => ({
  ...told,
  lines: told.lines.map((line) => ({ ...line, productId: line.lineId })),
}));
const refunds = fc.array(anyRefund, { maxLength: 3 });
const runs = { numRuns: 300 };

function evaluate(
  told: SnapshotOrder,
  back: readonly SnapshotRefund[],
  by: AwardTerms,
  seen: OrderFacts,
) {
  return evaluateAward({ ...emptySnapshot, order: told, refunds: back }, by, seen);
}

describe('whatever the program', () => {
  it('parts are whole and add up to the award, and nothing is said to be nothing', () => {
    fc.assert(
      fc.property(order, refunds, terms, facts, (told, back, by, seen) => {
        const award = evaluate(told, back, by, seen);
        expect(award.parts.every((part) => Number.isSafeInteger(part.points))).toBe(true);
        expect(award.parts.reduce((sum, part) => sum + part.points, 0)).toBe(award.points);
        expect(award.points >= 0 && (award.nothing === null) === award.points > 0).toBe(true);
      }),
      runs,
    );
  });

  it('another refund never raises the award', () => {
    fc.assert(
      fc.property(order, refunds, anyRefund, terms, facts, (told, back, another, by, seen) => {
        const before = evaluate(told, back, by, seen).points;
        expect(evaluate(told, [...back, another], by, seen).points).toBeLessThanOrEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('no cap and no budget is ever passed', () => {
    fc.assert(
      fc.property(order, refunds, terms, facts, (told, back, by, seen) => {
        const award = evaluate(told, back, by, seen);
        const within = (id: string, most: Caps, earned: number) => {
          const had = seen.given[id] ?? { day: 0, month: 0, lifetime: 0 };
          if (earned <= 0) return;
          expect(earned).toBeLessThanOrEqual(most.perOrder ?? Infinity);
          expect(earned + had.day).toBeLessThanOrEqual(most.perDay ?? Infinity);
          expect(earned + had.month).toBeLessThanOrEqual(most.perMonth ?? Infinity);
          expect(earned + had.lifetime).toBeLessThanOrEqual(most.lifetime ?? Infinity);
        };
        within('orders', by.earning.caps, award.points);
        for (const { id, source, points: earned } of award.parts) {
          const one = [...by.earning.rules, ...by.campaigns].find((part) => part.id === id);
          if (one === undefined) continue;
          within(`${source}:${id}`, one.caps, earned);
          if (!('budgetPoints' in one) || one.budgetPoints === null) continue;
          expect(earned).toBeLessThanOrEqual(seen.budgetLeft[id] ?? one.budgetPoints);
        }
      }),
      runs,
    );
  });

  it('the order in which rules of equal effect are written changes nothing', () => {
    fc.assert(
      fc.property(order, refunds, terms, facts, (told, back, by, seen) => {
        const beside = by.earning.rules.map((one) => ({ ...one, stacking: 'add' as const }));
        const total = (list: readonly EarningRule[]) =>
          evaluate(
            told,
            back,
            { ...by, earning: { ...by.earning, rules: list, caps: noCaps } },
            seen,
          ).points;
        const plain = beside.map((one) => ({ ...one, caps: noCaps }));
        expect(total(plain.toReversed())).toBe(total(plain));
      }),
      runs,
    );
  });

  it('and without anything but a rate, it is the rate of the base', () => {
    fc.assert(
      fc.property(order, refunds, facts, (told, back, seen) => {
        const by = buildAwardTerms({ earning: buildEarning({ rules: [buildRule()] }) });
        const award = evaluate(told, back, by, seen);
        const [over = '', under = '1'] = award.base.split('/');
        const due = Number(BigInt(over) / (BigInt(under) * 100n));
        const pays = ['paid', 'partially_refunded', 'refunded'].includes(told.financialStatus);
        expect(award.points).toBe(pays && told.cancelledAt === null ? due : 0);
      }),
      runs,
    );
  });
});
