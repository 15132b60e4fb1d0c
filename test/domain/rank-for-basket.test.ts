import { describe, expect, it } from 'vitest';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { programShape } from '../../server/contract/program/program-shape.ts';
import { memberPrice } from '../../server/domain/redemptions/member-price.ts';
import { rankForBasket } from '../../server/domain/redemptions/rank-for-basket.ts';
import { programFromDocument } from '../../server/operations/program-from-document.ts';
import { everyKind, onePointPerDollar } from '../support/every-kind.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });

function rank(
  step: { minor: number; spendable: number; tierId?: string; capsAtCheckout?: boolean },
  rewards: NonNullable<ProgramInput['rewards']> = everyKind,
) {
  const document = programShape.parse({ ...onePointPerDollar, rewards });
  const priced = programFromDocument(document).rewards.map((reward) => ({
    reward,
    price: memberPrice(reward, step.tierId ?? null),
  }));
  const { items, next } = rankForBasket(priced, {
    basket: usd(step.minor),
    spendable: step.spendable,
    capsAtCheckout: step.capsAtCheckout ?? false,
  });
  return {
    items: items.map(({ reward, points }) => `${reward.id} for ${points}`),
    next: next === null ? null : `${next.reward.id}, ${next.pointsMissing} missing`,
  };
}

describe('what would help with a basket', () => {
  it('is what takes most off first, then what has no amount yet; cards and vouchers are for any time', () => {
    expect(rank({ minor: 4000, spendable: 350 }).items).toEqual([
      'amount_off for 100',
      'percentage_off for 100',
      'amount_off_variable for 300',
    ]);
    expect(rank({ minor: 1, spendable: 100 }).items).toContain('free_shipping for 100');
  });

  it('is of a variable reward no more than the basket is worth, or its part that may be paid so', () => {
    const [, slider] = everyKind;
    if (slider?.kind !== 'amount_off_variable') expect.fail('the second is the slider');
    expect(rank({ minor: 750, spendable: 5000 }, [slider]).items).toEqual([
      'amount_off_variable for 700',
    ]);
    const half = { ...slider, max_basket_percent: 50 };
    expect(rank({ minor: 750, spendable: 5000 }, [half]).items).toEqual([
      'amount_off_variable for 300',
    ]);
    expect(rank({ minor: 99, spendable: 5000 }, [slider]).items).toEqual([]);
    const cheaper = { ...slider, prices: [{ tier: 'gold', points: 50 }] };
    expect(rank({ minor: 750, spendable: 200, tierId: 'gold' }, [cheaper]).items).toEqual([
      'amount_off_variable for 200',
    ]);
  });

  it('knows the limit of a percentage that the checkout keeps', () => {
    const [five, , tenth] = everyKind;
    if (five === undefined || tenth?.kind !== 'percentage_off') expect.fail('a percentage');
    const limited = { ...tenth, max_value: { amount: '4.00', currency: 'USD' } };
    for (const capsAtCheckout of [false, true])
      expect(rank({ minor: 9000, spendable: 100, capsAtCheckout }, [limited, five]).items).toEqual([
        'amount_off for 100',
        'percentage_off for 100',
      ]);
  });

  it('names the cheapest that only points are missing for', () => {
    expect(rank({ minor: 4000, spendable: 40 })).toEqual({
      items: [],
      next: 'amount_off, 60 missing',
    });
    expect(rank({ minor: 4000, spendable: 100 }).next).toBeNull();
  });
});
