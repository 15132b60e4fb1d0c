import type { ProgramInput } from '../../server/contract/program/program.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const off = { kind: 'amount_off', points: 50, value: usd('0.50') } as const;

/** A reward of each kind, and one for each way in which a reward can't be had. */
export const everyReward: ProgramInput = {
  tiers: {
    basis: 'points_earned',
    levels: [{ id: 'gold', name: 'Gold', threshold: 1_000_000 }],
  },
  segments: [{ id: 'loyal', name: 'Loyal ones', where: { field: 'orders', at_least: 50 } }],
  settings: { apply_codes_at_once: true },
  rewards: [
    {
      id: 'five-off',
      kind: 'amount_off',
      title: '$5 off',
      description: 'On any order.',
      image_url: 'https://example.com/five.png',
      texts: { de: { title: '5 $ Rabatt', description: 'Auf jede Bestellung.' } },
      points: 500,
      prices: [{ tier: 'gold', points: 400 }],
      value: usd('5.00'),
    },
    {
      id: 'slider',
      kind: 'amount_off_variable',
      title: 'Points as money',
      points_step: 100,
      value_step: usd('1.00'),
      min_points: 200,
      max_points: 1050,
      max_basket_percent: 50,
    },
    {
      id: 'tenth',
      kind: 'percentage_off',
      title: '10 % off',
      points: 800,
      percent: 10,
      max_value: usd('25.00'),
    },
    {
      id: 'shipping',
      kind: 'free_shipping',
      title: 'Free shipping',
      points: 300,
      max_shipping: usd('15.00'),
    },
    { id: 'mug', kind: 'free_product', title: 'A mug', points: 900, variant_id: '4001' },
    { id: 'card', kind: 'gift_card', title: 'A gift card', points: 400, value: usd('4.00') },
    {
      id: 'credit',
      kind: 'store_credit',
      title: 'Credit',
      points: 600,
      value: usd('6.00'),
      undo_days: 7,
    },
    {
      id: 'tasting',
      kind: 'custom',
      title: 'A tasting',
      points: 200,
      instructions: 'Reserve two seats.',
    },
    { ...off, id: 'early', title: 'Early', from: '2099-01-01' },
    { ...off, id: 'late', title: 'Late', until: '2020-01-01' },
    { ...off, id: 'gold', title: 'For gold', audience: { tiers: ['gold'] } },
    { ...off, id: 'loyal', title: 'For the loyal', audience: { segments: ['loyal'] } },
    { ...off, id: 'till', title: 'At the till', channels: ['pos'] },
    { ...off, id: 'last', title: 'The last', stock: 1 },
    { ...off, id: 'once', title: 'Once', limit: { times: 1, per: 'lifetime' } },
    { ...off, id: 'large', title: 'Large', minimum_order: usd('500.00') },
  ],
};
