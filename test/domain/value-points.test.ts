import { describe, expect, it } from 'vitest';
import { valuePoints } from '../../server/domain/redemptions/value-points.ts';
import { rewardOf } from '../support/reward-of.ts';

const off = (points: number, amount: string, currency = 'USD') =>
  rewardOf({ id: 'off', kind: 'amount_off', title: 'Off', points, value: { amount, currency } });

const slider = rewardOf({
  id: 'slider',
  kind: 'amount_off_variable',
  title: 'Points as money',
  points_step: 100,
  value_step: { amount: '1.50', currency: 'USD' },
  min_points: 100,
  max_points: 1000,
});

describe('valuePoints', () => {
  it('takes the reward in which money costs the fewest points, whatever their order', () => {
    const rewards = [off(500, '5.00'), slider, off(1000, '12.00')];
    for (const list of [rewards, rewards.toReversed()])
      expect(valuePoints(list, 1001, 'USD')).toEqual({ minor: 1501, currency: 'USD' });
  });

  it('looks at rewards of the currency only', () => {
    expect(valuePoints([off(1, '10.00', 'EUR'), off(500, '5.00')], 100, 'USD')).toEqual({
      minor: 100,
      currency: 'USD',
    });
    expect(valuePoints([off(1, '10.00', 'EUR')], 100, 'USD')).toBeNull();
  });

  it('takes gift cards and credit for money, and what has no amount for nothing', () => {
    const value = { amount: '10.00', currency: 'USD' };
    const card = rewardOf({ id: 'a', kind: 'gift_card', title: 'Card', points: 400, value });
    const credit = rewardOf({ id: 'b', kind: 'store_credit', title: 'Credit', points: 500, value });
    const shipping = rewardOf({ id: 'c', kind: 'free_shipping', title: 'Shipping', points: 1 });
    const tenth = {
      id: 'd',
      kind: 'percentage_off',
      title: 'Off',
      points: 1,
      percent: 10,
    } as const;
    expect(valuePoints([credit, card, shipping], 100, 'USD')).toMatchObject({ minor: 250 });
    expect(valuePoints([shipping, rewardOf(tenth)], 100, 'USD')).toBeNull();
  });
});
