import { describe, expect, it } from 'vitest';
import type { Reward } from '../../server/domain/program/program.ts';
import { bestDiscount } from '../../server/domain/redemptions/best-discount.ts';

const terms = {
  minimumOrder: null,
  codePrefix: 'REG-',
  codeDays: 30,
  combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: true },
};
const usd = (minor: number) => ({ minor, currency: 'USD' });
const fiveOff: Reward = {
  ...terms,
  id: 'five',
  kind: 'amount_off',
  title: '$5 off',
  points: 500,
  value: usd(500),
};
const slider: Reward = {
  ...terms,
  id: 'slider',
  kind: 'amount_off_variable',
  title: 'Points as money',
  pointsStep: 100,
  valueStep: usd(90),
  minPoints: 200,
  maxPoints: 1050,
};

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

  it('is none in another currency, or of an order that must be large enough', () => {
    expect(bestDiscount([fiveOff, slider], 900, 'EUR')).toBeNull();
    expect(bestDiscount([{ ...fiveOff, minimumOrder: usd(6000) }], 900, 'USD')).toBeNull();
    expect(bestDiscount([], 900, 'USD')).toBeNull();
  });
});
