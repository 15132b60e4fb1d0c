import { describe, expect, it } from 'vitest';
import type {
  AmountOffReward,
  VariableAmountOffReward,
} from '../../server/domain/program/program.ts';
import { quoteReward } from '../../server/domain/redemptions/quote-reward.ts';

const terms = {
  minimumOrder: null,
  codePrefix: 'REG-',
  codeDays: 30,
  combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: true },
};
const fixed: AmountOffReward = {
  ...terms,
  id: 'five-off',
  kind: 'amount_off',
  title: '$5 off',
  points: 500,
  value: { minor: 500, currency: 'USD' },
};
const variable: VariableAmountOffReward = {
  ...terms,
  id: 'slider',
  kind: 'amount_off_variable',
  title: 'Points as money',
  pointsStep: 100,
  valueStep: { minor: 150, currency: 'USD' },
  minPoints: 200,
  maxPoints: 1050,
};

describe('the price of a reward', () => {
  it('is fixed for a fixed one, whether it is named or not', () => {
    const quote = { points: 500, value: { minor: 500, currency: 'USD' }, title: '$5 off' };
    expect(quoteReward(fixed, null)).toEqual(quote);
    expect(quoteReward(fixed, 500)).toEqual(quote);
    expect(quoteReward(fixed, 400)).toEqual({
      refused: 'points_not_allowed',
      detail: '"$5 off" costs 500 points; leave the points out.',
    });
  });

  it('is what the member chose for a variable one, in whole steps within its range', () => {
    expect(quoteReward(variable, 300)).toMatchObject({ points: 300, value: { minor: 450 } });
    expect(quoteReward(variable, 200)).toMatchObject({ points: 200 });
    expect(quoteReward(variable, 1000)).toMatchObject({ points: 1000 });
    expect(quoteReward(variable, null)).toEqual({
      refused: 'points_required',
      detail: '"Points as money" needs to know how many points to turn into a discount.',
    });
    expect(quoteReward(variable, 250)).toEqual({
      refused: 'points_not_a_step',
      detail: '"Points as money" takes points in steps of 100.',
    });
    expect(quoteReward(variable, 100)).toMatchObject({ refused: 'points_out_of_range' });
    expect(quoteReward(variable, 1100)).toMatchObject({
      refused: 'points_out_of_range',
      detail: '"Points as money" takes 200 to 1000 points at a time.',
    });
  });
});
