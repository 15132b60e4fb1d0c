import { expect, test } from 'vitest';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { findPlainRates } from '../../server/domain/earning/find-plain-rates.ts';
import { programFromDocument } from '../../server/operations/program-from-document.ts';
import { programDocument } from '../../server/contract/program/program.ts';

const find = (document: ProgramInput, shop = { taxesIncluded: false }) =>
  findPlainRates(programFromDocument(programDocument.parse(document)), shop);

const usd = (amount: string) => ({ amount, currency: 'USD' });
const spend = { id: 'spend', kind: 'per_amount', points: 1, per: usd('1.00') } as const;
const earning = (...rules: NonNullable<NonNullable<ProgramInput['earning']>['rules']>) => ({
  earning: { rules },
});

test('tells the one rate of a plain program in hundredths, whatever the currency’s own digits', () => {
  expect(find(earning(spend))).toEqual({
    currency: 'USD',
    rate: { points: 1, per: 100 },
    tiers: {},
  });
  const yen = { ...spend, per: { amount: '100', currency: 'JPY' } };
  expect(find(earning(yen))?.rate).toEqual({ points: 1, per: 10_000 });
  const dinar = { ...spend, points: 2, per: { amount: '1.500', currency: 'KWD' } };
  expect(find(earning(dinar))?.rate).toEqual({ points: 1, per: 75 });
});

test('gives each tier its own rate and its multiplier', () => {
  const found = find({
    ...earning({ ...spend, rates: [{ tier: 'gold', points: 2, per: usd('1.00') }] }),
    tiers: {
      basis: 'points_earned',
      window: 'lifetime',
      levels: [
        { id: 'silver', name: 'Silver', threshold: 100, multiplier: 1.5 },
        { id: 'gold', name: 'Gold', threshold: 500, multiplier: 1.25 },
      ],
    },
  });
  expect(found?.tiers).toEqual({
    silver: { points: 3, per: 200 },
    gold: { points: 1, per: 40 },
  });
});

test('is silent where a product’s price alone does not say it', () => {
  const shoes = { types: ['Shoes'] };
  expect(find({})).toBeNull();
  expect(find(earning(spend, { ...spend, id: 'more', stacking: 'add' }))).toBeNull();
  expect(find(earning({ ...spend, products: shoes }))).toBeNull();
  expect(find(earning({ ...spend, when: { weekdays: ['monday'] } }))).toBeNull();
  expect(find(earning({ ...spend, when: { customer_tags: { any: ['vip'] } } }))).toBeNull();
  expect(find(earning({ ...spend, caps: { per_day: 100 } }))).toBeNull();
  const excluded = { id: 'not-these', kind: 'product_exclusion', products: shoes } as const;
  expect(find(earning(spend, excluded))).toBeNull();
});

test('is silent where a price has a tax in it that earns nothing', () => {
  const shop = { taxesIncluded: true };
  expect(find(earning(spend), shop)).toBeNull();
  const withTax = { earning: { rules: [spend], include_tax: true } };
  expect(find(withTax, shop)?.rate).toEqual({ points: 1, per: 100 });
  expect(find(withTax)?.rate).toEqual({ points: 1, per: 100 });
});

test('leaves out what comes beside it', () => {
  const welcome = { id: 'order', kind: 'per_order', points: 50 } as const;
  expect(find(earning(spend, welcome))?.rate).toEqual({ points: 1, per: 100 });
});
