import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, fraction } from '../../../server/domain/fraction.ts';
import { assumptions, expectCost } from '../../../server/domain/onboarding/expect-cost.ts';
import {
  generosities,
  mostBack,
  proposeProgram,
  type Wish,
} from '../../../server/domain/onboarding/propose-program.ts';
import type { SalesFigures } from '../../../server/domain/onboarding/sales-figures.ts';

const usual: Wish = { marginPercent: 50, generosity: 'usual', averageOrderMinor: null };

function sold(
  currency: string,
  averageMinor: bigint,
  more: Partial<SalesFigures> = {},
): SalesFigures {
  const orders = more.orders ?? 1200;
  return {
    currency,
    days: 365,
    orders,
    buyers: 800,
    repeatBuyers: 250,
    netMinor: averageMinor * BigInt(orders),
    otherCurrencies: 0,
    ...more,
  };
}

const nothing = sold('USD', 0n, { days: 0, orders: 0, buyers: 0, repeatBuyers: 0 });
const toNumber = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }) =>
  Number(numerator) / Number(denominator);

describe('a program that is proposed', () => {
  it('is one that a shop of usual orders could have thought of', () => {
    expect(proposeProgram(sold('USD', 6200n), usual)).toMatchObject({
      points: 1,
      perMinor: 100n,
      first: { points: 200, valueMinor: 400n },
      big: { points: 600, valueMinor: 1200n },
      step: { points: 50, valueMinor: 100n },
      welcomePoints: 25,
      expiryMonths: 12,
      basis: 'sales',
    });
  });

  it('counts in a hundred yen, and in dinars', () => {
    expect(proposeProgram(sold('JPY', 8000n), usual)).toMatchObject({
      points: 1,
      perMinor: 100n,
      first: { points: 250, valueMinor: 500n },
    });
    expect(proposeProgram(sold('KWD', 21_500n), usual)).toMatchObject({ perMinor: 1000n });
  });

  it('gives back more to whoever wishes it, and no more than a fifth of a thin margin', () => {
    const shares = generosities.map((generosity) =>
      toNumber(proposeProgram(sold('USD', 6200n), { ...usual, generosity }).share),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(new Set(shares).size).toBe(3);
    const thin = proposeProgram(sold('USD', 6200n), {
      ...usual,
      generosity: 'generous',
      marginPercent: 5,
    });
    expect(toNumber(thin.share)).toBeLessThanOrEqual(0.01);
  });

  it('says where its order size is from', () => {
    expect(proposeProgram(nothing, usual)).toMatchObject({
      basis: 'unknown',
      averageOrderMinor: 5000n,
    });
    expect(proposeProgram(nothing, { ...usual, averageOrderMinor: 9900n })).toMatchObject({
      basis: 'said',
      averageOrderMinor: 9900n,
    });
    const few = sold('USD', 6200n, { orders: 3, buyers: 3 });
    expect(proposeProgram(few, usual).basis).toBe('few');
  });

  it('lets points live longer where people come back seldom', () => {
    const seldom = sold('USD', 90_000n, { orders: 210, buyers: 200, repeatBuyers: 8 });
    expect(proposeProgram(seldom, usual).expiryMonths).toBe(24);
  });
});

const currencies = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'VND');
const shops = fc
  .record({
    currency: currencies,
    average: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    orders: fc.integer({ min: 0, max: 5_000_000 }),
    days: fc.integer({ min: 0, max: 365 }),
    buyersPercent: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ currency, average, orders, days, buyersPercent }) =>
    sold(currency, average, {
      orders,
      days: orders === 0 ? 0 : Math.max(days, 1),
      buyers: Math.ceil((orders * buyersPercent) / 100),
    }),
  );
const wishes = fc.record<Wish>({
  marginPercent: fc.integer({ min: 1, max: 99 }),
  generosity: fc.constantFrom(...generosities),
  averageOrderMinor: fc.option(fc.bigInt({ min: 0n, max: 10n ** 15n })),
});

/** One or two digits with noughts behind; prices may have 2.5 and 7.5 among them. */
const isNice = (value: bigint | number) => /^[1-9][05]?0*$/.test(String(value));

describe('whatever a shop sells and its merchant wishes', () => {
  it('never gives back more than the wish and a fifth of the margin, if every point is used', () => {
    fc.assert(
      fc.property(shops, wishes, (figures, wish) => {
        const proposal = proposeProgram(figures, wish);
        const { outlooks } = expectCost(proposal, figures);
        const bound = mostBack(wish);
        expect(compare(outlooks.most.share, bound)).toBeLessThanOrEqual(0);
        expect(compare(bound, fraction(wish.marginPercent, 500))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('proposes numbers that can be read at a glance', () => {
    fc.assert(
      fc.property(shops, wishes, (figures, wish) => {
        const { points, perMinor, first, big, welcomePoints, step } = proposeProgram(figures, wish);
        expect([1, 2, 5, 10]).toContain(points);
        expect(String(perMinor)).toMatch(/^10*$/);
        expect([first.points, first.valueMinor].every(isNice)).toBe(true);
        expect(big.points % first.points).toBe(0);
        expect(BigInt(big.points) * first.valueMinor).toBe(big.valueMinor * BigInt(first.points));
        expect(BigInt(step.points) * first.valueMinor).toBe(step.valueMinor * BigInt(first.points));
        expect(first.points % step.points).toBe(0);
        if (welcomePoints !== null) {
          expect(isNice(welcomePoints)).toBe(true);
          expect(welcomePoints).toBeLessThanOrEqual(first.points / 2);
        }
      }),
    );
  });

  it('has its first reward after two to four orders, or a little later, of any size that people pay', () => {
    const paid = fc.record({
      currency: fc.constantFrom('USD', 'KWD', 'JPY'),
      average: fc.bigInt({ min: 2_000n, max: 10n ** 8n }),
      // Below, what goes back of an order is a few of the smallest coins.
      marginPercent: fc.integer({ min: 10, max: 99 }),
      generosity: fc.constantFrom(...generosities),
    });
    fc.assert(
      fc.property(paid, ({ currency, average, ...wish }) => {
        const proposal = proposeProgram(sold(currency, average), { ...usual, ...wish });
        const orders = toNumber(proposal.ordersToFirst);
        expect(orders).toBeGreaterThanOrEqual(1.9);
        expect(orders).toBeLessThanOrEqual(4.6);
      }),
    );
  });

  it('expects less where less is assumed, and what it says of money follows from the share', () => {
    fc.assert(
      fc.property(shops, wishes, (figures, wish) => {
        const cost = expectCost(proposeProgram(figures, wish), figures);
        const { low, base, high, most } = cost.outlooks;
        const shares = [low, base, high, most].map(({ share }) => toNumber(share));
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        expect(cost.year === null).toBe(figures.orders === 0 || figures.days < 30);
        if (cost.year !== null && base.costMinor !== null) {
          const { membersPercent, usedPercent } = assumptions.base;
          expect(membersPercent * usedPercent).toBe(4500);
          expect(base.costMinor).toBeLessThanOrEqual(cost.year.salesMinor);
        }
      }),
    );
  });
});
