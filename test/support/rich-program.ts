import type { ProgramInput } from '../../server/contract/program/program.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });

const everything: NonNullable<ProgramInput['campaigns']>[number]['when'] = {
  channels: ['web', 'pos'],
  minimum_order: usd('20.00'),
  countries: ['US', 'NZ'],
  customer_tags: { any: ['vip'], none: ['staff'] },
  tiers: ['silver', 'gold'],
  segments: ['loyal'],
  from: '2026-06-01T08:00',
  until: '2026-09-01T20:00',
  weekdays: ['saturday', 'sunday'],
  hours: { from: '09:00', until: '17:30' },
};
const caps = { per_order: 500, per_day: 1000, per_month: 5000, lifetime: 90_000 };
const products = {
  products: ['1001'],
  collections: ['summer'],
  vendors: ['Acme'],
  types: ['Shoes'],
  tags: ['new'],
};

/** A program that uses every word there is, for tests that have to see all of them. */
export const richProgram = {
  joining: 'explicit',
  earning: {
    include_tax: true,
    include_shipping: true,
    rounding: 'nearest',
    pending_until: 'days',
    pending_days: 14,
    multipliers: 'add',
    caps,
    rules: [
      {
        id: 'spend',
        kind: 'per_amount',
        points: 1,
        per: usd('1.00'),
        rates: [
          { tier: 'gold', points: 2, per: usd('1.00') },
          { tier: null, points: 3, per: { amount: '2.00', currency: 'EUR' } },
        ],
        products,
        when: everything,
        caps,
        priority: 3,
        stacking: 'exclusive',
      },
      { id: 'order', kind: 'per_order', points: 5, when: everything, caps, stacking: 'add' },
      { id: 'shoes', kind: 'product_multiplier', products, multiplier: 1.5 },
      { id: 'units', kind: 'product_points', products, points: 4 },
      { id: 'none', kind: 'product_exclusion', products: { tags: ['sale', 'outlet'] } },
      { id: 'fifth', kind: 'nth_order', nth: 5, repeats: true, points: 50 },
      {
        id: 'goal',
        kind: 'spend_goal',
        goal: usd('500.00'),
        window: { kind: 'days', days: 90 },
        repeats: false,
        points: 100,
      },
    ],
  },
  expiry: { kind: 'fixed_day', month: 3, day: 31, min_months: 6 },
  campaigns: [
    {
      id: 'weekend',
      kind: 'multiplier',
      title: 'Double weekend',
      multiplier: 2,
      products,
      when: everything,
      days_of_month: [1, 15],
      caps,
      budget_points: 10_000,
      priority: 1,
      stacking: 'exclusive',
    },
    { id: 'flat', kind: 'flat', title: 'Fifty more', points: 50, products: null, stacking: 'add' },
  ],
  activities: [
    {
      type: 'review',
      points: 20,
      title: 'Say what you think',
      limits: { per_day: 1, per_month: 5, per_year: 20, lifetime: 100 },
      cooldown_hours: 12,
      tiers: ['gold'],
      segments: ['loyal'],
      url: 'https://example.com/reviews',
    },
    { type: 'birthday', points: 100, blackout_days: 14 },
    {
      type: 'custom',
      id: 'quiz',
      points: 2,
      properties: [
        { name: 'right', kind: 'number', required: true, minimum: 0, maximum: 10 },
        { name: 'topic', kind: 'text', one_of: ['coffee', 'tea'] },
        { name: 'shared', kind: 'boolean' },
      ],
      points_per: 'right',
    },
  ],
  tiers: {
    basis: 'money_spent',
    currency: 'USD',
    window: 'rolling_12_months',
    grace_days: 30,
    downgrade: 'one_step',
    levels: [
      { id: 'silver', name: 'Silver', threshold: usd('200.00') },
      {
        id: 'gold',
        name: 'Gold',
        threshold: usd('500.00'),
        multiplier: 1.5,
        entry_points: 100,
        entry_repeats: true,
        free_shipping: true,
        perks: [{ title: 'Early access', detail: 'A day before everybody' }],
        hidden: true,
      },
    ],
  },
  segments: [
    {
      id: 'loyal',
      name: 'Loyal ones',
      where: {
        all: [
          { field: 'orders', at_least: 3, at_most: 50 },
          { field: 'spent', at_least: usd('100.00'), at_most: usd('900.00') },
          {
            any: [
              { field: 'tags', in: ['vip', 'friend'] },
              { field: 'tier', in: ['gold'] },
              { field: 'country', in: ['NZ'] },
            ],
          },
          { not: { field: 'rfm', in: ['lost', 'at_risk'] } },
          { field: 'birthday_month', in: ['3'] },
          { field: 'activity', type: 'custom:quiz', times: 2, within_days: 90 },
        ],
      },
    },
  ],
  rewards: [
    {
      id: 'five-off',
      kind: 'amount_off',
      title: '$5 off',
      points: 500,
      value: usd('5.00'),
      minimum_order: usd('20.00'),
      code_prefix: 'FIVE-',
      code_days: 60,
      combines_with: { order_discounts: true, product_discounts: false, shipping_discounts: true },
    },
    {
      id: 'slider',
      kind: 'amount_off_variable',
      title: 'Points as money',
      points_step: 100,
      value_step: usd('1.00'),
      min_points: 100,
      max_points: 5000,
    },
  ],
  settings: {
    negative_balance: 'allow_negative',
    return_spent_points: false,
    grace_lot_days: 20,
    unclaimed_days: 40,
    points_name: { one: 'bean', other: 'beans' },
    locale: 'en-GB',
  },
} satisfies ProgramInput;
