import type { ProgramInput } from '../../server/contract/program/program.ts';

/** A program that asks for every kind of fact: history, limits, products, segments, tags, a budget and tiers. */
export const askingProgram: ProgramInput = {
  earning: {
    rules: [
      {
        id: 'spend',
        kind: 'per_amount',
        points: 1,
        per: { amount: '1.00', currency: 'USD' },
        caps: { per_month: 90 },
      },
      { id: 'tenth', kind: 'nth_order', nth: 10, points: 5 },
      {
        id: 'goal',
        kind: 'spend_goal',
        goal: { amount: '50.00', currency: 'USD' },
        window: { kind: 'lifetime' },
        points: 7,
      },
      {
        id: 'sale',
        kind: 'product_multiplier',
        products: { collections: ['sale'] },
        multiplier: 2,
        when: { segments: ['many'], customer_tags: { none: ['staff'] } },
      },
    ],
  },
  campaigns: [{ id: 'extra', kind: 'flat', title: 'Extra', points: 3, budget_points: 1000 }],
  tiers: { basis: 'orders_placed', levels: [{ id: 'gold', name: 'Gold', threshold: 3 }] },
  segments: [{ id: 'many', name: 'Many', where: { field: 'orders', at_least: 2 } }],
};
