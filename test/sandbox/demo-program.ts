import type { ProgramInput } from '../../server/contract/program/program.ts';

/** What Juniper & Co publishes: five points a dollar, worth about a cent each. */
export const demoProgram: ProgramInput = {
  joining: 'automatic',
  earning: {
    rules: [
      { id: 'spend', kind: 'per_amount', points: 5, per: { amount: '1.00', currency: 'USD' } },
    ],
  },
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
