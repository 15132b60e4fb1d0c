import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { formatMoney } from '../../format.ts';
import { sayExpiry } from './say-expiry.ts';

type Reward = ProgramDocument['rewards'][number];
type Rule = Extract<ProgramDocument['earning']['rules'][number], { kind: 'per_amount' }>;

/** A program in short statements, each under a key that stays the same when its content changes. */
export function describeProgram(document: ProgramDocument): ReadonlyMap<string, string> {
  const { earning, settings, activities, rewards, joining } = document;
  const { one, other } = settings.points_name;
  const statements: [string, string][] = [
    [
      'Joining',
      joining === 'automatic' ? 'by themselves, as customers of the shop' : 'by signing up',
    ],
    ...earning.rules.flatMap((rule): [string, string][] =>
      rule.kind === 'per_amount'
        ? [[`Rate “${rule.id}”`, describeRate(rule, settings.points_name)]]
        : [],
    ),
    ['Tax', earning.include_tax ? 'earns points' : 'earns nothing'],
    ['Shipping', earning.include_shipping ? 'earns points' : 'earns nothing'],
    ['Rounding', earning.rounding],
    ['Points become spendable', sayWaiting(earning)],
    ['Points expire', sayExpiry(document.expiry)],
    ...activities.map(({ points }): [string, string] => [
      'Sign-up bonus',
      points.toLocaleString('en'),
    ]),
    ...rewards.map((reward): [string, string] => [`Reward “${reward.id}”`, describeReward(reward)]),
    ['Points are called', `${one}, ${other}`],
    [
      'A refund of spent points',
      settings.negative_balance === 'within_balance'
        ? 'takes what is there and forgives the rest'
        : 'may take the balance below zero',
    ],
    [
      'Points of a refunded order that used a code',
      settings.return_spent_points ? 'return to the member' : 'stay spent',
    ],
    ['Grace for returned points that have expired', count(settings.grace_lot_days, 'day')],
    ['Members are written to in', settings.locale],
    ['Orders of guests can be claimed for', count(settings.unclaimed_days, 'day')],
  ];
  return new Map(statements);
}

/** "at once", "after 14 days": what follows "spendable". */
export function sayWaiting({ pending_until, pending_days }: ProgramDocument['earning']): string {
  if (pending_until === 'fulfilment') return 'when the order is fulfilled';
  return pending_days === 0 ? 'at once' : `after ${count(pending_days, 'day')}`;
}

function describeRate({ points, per }: Rule, name: { one: string; other: string }): string {
  return `${points.toLocaleString('en')} ${points === 1 ? name.one : name.other} per ${formatMoney(per)}`;
}

function describeReward(reward: Reward): string {
  const terms = [
    reward.minimum_order === null ? null : `orders from ${formatMoney(reward.minimum_order)}`,
    `code ${reward.code_prefix}… for ${count(reward.code_days, 'day')}`,
    describeCombinations(reward),
  ].filter((term) => term !== null);
  return `${reward.title}: ${priceOf(reward)} (${terms.join(', ')})`;
}

function describeCombinations({ combines_with: combines }: Reward): string {
  const kinds = [
    combines.order_discounts ? 'order' : null,
    combines.product_discounts ? 'product' : null,
    combines.shipping_discounts ? 'shipping' : null,
  ].filter((kind) => kind !== null);
  return kinds.length === 0
    ? 'combines with no other discount'
    : `combines with ${kinds.join(', ')} discounts`;
}

/** "500 points = $5.00 off". */
export function priceOf(reward: Reward): string {
  if (reward.kind === 'amount_off') {
    return `${reward.points.toLocaleString('en')} points = ${formatMoney(reward.value)} off`;
  }
  const from = reward.min_points.toLocaleString('en');
  const to = reward.max_points.toLocaleString('en');
  const step = `${reward.points_step.toLocaleString('en')} points = ${formatMoney(reward.value_step)} off`;
  return `every ${step}, ${from} to ${to} at a time`;
}

function count(n: number, unit: string): string {
  return `${n.toLocaleString('en')} ${unit}${n === 1 ? '' : 's'}`;
}
