import { describe, expect, it } from 'vitest';
import type { StorefrontTier } from '../../../../server/contract/storefront.ts';
import { drawStanding } from '../../../../server/http/screens/standing/draw-standing.ts';
import { listElements, textsOf, withAttribute } from '../support/look-at.ts';
import { painterOf } from '../support/painter-of.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const plain = {
  multiplier: 1,
  free_shipping: false,
  discount_percent: 0,
  perks: [],
  entry_points: 0,
};
const silver: StorefrontTier = {
  basis: 'money_spent',
  current: { id: 'silver', name: 'Silver', ...plain },
  next: {
    id: 'gold',
    name: 'Gold',
    threshold: usd('1000.00'),
    missing: usd('249.50'),
    share: 0.75,
  },
  // New York's midnight.
  keep: { missing: usd('120.00'), until: '2032-03-02T05:00:00Z', in_grace: false },
  ladder: [
    { id: 'silver', name: 'Silver', threshold: usd('500.00'), ...plain },
    {
      id: 'gold',
      name: 'Gold',
      threshold: usd('1000.00'),
      multiplier: 1.5,
      discount_percent: 10,
      free_shipping: true,
      perks: [
        { title: 'A cake', detail: 'on your birthday' },
        { title: 'A hug', detail: null },
      ],
      entry_points: 250,
    },
    { id: 'family', name: 'Family', threshold: null, ...plain },
  ],
};

const draw = (changes: Partial<StorefrontTier> = {}, language: 'en' | 'de' = 'en') =>
  drawStanding({ ...silver, ...changes }, painterOf(language));

describe('a standing', () => {
  it('says how far the next tier is, and what keeps this one through its last day', () => {
    const nodes = draw();
    expect(withAttribute(nodes, 'max')?.attributes).toMatchObject({ class: 'meter', value: 0.75 });
    expect(textsOf(nodes, 'p', 'keeping')).toEqual([
      '$249.50 to Gold',
      '$120 to go by Mar 1, 2032 to keep Silver',
    ]);
  });

  it('lists every tier with what it takes and brings, and where the member is', () => {
    const nodes = draw();
    const rungs = listElements(nodes).filter(({ attributes }) => attributes['class'] === 'rung');
    expect(rungs.map(({ text }) => text)).toEqual([
      'Silver You are here',
      'Gold From $1,0001.5 × beans on every order10% off every orderFree shipping' +
        '250 beans when you get thereA cake: on your birthdayA hug',
      'Family By invitation',
    ]);
    expect(rungs.map(({ attributes }) => attributes['aria-current'])).toEqual([
      'true',
      undefined,
      undefined,
    ]);
  });

  it('is kept when nothing is missing, and for good when nothing has to be done', () => {
    const kept = { missing: usd('0.00'), until: '2032-03-02T05:00:00Z', in_grace: false };
    expect(textsOf(draw({ next: null, keep: kept }), 'p', 'keeping')).toEqual([
      'Silver is yours through Mar 1, 2032',
    ]);
    expect(textsOf(draw({ next: null, keep: null }), 'p', 'keeping')).toEqual([
      'Silver is yours to keep',
    ]);
    expect(textsOf(draw({ next: null, keep: null, current: null }), 'p', 'keeping')).toEqual([]);
  });

  it('counts points or orders where tiers do, as many as there are', () => {
    const next = { id: 'gold', name: 'Gold', threshold: 5, missing: 1, share: 0.8 };
    const ladder = [{ id: 'gold', name: 'Gold', threshold: 5, ...plain }];
    const counted = { current: null, keep: null, next, ladder };
    const orders = draw({ ...counted, basis: 'orders_placed' });
    expect(textsOf(orders, 'p', 'keeping')).toEqual(['1 order to Gold']);
    expect(textsOf(orders, 'small')).toEqual(['From 5 orders']);
    const german = draw({ ...counted, basis: 'orders_placed' }, 'de');
    expect(textsOf(german, 'small')).toEqual(['Ab 5 Bestellungen']);
    const points = draw({ ...counted, basis: 'points_earned' });
    expect(textsOf(points, 'small')).toEqual(['From 5 beans']);
  });
});
