import type { ProgramInput } from '../../server/contract/program/program.ts';
import { demoReferralTerms } from './demo-referral-terms.ts';
import { demoRewards } from './demo-rewards.ts';

const spend = {
  id: 'spend',
  kind: 'per_amount',
  points: 5,
  per: { amount: '1.00', currency: 'USD' },
} as const;

/** Five points a dollar on any day, worth about a cent each: stories that count points begin with it. */
export const plainProgram: ProgramInput = {
  joining: 'automatic',
  earning: { rules: [spend] },
  activities: [{ type: 'sign_up', points: 200 }],
  rewards: [
    {
      id: 'five-off',
      kind: 'amount_off',
      title: '$5 off your order',
      points: 500,
      value: { amount: '5.00', currency: 'USD' },
    },
    {
      id: 'fifteen-off',
      kind: 'amount_off',
      title: '$15 off orders over $60',
      points: 1400,
      value: { amount: '15.00', currency: 'USD' },
      minimum_order: { amount: '60.00', currency: 'USD' },
    },
    {
      id: 'points-as-money',
      kind: 'amount_off_variable',
      title: 'Points as money',
      points_step: 100,
      value_step: { amount: '1.00', currency: 'USD' },
      min_points: 100,
      max_points: 5000,
    },
  ],
};

/** What Juniper & Co publishes: rewards of every kind, and reasons to come back. */
export const demoProgram: ProgramInput = {
  expiry: { kind: 'per_lot', months: 9 },
  ...plainProgram,
  // A house favourite ships for free, without a code.
  settings: { checkout_function: true },
  rewards: demoRewards,
  referrals: demoReferralTerms(new Date()),
  earning: {
    rules: [
      spend,
      {
        id: 'coffee',
        kind: 'product_multiplier',
        products: { collections: ['coffee'] },
        multiplier: 1.5,
      },
      { id: 'third-order', kind: 'nth_order', nth: 3, points: 150 },
    ],
  },
  campaigns: [
    {
      id: 'double-sunday',
      title: 'Double Sunday',
      texts: {
        de: { title: 'Doppelter Sonntag' },
        ja: { title: 'ポイント2倍の日曜日' },
        ar: { title: 'أحد مضاعف النقاط' },
      },
      kind: 'multiplier',
      multiplier: 2,
      when: { weekdays: ['sunday'] },
      budget_points: 250_000,
    },
  ],
  activities: [
    { type: 'sign_up', points: 200 },
    { type: 'birthday', points: 250 },
    { type: 'newsletter', points: 50 },
    { type: 'review', points: 75, limits: { per_month: 2 } },
  ],
  tiers: {
    basis: 'money_spent',
    window: 'rolling_12_months',
    levels: [
      {
        id: 'regular',
        name: 'Regular',
        threshold: { amount: '150.00', currency: 'USD' },
        multiplier: 1.2,
        perks: [{ title: 'A refill on the house', detail: 'Once a month, at the counter.' }],
      },
      {
        id: 'favourite',
        name: 'House favourite',
        threshold: { amount: '400.00', currency: 'USD' },
        multiplier: 1.5,
        entry_points: 300,
        free_shipping: true,
        perks: [{ title: 'First sip', detail: 'New roasts a week before everybody else.' }],
      },
    ],
  },
  segments: [
    {
      id: 'slipping-away',
      name: 'Good customers we have not seen for two months',
      where: {
        all: [
          { field: 'orders', at_least: 3 },
          { field: 'days_since_last_order', at_least: 60 },
        ],
      },
    },
    {
      id: 'one-order',
      name: 'Bought once',
      where: { field: 'orders', at_least: 1, at_most: 1 },
    },
  ],
};
