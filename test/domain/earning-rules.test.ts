import { describe, expect, it } from 'vitest';
import type { EarningRule } from '../../server/domain/program/earning-rule.ts';
import {
  awardOf,
  capBack,
  type Given,
  jumperBack,
  memberOf,
  pointsById,
  quarterBack,
} from '../support/award-of.ts';
import {
  anyRule,
  buildExclusion,
  buildFilter,
  buildLine,
  buildRule,
} from '../support/build-order.ts';

const hats = buildFilter({ collections: ['hats'] });
const dollars = (minor: number) => ({ minor, currency: 'USD' });
const everything = [jumperBack, { ...jumperBack, refundId: 'again' }, capBack];

function pointsOf(rules: readonly EarningRule[], given: Given = {}): number {
  return awardOf({ ...given, rules }).points;
}

describe('per_amount', () => {
  it('pays the first rate whose products a line is of, and what comes beside it', () => {
    const rules = [
      buildRule(),
      buildRule({ id: 'hats', points: 3, products: hats, priority: 1 }),
      buildRule({ id: 'more', points: 1, per: dollars(1000), stacking: 'add' }),
    ];
    // 160 × 1 + 40 × 3 + 200 ÷ 10
    expect(pointsById(awardOf({ rules }))).toEqual({ hats: 120, base: 160, more: 20 });
    expect(pointsOf(rules)).toBe(300);
  });

  it('asks by priority, and among equals in the order of the document', () => {
    const [one, two] = [buildRule({ id: 'one' }), buildRule({ id: 'two', points: 2 })];
    expect(pointsById(awardOf({ rules: [one, two] }))).toEqual({ one: 200 });
    expect(pointsById(awardOf({ rules: [two, one] }))).toEqual({ two: 400 });
    expect(awardOf({ rules: [one, { ...two, priority: 1 }] })).toMatchObject({
      points: 400,
      skipped: [{ id: 'one', reason: 'another_first' }],
    });
  });

  it('has a rate for each currency and tier, the tier’s own first', () => {
    const rule = buildRule({
      rates: [
        { tier: null, points: 4, per: { minor: 100, currency: 'EUR' } },
        { tier: 'gold', points: 3, per: dollars(100) },
        { tier: 'gold', points: 6, per: { minor: 100, currency: 'EUR' } },
      ],
    });
    const terms = { tiers: null };
    const earns = (currency: string, tier: string | null) =>
      pointsOf([rule], { order: { currency }, facts: memberOf(tier), terms });
    expect([earns('USD', null), earns('USD', 'silver'), earns('USD', 'gold')]).toEqual([
      200, 200, 600,
    ]);
    expect([earns('EUR', 'silver'), earns('EUR', 'gold'), earns('GBP', 'gold')]).toEqual([
      800, 1200, 0,
    ]);
    expect(pointsOf([rule], { terms })).toBe(200);
  });

  it('pays for shipping where no products are named', () => {
    const earning = { includeShipping: true };
    const order = { shippingPrice: '20.00', totalPrice: '220.00' };
    const rules = [buildRule({ id: 'hats', points: 5, products: hats, priority: 1 }), buildRule()];
    expect(pointsById(awardOf({ rules, earning, order }))).toEqual({ hats: 200, base: 180 });
  });

  it('takes back what a refund’s lines or its share of the money gave', () => {
    const rules = [buildRule(), buildRule({ id: 'hats', points: 3, products: hats, priority: 1 })];
    // 280 in all: a jumper gave 80, the cap 120, a quarter of the money 70.
    expect(pointsOf(rules, { refunds: [jumperBack] })).toBe(200);
    expect(pointsOf(rules, { refunds: [capBack] })).toBe(160);
    expect(pointsOf(rules, { refunds: [quarterBack] })).toBe(210);
    expect(pointsOf(rules, { refunds: [capBack, quarterBack] })).toBe(120);
    expect(awardOf({ rules, refunds: everything }).nothing).toBe('fully_refunded');
  });
});

