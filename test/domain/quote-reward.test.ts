import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reward } from '../../server/domain/program/reward.ts';
import { memberPrice } from '../../server/domain/redemptions/member-price.ts';
import * as rewards from '../../server/domain/redemptions/quote-reward.ts';
import { rewardOf } from '../support/reward-of.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const dollars = (amount: string) => ({ amount, currency: 'USD' });
const fixed = rewardOf({
  id: 'five-off',
  kind: 'amount_off',
  title: '$5 off',
  points: 500,
  value: dollars('5.00'),
  prices: [{ tier: 'gold', points: 400 }],
});
const variable = rewardOf({
  id: 'slider',
  kind: 'amount_off_variable',
  title: 'Points as money',
  points_step: 100,
  value_step: dollars('1.50'),
  min_points: 200,
  max_points: 1050,
  prices: [{ tier: 'gold', points: 80 }],
});
const tenth = rewardOf({
  id: 'tenth',
  kind: 'percentage_off',
  title: '10 % off',
  points: 800,
  percent: 10,
});
const anybody = { points: null, tierId: null, basket: null };

type Ask = Omit<rewards.QuoteRequest, 'price' | 'capsAtCheckout'> & {
  tierId: string | null;
  capsAtCheckout?: boolean;
};

function quoteReward(reward: Reward, { tierId, points, basket, capsAtCheckout = false }: Ask) {
  const price = memberPrice(reward, tierId);
  return rewards.quoteReward(reward, { points, price, basket, capsAtCheckout });
}

describe('the price of a reward', () => {
  it('is fixed for a fixed one, whether it is named or not', () => {
    const quote = { points: 500, value: usd(500), percent: null, minimumOrder: null };
    expect(quoteReward(fixed, anybody)).toEqual(quote);
    expect(quoteReward(fixed, { ...anybody, points: 500 })).toEqual(quote);
    expect(quoteReward(fixed, { ...anybody, points: 400 })).toMatchObject({
      refused: 'points_not_allowed',
      detail: '"$5 off" costs 500 points; leave the points out.',
    });
  });

  it('is another for members of a tier that has its own', () => {
    expect(quoteReward(fixed, { ...anybody, tierId: 'gold' })).toMatchObject({ points: 400 });
    expect(quoteReward(fixed, { ...anybody, tierId: 'silver' })).toMatchObject({ points: 500 });
    const steps = { ...anybody, tierId: 'gold', points: 240 };
    expect(quoteReward(variable, steps)).toMatchObject({ points: 240, value: usd(450) });
    expect(quoteReward(variable, { ...steps, points: 300 })).toMatchObject({
      refused: 'points_not_a_step',
    });
  });

  it('is what the member chose for a variable one, in whole steps within its range', () => {
    const choose = (points: number | null) => quoteReward(variable, { ...anybody, points });
    expect(choose(300)).toMatchObject({ points: 300, value: usd(450) });
    expect(choose(200)).toMatchObject({ points: 200 });
    expect(choose(1000)).toMatchObject({ points: 1000 });
    expect(choose(null)).toMatchObject({
      refused: 'points_required',
      detail: '"Points as money" needs to be told how much to turn into a discount.',
    });
    expect(choose(250)).toMatchObject({
      refused: 'points_not_a_step',
      detail: '"Points as money" takes steps of 100 points.',
    });
    expect(choose(100)).toMatchObject({ refused: 'points_out_of_range' });
    expect(choose(1100)).toMatchObject({
      refused: 'points_out_of_range',
      detail: '"Points as money" takes 200 points to 1,000 points at a time.',
    });
  });
});

