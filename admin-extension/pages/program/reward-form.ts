import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { readNumber } from '../../read-number.ts';

type Reward = ProgramDocument['rewards'][number];

/** A reward as it is typed; the fields of both kinds stay while the kind is switched. */
export interface RewardForm {
  id: string;
  kind: Reward['kind'];
  title: string;
  points: string;
  value: string;
  pointsStep: string;
  valueStep: string;
  minPoints: string;
  maxPoints: string;
  currency: string;
  minimumOrder: string;
  codePrefix: string;
  codeDays: string;
  combinesWith: Reward['combines_with'];
}

export function newReward(
  kind: Reward['kind'],
  currency: string,
  ids: readonly string[],
): RewardForm {
  return {
    id: freeId(kind === 'amount_off' ? 'amount-off' : 'points-as-money', ids),
    kind,
    title: '',
    points: '500',
    value: '5.00',
    pointsStep: '100',
    valueStep: '1.00',
    minPoints: '100',
    maxPoints: '5000',
    currency,
    minimumOrder: '',
    codePrefix: 'REG-',
    codeDays: '30',
    combinesWith: { order_discounts: false, product_discounts: false, shipping_discounts: true },
  };
}

export function rewardToForm(reward: Reward): RewardForm {
  const fixed = reward.kind === 'amount_off' ? reward : null;
  const variable = reward.kind === 'amount_off_variable' ? reward : null;
  const worth = fixed?.value ?? variable?.value_step;
  const usual = newReward(reward.kind, worth?.currency ?? '', []);
  return {
    ...usual,
    id: reward.id,
    title: reward.title,
    points: fixed === null ? usual.points : String(fixed.points),
    value: fixed?.value.amount ?? usual.value,
    pointsStep: variable === null ? usual.pointsStep : String(variable.points_step),
    valueStep: variable?.value_step.amount ?? usual.valueStep,
    minPoints: variable === null ? usual.minPoints : String(variable.min_points),
    maxPoints: variable === null ? usual.maxPoints : String(variable.max_points),
    minimumOrder: reward.minimum_order?.amount ?? '',
    codePrefix: reward.code_prefix,
    codeDays: String(reward.code_days),
    combinesWith: reward.combines_with,
  };
}

export function rewardFromForm(form: RewardForm): unknown {
  const { currency } = form;
  const terms = {
    id: form.id,
    kind: form.kind,
    title: form.title,
    minimum_order:
      form.minimumOrder.trim() === '' ? null : { amount: form.minimumOrder.trim(), currency },
    code_prefix: form.codePrefix,
    code_days: readNumber(form.codeDays),
    combines_with: form.combinesWith,
  };
  if (form.kind === 'amount_off') {
    return {
      ...terms,
      points: readNumber(form.points),
      value: { amount: form.value.trim(), currency },
    };
  }
  return {
    ...terms,
    points_step: readNumber(form.pointsStep),
    value_step: { amount: form.valueStep.trim(), currency },
    min_points: readNumber(form.minPoints),
    max_points: readNumber(form.maxPoints),
  };
}

/** The wanted id, or the first with a number behind it that nobody has. */
export function freeId(wanted: string, taken: readonly string[]): string {
  const ids = new Set(taken);
  if (!ids.has(wanted)) return wanted;
  let number = 2;
  while (ids.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
