import { describe, expect, it } from 'vitest';
import { awardPointsMax } from '../../server/domain/earning/award.ts';
import type { Caps } from '../../server/domain/program/conditions.ts';
import {
  awardOf,
  capBack,
  type Given,
  jumperBack,
  memberOf,
  pointsById,
  quarterBack,
} from '../support/award-of.ts';
import { anyRule, buildCampaign, buildRule, noCaps } from '../support/build-order.ts';

const caps = (changes: Partial<Caps>): Caps => ({ ...noCaps, ...changes });
const had = (day: number, month = day, lifetime = month) => ({ day, month, lifetime });

describe('the caps of a rule', () => {
  const rule = (changes: Partial<Caps>) => buildRule({ caps: caps(changes) });
  const all = rule({ perOrder: 150, perDay: 300, perMonth: 400, lifetime: 1000 });

  it.each([
    [undefined, 150, 'per_order'],
    [had(100), 150, 'per_order'],
    [had(200), 100, 'per_day'],
    [had(200, 310), 90, 'per_month'],
    [had(100, 100, 990), 10, 'lifetime'],
    [had(300), 0, 'per_day'],
    [had(500), 0, 'per_day'],
  ])('leave what other orders have not had: %j', (given, points, limitedBy) => {
    const award = awardOf({
      rules: [all],
      facts: { given: given === undefined ? {} : { 'rule:base': given } },
    });
    expect(award).toMatchObject({ points, parts: [{ limitedBy }] });
    expect(award.nothing).toBe(points === 0 ? 'limit_reached' : null);
  });

  it('bound each rule of its own, and fixed points as well', () => {
    const order = { ...anyRule, id: 'order', kind: 'per_order', points: 50 } as const;
    const rules = [rule({ perOrder: 30 }), { ...order, caps: caps({ perDay: 60 }) }];
    expect(pointsById(awardOf({ rules, facts: { given: { 'rule:order': had(40) } } }))).toEqual({
      base: 30,
      order: 20,
    });
  });

  it('come before the tier and campaigns multiply', () => {
    const given: Given = { rules: [rule({ perOrder: 100 })], facts: memberOf('gold') };
    expect(pointsById(awardOf({ ...given, terms: { campaigns: [buildCampaign()] } }))).toEqual({
      base: 100,
      gold: 50,
      double: 150,
    });
  });

  it.each(['multiply', 'add', 'highest'] as const)(
    'leave the tier and campaigns nothing to multiply once they are reached (%s)',
    (multipliers) => {
      const facts = { ...memberOf('gold'), given: { 'rule:base': had(100) } };
      const terms = { campaigns: [buildCampaign()] };
      const rules = [rule({ perDay: 100 })];
      expect(awardOf({ rules, facts, terms, earning: { multipliers } }).points).toBe(0);
    },
  );

  it('leave nothing to multiply once they are reached', () => {
    const given = { 'rule:base': had(100) };
    const rules = [rule({ perDay: 100 })];
    for (const multipliers of ['multiply', 'add', 'highest'] as const)
      expect(
        awardOf({ rules, earning: { multipliers }, facts: { ...memberOf('gold'), given } }),
      ).toMatchObject({ points: 0, nothing: 'limit_reached' });
  });

  it('hold on to the points while enough is left of the order', () => {
    const rules = [rule({ perOrder: 100 })];
    expect(awardOf({ rules, refunds: [jumperBack] }).points).toBe(100);
    expect(awardOf({ rules, refunds: [jumperBack, capBack] }).points).toBe(80);
  });
});

describe('a campaign’s limits', () => {
  const given = (changes: Parameters<typeof buildCampaign>[0], facts: Given['facts'] = {}) =>
    awardOf({ terms: { campaigns: [buildCampaign(changes)] }, facts });

  it('are its caps for one member', () => {
    const award = given(
      { caps: caps({ perMonth: 250 }) },
      { given: { 'campaign:double': had(0, 100) } },
    );
    expect(award).toMatchObject({
      points: 350,
      parts: [{}, { points: 150, limitedBy: 'per_month' }],
    });
  });

  it('and its budget, of which the order that reaches it gets the rest', () => {
    const left = (budget: number) =>
      given({ budgetPoints: 5000 }, { budgetLeft: { double: budget } });
    expect(pointsById(left(500))).toEqual({ base: 200, double: 200 });
    expect(left(70)).toMatchObject({
      points: 270,
      parts: [{}, { points: 70, limitedBy: 'budget' }],
    });
    expect(left(0)).toMatchObject({ points: 200, skipped: [{ id: 'double', reason: 'budget' }] });
    expect(left(-3).points).toBe(200);
  });

  it('make room for the next campaign once the budget is used up', () => {
    const campaigns = [
      buildCampaign({ budgetPoints: 10, priority: 1 }),
      buildCampaign({ id: 'triple', multiplierPercent: 300 }),
    ];
    const points = (budget: number) =>
      awardOf({ terms: { campaigns }, facts: { budgetLeft: { double: budget } } }).points;
    expect([points(10), points(0)]).toEqual([210, 600]);
  });

  it('are not passed by rounding', () => {
    // 66.67 points round to 67 beside a campaign that has 50 left: 116.67 in all.
    const rules = [buildRule({ per: { minor: 300, currency: 'USD' } })];
    for (const rounding of ['down', 'nearest', 'up'] as const) {
      const award = awardOf({
        rules,
        earning: { rounding },
        terms: { campaigns: [buildCampaign({ budgetPoints: 50 })] },
      });
      expect(pointsById(award)['double']).toBe(50);
      expect(award.points).toBe(rounding === 'down' ? 116 : 117);
    }
  });
});

describe('the limit on all that orders earn', () => {
  it('is what other orders leave of it, cut from the last parts', () => {
    const award = awardOf({
      earning: { caps: caps({ perOrder: 350, perDay: 500 }) },
      facts: { ...memberOf('gold'), given: { orders: had(190) } },
      terms: { campaigns: [buildCampaign()] },
    });
    // 200, 100 by the tier and 300 by the campaign: 310 are left for the day.
    expect(award).toMatchObject({
      points: 310,
      limitedBy: 'per_day',
      parts: [
        { points: 200, limitedBy: null },
        { points: 100, limitedBy: null },
        { points: 10, limitedBy: 'orders' },
      ],
    });
  });

  it('lets no multiplier below 1 take from what it left', () => {
    const campaigns = [buildCampaign({ multiplierPercent: 50 })];
    const points = (perOrder: number) =>
      awardOf({ earning: { caps: caps({ perOrder }) }, terms: { campaigns } }).points;
    expect([points(100), points(99)]).toEqual([100, 99]);
  });

  it('is never above what one posting moves', () => {
    const award = awardOf({
      rules: [buildRule({ points: awardPointsMax, per: { minor: 1, currency: 'USD' } })],
      facts: memberOf('gold'),
    });
    expect(award).toMatchObject({ points: awardPointsMax, limitedBy: 'per_order' });
  });
});

describe('the parts of an award', () => {
  it('are whole and add up to it', () => {
    const award = awardOf({
      rules: [
        buildRule({ per: { minor: 300, currency: 'USD' } }),
        buildRule({ id: 'more', per: { minor: 700, currency: 'USD' }, stacking: 'add' }),
      ],
      earning: { rounding: 'nearest' },
      facts: memberOf('gold'),
      refunds: [quarterBack],
    });
    // 50 + 21.43 + 35.71 = 107.14
    expect(pointsById(award)).toEqual({ base: 50, more: 21, gold: 36 });
    expect(award).toMatchObject({ points: 107, exactPoints: '750/7' });
  });
});
