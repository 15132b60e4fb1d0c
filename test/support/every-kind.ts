import type { ProgramInput } from '../../server/contract/program/program.ts';

const dollars = (amount: string) => ({ amount, currency: 'USD' });

/** One reward of each kind, named as its kind, for 100 points; of the variable one $1.00 for every 100. */
export const everyKind: NonNullable<ProgramInput['rewards']> = [
  { id: 'amount_off', kind: 'amount_off', title: 'Five off', points: 100, value: dollars('5.00') },
  {
    id: 'amount_off_variable',
    kind: 'amount_off_variable',
    title: 'Points as money',
    points_step: 100,
    value_step: dollars('1.00'),
    min_points: 100,
    max_points: 5000,
  },
  {
    id: 'percentage_off',
    kind: 'percentage_off',
    title: 'A tenth off',
    points: 100,
    percent: 10,
  },
  { id: 'free_shipping', kind: 'free_shipping', title: 'Free shipping', points: 100 },
  {
    id: 'free_product',
    kind: 'free_product',
    title: 'A mug',
    points: 100,
    variant_id: '4001',
  },
  {
    id: 'gift_card',
    kind: 'gift_card',
    title: 'Gift card',
    points: 100,
    value: dollars('10.00'),
    code_prefix: 'REG-',
  },
  {
    id: 'store_credit',
    kind: 'store_credit',
    title: 'Store credit',
    points: 100,
    value: dollars('10.00'),
  },
  { id: 'custom', kind: 'custom', title: 'A tour', points: 100 },
];

export const onePointPerDollar: ProgramInput = {
  earning: {
    rules: [{ id: 'spend', kind: 'per_amount', points: 1, per: dollars('1.00') }],
  },
};
