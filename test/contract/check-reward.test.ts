import { describe, expect, it } from 'vitest';
import { programDocument, type ProgramInput } from '../../server/contract/program/program.ts';
import type { RewardInput } from '../support/reward-of.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const off = {
  id: 'off',
  kind: 'amount_off',
  title: 'Off',
  points: 500,
  value: usd('5.00'),
} as const;
const slider = {
  id: 'slider',
  kind: 'amount_off_variable',
  title: 'Points as money',
  points_step: 100,
  value_step: usd('1.00'),
  min_points: 100,
  max_points: 5000,
} as const;
const card = {
  id: 'card',
  kind: 'gift_card',
  title: 'Card',
  points: 900,
  value: usd('9.00'),
} as const;
const mug = {
  id: 'mug',
  kind: 'free_product',
  title: 'Mug',
  points: 9,
  variant_id: '4001',
} as const;
const tiers: ProgramInput['tiers'] = {
  basis: 'points_earned',
  levels: [{ id: 'gold', name: 'Gold', threshold: 100 }],
};

/** Each problem as `path: message`. */
function problemsOf(...rewards: unknown[]): string[] {
  const parsed = programDocument.safeParse({ tiers, rewards });
  return (parsed.error?.issues ?? []).map(
    ({ path, message }) => `${path.slice(1).join('.')}: ${message}`,
  );
}

describe('a reward', () => {
  it.each<RewardInput>([
    off,
    slider,
    card,
    mug,
    { ...mug, variant_id: 'price_1Mug' },
    { ...off, products: { collections: ['2001'] }, prices: [{ tier: 'gold', points: 400 }] },
    { ...off, texts: { de: { title: '5 $ Rabatt' }, 'pt-BR': {} } },
    { ...off, from: '2026-12-01', until: '2026-12-01' },
    { ...card, code_prefix: 'REG-2026-', code_days: 14 },
    { id: 'a', kind: 'store_credit', title: 'Credit', points: 9, value: usd('9.00') },
    { id: 'a', kind: 'custom', title: 'A tasting', points: 9 },
    { id: 'a', kind: 'free_shipping', title: 'Shipping', points: 9 },
    { id: 'a', kind: 'percentage_off', title: 'Off', points: 9, percent: 100, max_value: eur('9') },
  ])('can be %o', (reward) => {
    expect(problemsOf(reward)).toEqual([]);
  });

  it.each<[unknown, string]>([
    [
      { ...off, products: { products: ['1'], collections: ['2'] } },
      '0.products: name products or collections, not both and not neither',
    ],
    [
      { ...off, products: {} },
      '0.products: name products or collections, not both and not neither',
    ],
    [
      { ...off, prices: [{ tier: 'god', points: 4 }] },
      '0.prices.0.tier: there is no tier "god": the program has "gold"',
    ],
    [
      {
        ...off,
        prices: [
          { tier: 'gold', points: 4 },
          { tier: 'gold', points: 5 },
        ],
      },
      '0.prices.1.tier: "gold" has a price already',
    ],
    [
      { ...off, audience: { segments: ['vip'] } },
      '0.audience.segments.0: there is no segment "vip": the program has no segments',
    ],
    [
      { ...off, from: '2026-12-02', until: '2026-12-01' },
      '0.until: ends before it starts: it must be later than from',
    ],
    [{ ...off, minimum_order: eur('20.00') }, '0.minimum_order.currency: must be USD, as in value'],
    [
      { ...slider, min_points: 150, max_points: 5000 },
      '0.min_points: must be a multiple of points_step',
    ],
    [{ ...slider, min_points: 6000 }, '0.min_points: must not be above max_points'],
    [
      { ...slider, value_step: usd('100000000.00') },
      '0.max_points: would be worth more than a billion: lower it, or value_step',
    ],
    [
      { ...slider, prices: [{ tier: 'gold', points: 900_000_000 }] },
      '0.prices.0.points: is too much: max_points has too many such steps',
    ],
    [
      { ...card, code_prefix: 'REGULARS-1' },
      '0.code_prefix: a gift card has room for 8 letters and digits before its own',
    ],
    [{ ...card, code_days: 10, undo_days: 11 }, '0.undo_days: must not be longer than code_days'],
    [
      { ...off, texts: { deutsch: { title: 'Rabatt' } } },
      '0.texts.deutsch: a language such as "de" or "pt-BR"',
    ],
    [
      { ...off, image_url: 'http://example.com/five.png' },
      '0.image_url: an address that begins with https://',
    ],
    [{ ...mug, variant_id: 'gid://shopify/ProductVariant/1' }, '0.variant_id: a variant’s id'],
    [{ ...off, limit: { times: 1, per: 'hour' } }, '0.limit.per: '],
    [{ ...off, stock: 0 }, '0.stock: '],
    [{ ...off, percent: 10 }, '0: '],
    [{ ...off, kind: 'loan' }, '0.kind: '],
  ])('can’t be %o', (reward, problem) => {
    const said = problemsOf(reward).map((each) => each.slice(0, problem.length));
    expect(said).toEqual([problem]);
  });
});
