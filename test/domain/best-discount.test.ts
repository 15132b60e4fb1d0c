import { describe, expect, it } from 'vitest';
import type { Reward } from '../../server/domain/program/reward.ts';
import { bestDiscount } from '../../server/domain/redemptions/best-discount.ts';
import { rewardOf } from '../support/reward-of.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const fiveOff = rewardOf({
  id: 'five',
  kind: 'amount_off',
  title: '$5 off',
  points: 500,
  value: { amount: '5.00', currency: 'USD' },
});
const slider = rewardOf({
  id: 'slider',
  kind: 'amount_off_variable',
  title: 'Points as money',
  points_step: 100,
  value_step: { amount: '0.90', currency: 'USD' },
  min_points: 200,
  max_points: 1050,
});

describe('the best discount for so many points', () => {
  it.each([
    [199, null],
    [200, usd(180)],
    [499, usd(360)],
    [500, usd(500)],
    [699, usd(540)],
    [5000, usd(900)],
  ])('of %i is %o', (points, worth) => {
    expect(bestDiscount([fiveOff, slider], points, 'USD')).toEqual(worth);
  });

  it('is none in another currency, or where there is nothing', () => {
    expect(bestDiscount([fiveOff, slider], 900, 'EUR')).toBeNull();
    expect(bestDiscount([], 900, 'USD')).toBeNull();
  });

  it.each<Reward>([
    { ...fiveOff, minimumOrder: usd(6000) },
    { ...fiveOff, products: { products: ['1001'], collections: [] } },
    { ...fiveOff, audience: { tiers: ['gold'], segments: [] } },
    { ...fiveOff, audience: { tiers: [], segments: ['loyal'] } },
    { ...fiveOff, channels: ['pos'] },
    { ...fiveOff, from: '2026-12-01T00:00' },
    { ...fiveOff, until: '2026-12-01T00:00' },
    { ...fiveOff, stock: 5 },
    { ...fiveOff, limit: { times: 1, per: 'lifetime' } },
    { ...slider, maxBasketPercent: 50 },
    { ...fiveOff, kind: 'gift_card', codeDays: null, undoDays: 14 },
  ])('is promised by nothing that not everybody can take off any order: %o', (reward) => {
    expect(bestDiscount([reward], 900, 'USD')).toBeNull();
  });
});
