import type { TypedRule } from './typed.ts';

interface RuleKind {
  label: string;
  help: string;
  /** What others of its kind are called. */
  others: string;
}

/** The kinds of earning rules, as a merchant chooses among them. */
export const ruleKinds: Readonly<Record<TypedRule['kind'], RuleKind>> = {
  per_amount: {
    label: 'Points for money spent',
    help: 'The base: so many points for each amount',
    others: 'rates',
  },
  per_order: {
    label: 'Points for each order',
    help: 'The same for a small order and a large one',
    others: 'bonuses for orders',
  },
  product_multiplier: {
    label: 'More points on products',
    help: 'Double points on a collection',
    others: 'product multipliers',
  },
  product_points: {
    label: 'Fixed points for products',
    help: '20 points for every jar of honey',
    others: 'product bonuses',
  },
  product_exclusion: {
    label: 'No points on products',
    help: 'Sale items earn nothing',
    others: 'exclusions',
  },
  nth_order: {
    label: 'First or every nth order',
    help: 'A welcome for the first order, a thank-you for the tenth',
    others: 'bonuses for the same order',
  },
  spend_goal: {
    label: 'Spending goal',
    help: 'A bonus for who spends enough within a time',
    others: 'goals',
  },
};

export const ruleKindNames = [
  'per_amount',
  'per_order',
  'product_multiplier',
  'product_points',
  'product_exclusion',
  'nth_order',
  'spend_goal',
] as const satisfies readonly TypedRule['kind'][];
