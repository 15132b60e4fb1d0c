import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../server/domain/program/campaign.ts';
import type { EarningTerms } from '../../server/domain/program/earning-rule.ts';
import {
  awardOf,
  capBack,
  type Given,
  jumperBack,
  memberOf,
  pointsById,
  quarterBack,
} from '../support/award-of.ts';
import { anybody, anyRule, buildCampaign, buildFilter, buildRule } from '../support/build-order.ts';

const gold = memberOf('gold');
const jumpers = buildFilter({ products: ['1'] });
const rules = [
  buildRule(),
  {
    ...anyRule,
    id: 'x3',
    kind: 'product_multiplier',
    products: jumpers,
    multiplierPercent: 300,
    stacking: 'exclusive',
  } as const,
];

/** 160 points for jumpers that count three times and 40 for a cap, of a gold member (1.5) in a campaign (2). */
function meeting(multipliers: EarningTerms['multipliers'], given: Given = {}) {
  return awardOf({
    rules,
    facts: gold,
    ...given,
    earning: { multipliers },
    terms: { campaigns: [buildCampaign()], ...given.terms },
  });
}

describe('multipliers that meet', () => {
  it('multiply each on the last', () => {
    const award = meeting('multiply');
    // (160 × 3 + 40) × 1.5 × 2
    expect(pointsById(award)).toEqual({ base: 200, x3: 320, gold: 260, double: 780 });
    expect(award.points).toBe(1560);
    expect(meeting('multiply', { refunds: [jumperBack] }).points).toBe((80 * 3 + 40) * 3);
    expect(meeting('multiply', { refunds: [capBack] }).points).toBe(160 * 9);
    expect(meeting('multiply', { refunds: [quarterBack] }).points).toBe(1170);
  });

  it('add their extras to what the rates give', () => {
    const award = meeting('add');
    // 160 × (1 + 2 + 0.5 + 1) + 40 × (1 + 0.5 + 1)
    expect(pointsById(award)).toEqual({ base: 200, x3: 320, gold: 100, double: 200 });
    expect(award.points).toBe(820);
    expect(meeting('add', { refunds: [jumperBack] }).points).toBe(360 + 100);
  });

  it('give way to the highest on each line', () => {
    const award = meeting('highest');
    // 160 × 3 + 40 × 2
    expect(pointsById(award)).toEqual({ base: 200, x3: 320, double: 40 });
    expect(award.points).toBe(560);
    expect(meeting('highest', { refunds: [capBack] }).points).toBe(480);
  });

  it('leave to the next highest what a budget cuts off', () => {
    const terms = { campaigns: [buildCampaign({ budgetPoints: 1000 })] };
    const left = (budget: number) =>
      pointsById(
        meeting('highest', {
          rules: [buildRule()],
          terms,
          facts: { ...gold, budgetLeft: { double: budget } },
        }),
      );
    expect(left(200)).toEqual({ base: 200, double: 200 });
    expect(left(150)).toEqual({ base: 200, double: 150 });
    expect(left(30)).toEqual({ base: 200, gold: 70, double: 30 });
    expect(left(0)).toEqual({ base: 200, gold: 100 });
  });

  it('of 1 are no part, and of less take away', () => {
    expect(pointsById(awardOf({ facts: memberOf('silver') }))).toEqual({ base: 200 });
    const half = [buildCampaign({ multiplierPercent: 50 })];
    expect(meeting('multiply', { terms: { campaigns: half } }).points).toBe(390);
  });
});

