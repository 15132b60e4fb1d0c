import { describe, expect, it } from 'vitest';
import type { Reward } from '../../server/domain/program/program.ts';
import { valuePoints } from '../../server/domain/redemptions/value-points.ts';

const terms = {
  title: '',
  minimumOrder: null,
  codePrefix: '',
  codeDays: 30,
  combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false },
};

function fixed(points: number, minor: number, currency = 'USD'): Reward {
  return { ...terms, id: 'fixed', kind: 'amount_off', points, value: { minor, currency } };
}

const slider: Reward = {
  ...terms,
  id: 'slider',
  kind: 'amount_off_variable',
  pointsStep: 100,
  valueStep: { minor: 150, currency: 'USD' },
  minPoints: 100,
  maxPoints: 1000,
};

describe('valuePoints', () => {
  it('takes the reward in which money costs the fewest points, whatever their order', () => {
    const rewards = [fixed(500, 500), slider, fixed(1000, 1200)];
    for (const list of [rewards, rewards.toReversed()])
      expect(valuePoints(list, 1001, 'USD')).toEqual({ minor: 1501, currency: 'USD' });
  });

  it('looks at rewards of the currency only', () => {
    expect(valuePoints([fixed(1, 1000, 'EUR'), fixed(500, 500)], 100, 'USD')).toEqual({
      minor: 100,
      currency: 'USD',
    });
    expect(valuePoints([fixed(1, 1000, 'EUR')], 100, 'USD')).toBeNull();
  });
});