describe('what a reward is worth', () => {
  it.each([
    rewardOf({
      id: 'a',
      kind: 'gift_card',
      title: 'A gift card',
      points: 9,
      value: dollars('25.00'),
    }),
    rewardOf({
      id: 'a',
      kind: 'store_credit',
      title: 'Credit',
      points: 9,
      value: dollars('25.00'),
    }),
  ])('is its amount, for a $kind', (reward) => {
    expect(quoteReward(reward, anybody)).toEqual({
      points: 9,
      value: usd(2500),
      percent: null,
      minimumOrder: null,
    });
  });

  it('is for the checkout to say where there is no amount', () => {
    const shipping = rewardOf({ id: 'a', kind: 'free_shipping', title: 'Shipping', points: 9 });
    expect(quoteReward(shipping, anybody)).toMatchObject({ value: null, percent: null });
    expect(quoteReward(tenth, { ...anybody, basket: usd(9900) })).toEqual({
      points: 800,
      value: null,
      percent: 10,
      minimumOrder: null,
    });
  });

  it('is an amount for a percentage with a maximum: of the basket, or of one that reaches it', () => {
    const limited = { ...tenth, maxValue: usd(2500) };
    const quote = (minor: number | null) =>
      quoteReward(limited, { ...anybody, basket: minor === null ? null : usd(minor) });
    expect(quote(8000)).toMatchObject({ value: usd(800), percent: null, minimumOrder: usd(8000) });
    expect(quote(90_000)).toMatchObject({ value: usd(2500), minimumOrder: usd(25_000) });
    expect(quote(null)).toMatchObject({ value: usd(2500), minimumOrder: usd(25_000) });
    expect(quote(5)).toMatchObject({
      refused: 'basket_too_small',
      detail: '"10 % off" needs an order of 0.10 USD: add to your basket and try again.',
    });
    const inEuro = { ...anybody, basket: { minor: 8000, currency: 'EUR' } };
    expect(quoteReward(limited, inEuro)).toMatchObject({ value: usd(2500) });
    const least = { ...limited, minimumOrder: usd(50_000) };
    expect(quoteReward(least, anybody)).toMatchObject({ minimumOrder: usd(50_000) });
  });

  it('asks for an order large enough where it may be no more than a part of it', () => {
    const half = { ...variable, maxBasketPercent: 50 };
    const quote = (minor: number | null) =>
      quoteReward(half, {
        points: 1000,
        tierId: null,
        basket: minor === null ? null : usd(minor),
      });
    expect(quote(null)).toMatchObject({ value: usd(1500), minimumOrder: usd(3000) });
    expect(quote(3000)).toMatchObject({ value: usd(1500), minimumOrder: usd(3000) });
    expect(quote(2999)).toMatchObject({
      refused: 'basket_too_small',
      detail: '"Points as money" needs an order of 30.00 USD: add to your basket, or choose less.',
    });
  });

  it('leaves its limit to a checkout that keeps it, but not where it is of some products only', () => {
    const atCheckout = { ...anybody, capsAtCheckout: true };
    const half = { ...variable, maxBasketPercent: 50, minimumOrder: usd(900) };
    expect(quoteReward(half, { ...atCheckout, points: 1000, basket: usd(1000) })).toEqual({
      points: 1000,
      value: usd(1500),
      percent: null,
      minimumOrder: usd(900),
    });
    const limited = { ...tenth, maxValue: usd(2500) };
    expect(quoteReward(limited, { ...atCheckout, basket: usd(5) })).toEqual({
      points: 800,
      value: null,
      percent: 10,
      minimumOrder: null,
    });
    const narrow = { ...limited, products: { products: ['1'], collections: [] } };
    expect(quoteReward(narrow, atCheckout)).toMatchObject({
      value: usd(2500),
      percent: null,
      minimumOrder: usd(25_000),
    });
  });
});

const amount = fc.integer({ min: 1, max: 10_000_000 });
const percentage = fc.integer({ min: 1, max: 100 });
const maybe = (one: fc.Arbitrary<number>) => fc.option(one, { nil: null });
const money = (minor: number | null) => (minor === null ? null : usd(minor));

describe('whatever basket the quote was for, and whatever basket it is used on', () => {
  it('a percentage with a maximum takes neither more than its percentage nor more than its maximum', () => {
    const any = fc.record({
      percent: percentage,
      limit: amount,
      minimum: maybe(amount),
      basket: maybe(fc.integer({ min: 0, max: 10_000_000 })),
      more: fc.nat(10_000_000),
    });
    fc.assert(
      fc.property(any, ({ percent, limit, minimum, basket, more }) => {
        const reward = { ...tenth, percent, maxValue: usd(limit), minimumOrder: money(minimum) };
        const quote = quoteReward(reward, { ...anybody, basket: money(basket) });
        if ('refused' in quote) return basket !== null;
        const value = quote.value?.minor ?? 0;
        const least = quote.minimumOrder?.minor ?? 0;
        expect(value).toBeLessThanOrEqual(limit);
        // Every order that the code takes: from its minimum on.
        expect(BigInt(value) * 100n <= BigInt(least + more) * BigInt(percent)).toBe(true);
        if (basket !== null) expect(least).toBeLessThanOrEqual(basket);
        expect(least).toBeGreaterThanOrEqual(minimum ?? 0);
        return value > 0;
      }),
    );
  });

  it('a part of a basket stays that part', () => {
    const any = fc.record({
      percent: percentage,
      step: amount,
      points: fc.integer({ min: 2, max: 10 }),
      basket: maybe(fc.integer({ min: 0, max: 200_000_000 })),
    });
    fc.assert(
      fc.property(any, ({ percent, step, points, basket }) => {
        const reward = { ...variable, valueStep: usd(step), maxBasketPercent: percent };
        const quote = quoteReward(reward, {
          points: points * 100,
          tierId: null,
          basket: money(basket),
        });
        if ('refused' in quote) {
          expect(BigInt(points * step) * 100n > BigInt(basket ?? 0) * BigInt(percent)).toBe(true);
          return;
        }
        expect(quote.value).toEqual(usd(points * step));
        const least = quote.minimumOrder?.minor ?? 0;
        expect(BigInt(points * step) * 100n <= BigInt(least) * BigInt(percent)).toBe(true);
        expect(BigInt(points * step) * 100n > BigInt(least - 1) * BigInt(percent)).toBe(true);
      }),
    );
  });
});
