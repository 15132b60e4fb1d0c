import { describe, expect, it } from 'vitest';
import type { Award } from '../../server/domain/earning/award.ts';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { noFacts } from '../../server/domain/earning/order-facts.ts';
import { explainAward } from '../../server/domain/earning/explain-award.ts';
import {
  emptySnapshot,
  type SnapshotOrder,
  type SnapshotRefund,
} from '../../server/domain/orders/order-snapshot.ts';
import { readerOf } from '../../server/domain/speech/reader.ts';
import type { Caps } from '../../server/domain/program/conditions.ts';
import type { EarningTerms } from '../../server/domain/program/earning-rule.ts';
import { awardOf, type Given, quarterBack } from '../support/award-of.ts';
import {
  anyRule,
  buildAwardTerms,
  buildCampaign,
  buildFilter,
  noCaps,
  buildEarning,
  buildLine,
  buildOrder,
  buildRefund,
  buildRule,
  buildTransaction,
} from '../support/build-order.ts';

const names = { orderName: '#1001' };
const pointsName = { one: 'bean', other: 'beans' };
const shopper = readerOf('shopper', { pointsName });
const staff = readerOf('staff', { pointsName });

function explain(
  order: Partial<SnapshotOrder> = {},
  refunds: readonly SnapshotRefund[] = [],
  earning: Partial<EarningTerms> = {},
) {
  const snapshot = { ...emptySnapshot, order: buildOrder(order), refunds };
  const award = evaluateAward(
    snapshot,
    buildAwardTerms({ earning: buildEarning(earning) }),
    noFacts,
  );
  return explainAward(award, names, shopper);
}