describe('product_exclusion', () => {
  it('leaves its products without points, and the money spent as it is', () => {
    const award = awardOf({ rules: [buildRule(), buildExclusion({ types: ['hats'] })] });
    expect(award).toMatchObject({ points: 160, base: '20000', linesBase: '20000' });
    expect(award.lines[1]).toMatchObject({ excluded: 'by_rule', excludedBy: 'out', base: '4000' });
  });

  it('goes before all else', () => {
    const rules = [
      buildRule({ products: hats, points: 9, priority: 99 }),
      buildExclusion({ collections: ['20'] }),
    ];
    expect(awardOf({ rules })).toMatchObject({ points: 0, nothing: 'conditions' });
    expect(
      awardOf({ rules: [buildRule(), buildExclusion({ products: ['1', '2'] })] }),
    ).toMatchObject({ points: 0, nothing: 'products_excluded' });
  });

  it('does not hold while its conditions do not', () => {
    const rules = [
      buildRule(),
      { ...buildExclusion(), when: { ...anyRule.when, countries: ['DE'] } },
    ];
    expect(pointsOf(rules)).toBe(200);
  });
});

describe('product_multiplier', () => {
  const multiplier = (multiplierPercent: number, changes: object = {}): EarningRule => ({
    ...anyRule,
    id: `x${multiplierPercent}`,
    kind: 'product_multiplier',
    products: buildFilter({ tags: ['new'] }),
    multiplierPercent,
    stacking: 'exclusive',
    ...changes,
  });

  it('multiplies what its products earn by amount', () => {
    const rules = [buildRule(), multiplier(250)];
    expect(pointsById(awardOf({ rules }))).toEqual({ base: 200, x250: 240 });
    expect(pointsOf(rules, { refunds: [jumperBack] })).toBe(120 + 120);
    expect(pointsOf(rules, { refunds: [quarterBack] })).toBe(150 + 180);
  });

  it('acts alone on a line when it is exclusive, beside others when it adds', () => {
    const first = multiplier(200, { priority: 1 });
    expect(pointsOf([buildRule(), multiplier(300), first])).toBe(200 + 160);
    const beside = multiplier(300, { stacking: 'add' });
    // 160 doubled, and that tripled.
    expect(pointsOf([buildRule(), beside, first])).toBe(40 + 160 * 6);
  });

  it('takes away when it is below 1', () => {
    expect(pointsById(awardOf({ rules: [buildRule(), multiplier(50)] }))).toEqual({
      base: 200,
      x50: -80,
    });
  });

  it('multiplies no fixed points', () => {
    const perOrder: EarningRule = { ...anyRule, id: 'order', kind: 'per_order', points: 50 };
    expect(pointsOf([perOrder, multiplier(300)])).toBe(50);
  });
});

describe('product_points', () => {
  const each = (points: number, changes: object = {}): EarningRule => ({
    ...anyRule,
    id: `each${points}`,
    kind: 'product_points',
    products: buildFilter({ vendors: ['ACME'] }),
    points,
    ...changes,
  });

  it('pays for each unit that is left, in its share of the money that is left', () => {
    expect(pointsOf([each(25)])).toBe(50);
    expect(pointsOf([each(25)], { refunds: [jumperBack] })).toBe(25);
    expect(pointsOf([each(25)], { refunds: [quarterBack] })).toBe(37);
    expect(pointsOf([each(25)], { refunds: [capBack] })).toBe(50);
  });

  it('adds up beside others, and alone pays the first', () => {
    expect(pointsOf([each(25), each(5)])).toBe(60);
    const alone = { stacking: 'exclusive' };
    expect(pointsOf([each(25, alone), each(5, alone), each(1)])).toBe(52);
  });

  it('knows the vendor by the order alone', () => {
    const lines = [buildLine({ productId: '7', vendor: 'Acme' })];
    expect(pointsOf([each(25)], { order: { lines } })).toBe(50);
  });
});

