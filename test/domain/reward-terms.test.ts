import { describe, expect, it } from 'vitest';
import { localiseReward } from '../../server/domain/redemptions/localise-reward.ts';
import { memberPrice } from '../../server/domain/redemptions/member-price.ts';
import {
  canIssue,
  isHandedOver,
  needsAccount,
  servesReward,
} from '../../server/domain/redemptions/platform-kinds.ts';
import { rewardKinds } from '../../server/contract/program/reward.ts';
import { rewardOf } from '../support/reward-of.ts';

const fiveOff = rewardOf({
  id: 'five-off',
  kind: 'amount_off',
  title: '$5 off',
  description: 'On any order.',
  points: 500,
  value: { amount: '5.00', currency: 'USD' },
  prices: [{ tier: 'gold', points: 400 }],
  texts: {
    de: { title: '5 $ Rabatt', description: 'Auf jede Bestellung.' },
    'de-CH': { title: '5 $ günstiger' },
  },
});

describe('what a reward costs a member', () => {
  it('is its price, or the one of their tier', () => {
    expect(memberPrice(fiveOff, null)).toEqual({ points: 500, most: 500, step: 500 });
    expect(memberPrice(fiveOff, 'silver')).toEqual({ points: 500, most: 500, step: 500 });
    expect(memberPrice(fiveOff, 'gold')).toEqual({ points: 400, most: 400, step: 400 });
  });

  it('leaves a variable one its number of steps', () => {
    const slider = rewardOf({
      id: 'slider',
      kind: 'amount_off_variable',
      title: 'Points as money',
      points_step: 100,
      value_step: { amount: '1.00', currency: 'USD' },
      min_points: 200,
      max_points: 1050,
      prices: [{ tier: 'gold', points: 80 }],
    });
    expect(memberPrice(slider, null)).toEqual({ points: 200, most: 1000, step: 100 });
    expect(memberPrice(slider, 'gold')).toEqual({ points: 160, most: 800, step: 80 });
  });
});

describe('a reward in another language', () => {
  it.each([
    [null, '$5 off', 'On any order.'],
    ['en', '$5 off', 'On any order.'],
    ['de', '5 $ Rabatt', 'Auf jede Bestellung.'],
    ['de-AT', '5 $ Rabatt', 'Auf jede Bestellung.'],
    ['de-CH', '5 $ günstiger', 'Auf jede Bestellung.'],
  ])('says for %s what is written for it, then for its language, then its own', (...said) => {
    const [locale, title, description] = said;
    expect(localiseReward(fiveOff, locale)).toEqual({ ...fiveOff, title, description });
  });
});

describe('a platform', () => {
  it('issues the kinds that it has', () => {
    expect(rewardKinds.filter((kind) => !canIssue('shopify', kind))).toEqual([]);
    expect(rewardKinds.filter((kind) => !canIssue('stripe', kind))).toEqual([
      'free_shipping',
      'gift_card',
    ]);
    expect(rewardKinds.filter(needsAccount)).toEqual(['store_credit']);
    expect(rewardKinds.filter(isHandedOver)).toEqual(['gift_card', 'store_credit']);
  });

  it.each([
    [{ products: ['1001'], collections: [] }, ['shopify']],
    [{ products: [], collections: ['2001'] }, ['shopify']],
    [{ products: ['prod_Mug'], collections: [] }, ['stripe']],
    [{ products: [], collections: ['summer'] }, []],
    [null, ['shopify', 'stripe']],
  ])('serves only products of its own: %o', (products, platforms) => {
    const both = ['shopify', 'stripe'] as const;
    const reward = { ...fiveOff, products };
    expect(both.filter((platform) => servesReward(platform, reward))).toEqual(platforms);
  });

  it('gives away no product of the other, and no percentage that it can’t hold to', () => {
    const free = { id: 'mug', kind: 'free_product', title: 'A mug', points: 900 } as const;
    const [variant, price] = ['4001', 'price_1Mug'].map((id) =>
      rewardOf({ ...free, variant_id: id }),
    );
    expect(variant && servesReward('shopify', variant)).toBe(true);
    expect(variant && servesReward('stripe', variant)).toBe(false);
    expect(price && servesReward('shopify', price)).toBe(false);
    expect(price && servesReward('stripe', price)).toBe(true);
    const limited = rewardOf({
      id: 'tenth',
      kind: 'percentage_off',
      title: '10 % off',
      points: 800,
      percent: 10,
      max_value: { amount: '25.00', currency: 'USD' },
    });
    expect(servesReward('stripe', limited)).toBe(true);
    const ofSome = { ...limited, products: { products: ['prod_Mug'], collections: [] } };
    expect(servesReward('stripe', ofSome)).toBe(false);
  });
});