describe('explainAward', () => {
  it('goes through the lines to the points', () => {
    expect(explain({}, [], { includeShipping: true, pendingDays: 14 })).toEqual([
      'Wool jumper × 2 counts 160.00 USD.',
      'Cap × 1 counts 40.00 USD.',
      'Shipping counts 10.00 USD.',
      '1 bean for each 1.00 USD of 210.00 USD makes 210 beans.',
      '210 beans can be spent 14 days after the order earned them.',
    ]);
  });

  it('says why a line does not count, and how much of another is left', () => {
    const lines = [
      buildLine({ quantity: 3, tax: '0.00' }),
      buildLine({ lineId: 'cap', title: 'Cap', quantity: 1 }),
      buildLine({ lineId: 'card', title: 'Gift card', giftCard: true }),
      buildLine({ lineId: 'tip', title: 'Tip', tip: true }),
      buildLine({ lineId: 'scarf', title: 'Scarf', removedQuantity: 2 }),
    ];
    const back = buildRefund({
      lines: [
        { lineId: 'jumper', quantity: 1, subtotal: '80.00', tax: '0.00' },
        { lineId: 'cap', quantity: 1, subtotal: '40.00', tax: '4.00' },
      ],
    });
    expect(explain({ lines }, [back])).toEqual([
      'Wool jumper × 2 of 3 counts 160.00 USD.',
      "Cap doesn't count: it was returned.",
      "Gift card doesn't count: it is a gift card.",
      "Tip doesn't count: it is a tip.",
      "Scarf doesn't count: it was taken off the order.",
      '1 bean for each 1.00 USD of 160.00 USD makes 160 beans.',
    ]);
  });

  it('says what a refund of an amount took', () => {
    const lines = [buildLine({ quantity: 1 })];
    const back = buildRefund({ transactions: [buildTransaction('25.00')] });
    expect(explain({ lines }, [back])).toEqual([
      'Wool jumper × 1 counts 80.00 USD.',
      '25.00 USD of 230.00 USD was given back, so 71.30 USD is left.',
      '1 bean for each 1.00 USD of 71.30 USD makes 71.30 beans.',
      'Rounded down, that is 71 beans.',
    ]);
  });

  it.each([
    ['down', '2.999', 'makes 2.99 beans. Rounded down, that is 2 beans.'],
    ['nearest', '2.501', 'makes 2.51 beans. Rounded up, that is 3 beans.'],
    ['nearest', '2.499', 'makes 2.49 beans. Rounded down, that is 2 beans.'],
    ['up', '2.001', 'makes 2.01 beans. Rounded up, that is 3 beans.'],
  ] as const)('shows which way it rounded: %s %s', (rounding, unitPrice, ending) => {
    const lines = [buildLine({ quantity: 1, unitPrice })];
    expect(explain({ lines }, [], { rounding }).join(' ')).toMatch(ending);
  });

  it('counts one bean as one bean', () => {
    const lines = [buildLine({ quantity: 1, unitPrice: '1.00' })];
    expect(explain({ lines }, [], { pendingDays: 1 }).slice(1)).toEqual([
      '1 bean for each 1.00 USD of 1.00 USD makes 1 bean.',
      '1 bean can be spent 1 day after the order earned it.',
    ]);
  });

  it('writes money as its currency does', () => {
    const lines = [buildLine({ quantity: 1, unitPrice: '980' })];
    const rules = [buildRule({ points: 5, per: { minor: 100, currency: 'JPY' } })];
    expect(explain({ currency: 'JPY', totalPrice: '980', lines }, [], { rules })).toEqual([
      'Wool jumper × 1 counts 980 JPY.',
      '5 beans for each 100 JPY of 980 JPY makes 49 beans.',
    ]);
  });

  it('says that an order earned the most there is', () => {
    const rules = [buildRule({ points: 900_000_000, per: { minor: 1, currency: 'USD' } })];
    expect(explain({}, [], { rules }).join(' ')).toMatch(
      'makes 1,000,000,000 beans. That is the most there is for one order.',
    );
  });

  it('shows the arithmetic of an order that is too small', () => {
    const lines = [buildLine({ quantity: 1, unitPrice: '0.40' })];
    expect(explain({ lines })).toEqual([
      'Wool jumper × 1 counts 0.40 USD.',
      '1 bean for each 1.00 USD of 0.40 USD makes 0.40 beans.',
      'Rounded down, that is 0 beans.',
      'Order #1001 earned nothing: it is too small for a whole bean.',
    ]);
  });

  it('says of an order in which nothing counts that nothing does', () => {
    const lines = [buildLine({ title: 'Gift card', giftCard: true })];
    expect(explain({ lines })).toEqual([
      "Gift card doesn't count: it is a gift card.",
      'Order #1001 earned nothing: nothing in it counts for beans.',
    ]);
  });

  it('speaks of no waiting time where nothing waits', () => {
    const lines = [buildLine({ quantity: 1, unitPrice: '0.40' })];
    expect(explain({ lines }, [], { pendingDays: 14 }).at(-1)).toMatch('too small');
  });

  it('shows the lines of an order of which nothing is left', () => {
    const lines = [buildLine({ removedQuantity: 2 })];
    expect(explain({ lines })).toEqual([
      "Wool jumper doesn't count: it was taken off the order.",
      'Order #1001 earned nothing: nothing that counts is left of it.',
    ]);
  });

  it('says when all of the money went back though the goods did not', () => {
    const back = buildRefund({ transactions: [buildTransaction('230.00')] });
    expect(explain({ lines: [buildLine()] }, [back])).toEqual([
      'Wool jumper × 2 counts 160.00 USD.',
      'All of 230.00 USD was given back.',
      'Order #1001 earned nothing: nothing that counts is left of it.',
    ]);
    const more = {
      ...back,
      lines: [{ lineId: 'jumper', quantity: 2, subtotal: '160.00', tax: '16.00' }],
    };
    expect(explain({ lines: [buildLine()] }, [more])[1]).toMatch('nothing that counts is left');
    const shipped = { lines: [buildLine({ removedQuantity: 2 })] };
    expect(explain(shipped, [back], { includeShipping: true }).slice(1, -1)).toEqual([
      'Shipping counts 10.00 USD.',
      'All of 230.00 USD was given back.',
    ]);
  });

  const forShopper: [NonNullable<Award['nothing']>, string][] = [
    ['not_seen', 'the shop has told nothing of it yet'],
    ['cancelled', 'it was cancelled'],
    ['voided', 'its payment was voided'],
    ['test_order', 'it is a test order'],
    ['not_paid', 'it has not been paid yet'],
    ['no_rule', 'orders earn no beans in this shop'],
    ['currency_without_rule', 'orders in USD earn no beans'],
  ];

  it.each(forShopper)('says nothing but the reason to a shopper: %s', (nothing, reason) => {
    expect(explainAward({ ...refused, nothing }, names, shopper)).toEqual([
      `Order #1001 earned nothing: ${reason}.`,
    ]);
  });

  const forStaff: [NonNullable<Award['nothing']>, string][] = [
    ['test_order', 'it is a test order, and those earn in development stores only'],
    ['no_rule', 'the program has no rule that pays for orders'],
    ['currency_without_rule', 'the program has no rule for orders in USD'],
  ];

  it.each(forStaff)('tells staff what they can change: %s', (nothing, reason) => {
    expect(explainAward({ ...refused, nothing }, names, staff)).toEqual([
      `Order #1001 earned nothing: ${reason}.`,
    ]);
  });

  it('names the rule to staff', () => {
    const snapshot = { ...emptySnapshot, order: buildOrder(), refunds: [] };
    const award = evaluateAward(snapshot, buildAwardTerms(), noFacts);
    expect(explainAward(award, names, staff).at(-1)).toBe(
      '1 bean for each 1.00 USD (rule "base") of 200.00 USD makes 200 beans.',
    );
  });
});

