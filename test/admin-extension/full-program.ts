import { programDocument } from '../../server/contract/program/program.ts';

const dollars = (amount: string) => ({ amount, currency: 'USD' });

/** A program that uses every part of the document, most of them more than one page of the admin knows. */
export const fullProgram = programDocument.parse({
  joining: 'explicit',
  earning: {
    multipliers: 'highest',
    caps: { per_day: 5000 },
    rules: [
      {
        id: 'spend',
        kind: 'per_amount',
        points: 1,
        per: dollars('1.00'),
        rates: [{ tier: 'gold', points: 2, per: dollars('1.00') }],
        when: { channels: ['web'], countries: ['NZ', 'AU'], weekdays: ['saturday', 'sunday'] },
        priority: 5,
      },
      {
        id: 'linen',
        kind: 'product_multiplier',
        products: { tags: ['linen'] },
        multiplier: 1.5,
        caps: { per_order: 100, per_month: 400 },
      },
      { id: 'cards', kind: 'product_exclusion', products: { types: ['Gift card'] } },
      { id: 'first', kind: 'nth_order', nth: 1, points: 200 },
      {
        id: 'goal',
        kind: 'spend_goal',
        goal: dollars('300.00'),
        window: { kind: 'days', days: 90 },
        points: 500,
        when: { segments: ['champions'] },
      },
    ],
  },
  expiry: { kind: 'per_lot', months: 12 },
  campaigns: [
    {
      id: 'double-weekend',
      kind: 'multiplier',
      title: 'Double weekend',
      texts: { de: { title: 'Doppeltes Wochenende' } },
      multiplier: 2,
      when: { from: '2026-12-05T00:00', until: '2026-12-07T00:00' },
      budget_points: 100_000,
    },
    { id: 'payday', kind: 'flat', title: 'Payday', points: 50, days_of_month: [1, 15] },
  ],
  activities: [
    { type: 'sign_up', points: 100 },
    { type: 'birthday', points: 250, title: 'Happy birthday' },
    {
      type: 'custom',
      id: 'workshop',
      points: 10,
      properties: [{ name: 'hours', kind: 'number', required: true, minimum: 0 }],
      points_per: 'hours',
    },
  ],
  tiers: {
    basis: 'money_spent',
    currency: 'USD',
    levels: [
      { id: 'silver', name: 'Silver', threshold: dollars('200.00') },
      {
        id: 'gold',
        name: 'Gold',
        threshold: dollars('600.00'),
        multiplier: 1.5,
        entry_points: 100,
        perks: [{ title: 'Early access', detail: 'To each new collection' }],
        texts: { de: { name: 'Goldstufe', perks: [{ title: 'Früher da', detail: null }] } },
      },
      { id: 'friends', name: 'Friends', threshold: null, hidden: true },
    ],
  },
  segments: [
    {
      id: 'champions',
      name: 'Champions',
      where: {
        all: [
          { field: 'orders', at_least: 3 },
          { any: [{ field: 'tier', in: ['gold'] }, { not: { field: 'tags', in: ['staff'] } }] },
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
      value: dollars('5.00'),
      code_days: 7,
    },
  ],
  referrals: {
    friend: {
      gift: {
        kind: 'amount_off',
        title: '$10 off',
        value: dollars('10.00'),
        minimum_order: dollars('40.00'),
        code_days: 20,
      },
    },
    advocate: { points: 500, tiers: [{ tier: 'gold', points: 800 }] },
    boosts: [
      {
        id: 'december',
        title: 'Double December',
        from: '2026-12-01T00:00',
        until: '2027-01-01T00:00',
        multiplier: 2,
      },
    ],
    minimum_order: dollars('40.00'),
    limits: { per_month: 5 },
    invitation: { headline: 'A present', texts: { de: { headline: 'Ein Geschenk' } } },
    fraud: { weights: { velocity: 77 } },
  },
  settings: {
    points_names: { pl: { one: 'ziarno', few: 'ziarna', many: 'ziaren', other: 'ziarna' } },
  },
});