describe('per_order', () => {
  const perOrder: EarningRule = { ...anyRule, id: 'order', kind: 'per_order', points: 50 };

  it('pays whatever the size, until no goods are left that may earn', () => {
    expect(pointsOf([perOrder])).toBe(50);
    expect(pointsOf([perOrder], { refunds: [jumperBack, capBack, quarterBack] })).toBe(50);
    expect(pointsOf([perOrder], { refunds: everything })).toBe(0);
    const shipped = { order: { shippingPrice: '20.00' }, earning: { includeShipping: true } };
    expect(pointsOf([perOrder, buildRule()], { ...shipped, refunds: everything })).toBe(20);
    expect(pointsOf([perOrder, buildExclusion({ products: ['1', '2'] })])).toBe(0);
  });

  it('pays the first exclusive one', () => {
    const alone: EarningRule = { ...perOrder, stacking: 'exclusive' };
    expect(pointsOf([perOrder, { ...alone, id: 'a' }, { ...alone, id: 'b' }])).toBe(100);
  });
});

describe('nth_order', () => {
  const nth = (number: number, repeats: boolean): EarningRule => ({
    ...anyRule,
    id: 'nth',
    kind: 'nth_order',
    nth: number,
    repeats,
    points: 100,
  });
  const after = (ordersBefore: number, rule: EarningRule) =>
    pointsOf([rule], { facts: { ordersBefore } });

  it('pays with that order, or with every such one', () => {
    expect([0, 1, 2].map((before) => after(before, nth(1, false)))).toEqual([100, 0, 0]);
    expect([1, 2, 5].map((before) => after(before, nth(3, false)))).toEqual([0, 100, 0]);
    expect([1, 2, 5].map((before) => after(before, nth(3, true)))).toEqual([0, 100, 100]);
  });

  it('says which order it is for', () => {
    expect(awardOf({ rules: [nth(3, false)] })).toMatchObject({
      nothing: 'conditions',
      skipped: [{ id: 'nth', reason: 'nth_order', wants: ['3'] }],
    });
  });
});

describe('spend_goal', () => {
  const goal = (repeats: boolean, minor = 50_000): EarningRule => ({
    ...anyRule,
    id: 'goal',
    kind: 'spend_goal',
    goal: dollars(minor),
    window: { kind: 'days', days: 90 },
    repeats,
    points: 100,
  });
  const after = (spent: number, rule: EarningRule, given: Given = {}) =>
    pointsOf([rule], { ...given, facts: { spentBefore: { goal: spent } } });

  it('pays with the order that reaches the goal, and no more unless it repeats', () => {
    const spent = [0, 29_999, 30_000, 49_999, 50_000, 99_999];
    expect(spent.map((before) => after(before, goal(false)))).toEqual([0, 0, 100, 100, 0, 0]);
    expect(spent.map((before) => after(before, goal(true)))).toEqual([0, 0, 100, 100, 0, 100]);
    expect(after(0, goal(true, 5_000))).toBe(400);
  });

  it('takes the points back when a refund falls short of the goal', () => {
    expect(after(35_000, goal(false), { refunds: [capBack] })).toBe(100);
    expect(after(35_000, goal(false), { refunds: [jumperBack] })).toBe(0);
    expect(after(35_000, goal(false), { refunds: [quarterBack] })).toBe(100);
    expect(after(0, goal(true, 5_000), { refunds: [quarterBack] })).toBe(300);
  });

  it('counts what rules exclude as spent, and knows its own currency only', () => {
    const rules = [goal(false, 20_000), buildExclusion({ products: ['2'] })];
    expect(pointsOf(rules)).toBe(100);
    expect(awardOf({ rules: [goal(false)], order: { currency: 'EUR' } }).skipped).toMatchObject([
      { reason: 'currency' },
    ]);
  });
});

describe('products that nobody has read yet', () => {
  const given: Given = { facts: { products: {}, productsRead: false } };

  it('make an order wait whose program asks for them', () => {
    const rules = [buildRule(), buildExclusion({ collections: ['hats'] })];
    expect(awardOf({ rules, ...given })).toMatchObject({ points: 0, nothing: 'products_unread' });
    expect(awardOf({ rules, ...given, order: { lines: [] } }).nothing).toBe('nothing_eligible');
  });

  it('matter to no other program', () => {
    expect(pointsOf([buildRule(), buildExclusion({ products: ['2'] })], given)).toBe(160);
  });
});