describe('the parts of an award in words', () => {
  const say = (given: Given, reader = shopper) =>
    explainAward(awardOf(given), names, reader).slice(2);
  const capped = (changes: Partial<Caps>) => buildRule({ caps: { ...noCaps, ...changes } });
  const had = (day: number) => ({ day, month: day, lifetime: day });
  const perOrder = { ...anyRule, id: 'order', kind: 'per_order', points: 50 } as const;

  it('name the limit that cut the one there is', () => {
    expect(say({ rules: [capped({ perOrder: 150 })] })).toEqual([
      '1 bean for each 1.00 USD of 200.00 USD makes 150 beans.',
      'That is the most there is for one order.',
    ]);
    const today: Given = {
      rules: [capped({ perDay: 150 })],
      facts: { given: { 'rule:base': had(150) } },
    };
    expect(say(today, staff)).toEqual([
      '1 bean for each 1.00 USD (rule "base") of 200.00 USD makes 0 beans.',
      'The limit for the day was reached before.',
      'Order #1001 earned nothing: the most that can be earned had been reached before.',
    ]);
  });

  it('name the limit on all that orders earn', () => {
    const caps = { ...noCaps, perMonth: 120 };
    expect(say({ earning: { caps } })).toEqual([
      '1 bean for each 1.00 USD of 200.00 USD makes 120 beans.',
      'That was all that was left of the limit for the month.',
    ]);
    expect(
      say({
        earning: { caps },
        rules: [
          buildRule({ per: { minor: 200, currency: 'USD' } }),
          perOrder,
          { ...perOrder, id: 'more' },
        ],
      }),
    ).toEqual([
      '1 bean for each 2.00 USD of 200.00 USD makes 100 beans.',
      'The order itself gives 20 beans.',
      'That is as far as the limit on all orders allows.',
      'The order itself gives 0 beans.',
      'The limit on all orders is reached.',
      'Together 120 beans.',
      'That was all that was left of the limit for the month.',
    ]);
  });

  it('say what a multiplier below 1 takes off', () => {
    const half = buildCampaign({ multiplierPercent: 50, title: 'Half' });
    expect(say({ terms: { campaigns: [half] } })).toEqual([
      '1 bean for each 1.00 USD of 200.00 USD makes 200 beans.',
      '“Half” multiplies 200 beans by 0.5 and takes off 100 beans.',
      'Together 100 beans.',
    ]);
  });

  it('say what units, orders and goals gave', () => {
    const units = { ...anyRule, id: 'each', kind: 'product_points', points: 7 } as const;
    const goal = {
      ...anyRule,
      id: 'goal',
      kind: 'spend_goal',
      goal: { minor: 5000, currency: 'USD' },
      window: { kind: 'lifetime' },
      repeats: true,
      points: 10,
    } as const;
    const rules = [
      { ...units, products: buildFilter({ products: ['1'] }) },
      { ...units, id: 'cap', products: buildFilter({ products: ['2'] }) },
      { ...anyRule, id: 'nth', kind: 'nth_order', nth: 2, repeats: true, points: 20 } as const,
      goal,
    ];
    const facts = { ordersBefore: 1 };
    expect(say({ rules, facts, refunds: [quarterBack] }, staff).slice(1)).toEqual([
      '2 units of products with points of their own (rule "each"), 7 beans each, give 10.50 beans.',
      'That is after what was given back.',
      '1 unit of a product with points of its own (rule "cap") gives 5.25 beans.',
      'That is after what was given back.',
      'The member’s 2nd order (rule "nth") gives 20 beans.',
      'Reaching 50.00 USD 3 times (rule "goal") gives 30 beans.',
      'Together 65.75 beans.',
      'Rounded down, that is 65 beans.',
    ]);
  });
});

const refused = evaluateAward(
  { ...emptySnapshot, order: buildOrder({ financialStatus: 'pending' }), refunds: [] },
  buildAwardTerms(),
  noFacts,
);