describe('campaigns', () => {
  const of = (...campaigns: Campaign[]) => awardOf({ terms: { campaigns } });
  const triple = buildCampaign({ id: 'triple', multiplierPercent: 300 });

  it('of one kind: only the first by priority, unless they come beside', () => {
    expect(pointsById(of(buildCampaign(), triple))).toEqual({ base: 200, double: 200 });
    expect(pointsById(of(buildCampaign(), { ...triple, priority: 1 }))).toEqual({
      base: 200,
      triple: 400,
    });
    expect(of(buildCampaign(), { ...triple, stacking: 'add' }).points).toBe(1200);
  });

  it('multiply the lines of their products, each its own', () => {
    const onJumpers = buildCampaign({ products: jumpers });
    const onCaps = buildCampaign({
      id: 'caps',
      multiplierPercent: 500,
      products: buildFilter({ collections: ['hats'] }),
    });
    expect(pointsById(of(onJumpers))).toEqual({ base: 200, double: 160 });
    expect(pointsById(of(onJumpers, onCaps))).toEqual({ base: 200, double: 160, caps: 160 });
  });

  it('multiply shipping unless they name products', () => {
    const earning = { includeShipping: true };
    const order = { shippingPrice: '20.00', totalPrice: '220.00' };
    const points = (products: Campaign['products']) =>
      awardOf({ earning, order, terms: { campaigns: [buildCampaign({ products })] } }).points;
    expect([points(null), points(jumpers)]).toEqual([440, 380]);
  });

  it('give flat points with an order that holds one of their products', () => {
    const flat = (products: Campaign['products']): Campaign => ({
      ...anyRule,
      id: 'flat',
      kind: 'flat',
      title: 'Thirty more',
      daysOfMonth: [],
      budgetPoints: null,
      points: 30,
      products,
    });
    expect(of(flat(null)).points).toBe(230);
    expect(of(flat(jumpers)).points).toBe(230);
    expect(of(flat(buildFilter({ types: ['Shoes'] })))).toMatchObject({
      points: 200,
      skipped: [{ source: 'campaign', reason: 'products' }],
    });
    const back = [jumperBack, { ...jumperBack, refundId: 'again' }];
    const campaigns = [flat(jumpers)];
    expect(awardOf({ refunds: back, terms: { campaigns } }).points).toBe(40);
  });

  it('are for whom and when they say', () => {
    const golden = buildCampaign({ when: { ...anybody, tiers: ['gold'] } });
    expect(awardOf({ terms: { campaigns: [golden], tiers: null }, facts: gold }).points).toBe(400);
    expect(of(golden).skipped).toMatchObject([{ id: 'double', reason: 'tiers' }]);
  });
});

describe('double weekends in Auckland', () => {
  const weekend = [buildCampaign({ when: { ...anybody, weekdays: ['saturday', 'sunday'] } })];
  const night = { from: '02:00', until: '03:00' };
  const points = (placedAt: string, campaigns: readonly Campaign[] = weekend) =>
    awardOf({ order: { placedAt }, terms: { campaigns, timeZone: 'Pacific/Auckland' } }).points;

  it('last 47 hours when the clocks go forward', () => {
    expect(points('2026-09-25T11:59:59Z')).toBe(200);
    expect(points('2026-09-25T12:00:00Z')).toBe(400);
    expect(points('2026-09-27T10:59:59Z')).toBe(400);
    expect(points('2026-09-27T11:00:00Z')).toBe(200);
  });

  it('last 49 hours when they go back', () => {
    expect(points('2026-04-03T10:59:59Z')).toBe(200);
    expect(points('2026-04-03T11:00:00Z')).toBe(400);
    expect(points('2026-04-05T11:59:59Z')).toBe(400);
    expect(points('2026-04-05T12:00:00Z')).toBe(200);
  });

  it('know no hour that is skipped, and twice the one that comes again', () => {
    const early = [buildCampaign({ when: { ...anybody, hours: night } })];
    const says = (...instants: string[]) => instants.map((instant) => points(instant, early));
    // 27 September: 01:59 is followed by 03:00.
    expect(says('2026-09-26T13:59:59Z', '2026-09-26T14:00:00Z')).toEqual([200, 200]);
    // 5 April: 02:00 to 03:00, and once more.
    expect(
      says(
        '2026-04-04T12:59:59Z',
        '2026-04-04T13:00:00Z',
        '2026-04-04T13:30:00Z',
        '2026-04-04T14:30:00Z',
        '2026-04-04T14:59:59Z',
        '2026-04-04T15:00:00Z',
      ),
    ).toEqual([200, 400, 400, 400, 400, 200]);
  });

  it('recur on days of the month', () => {
    const dates = [buildCampaign({ daysOfMonth: [1, 31] })];
    expect(points('2026-08-30T12:00:00Z', dates)).toBe(400);
    expect(points('2026-09-01T11:59:00Z', dates)).toBe(400);
    expect(points('2026-09-01T12:00:00Z', dates)).toBe(200);
    expect(points('2026-09-30T10:59:00Z', dates)).toBe(200);
    expect(points('2026-09-30T11:00:00Z', dates)).toBe(400);
  });
});
