import { rewardDocument } from '../../../server/contract/program/reward.ts';
import { freeId } from './free-id.ts';
import { type Making, usualAmount } from './new-piece.ts';
import type { TypedMoney, TypedReward } from './typed.ts';

const ids: Readonly<Record<TypedReward['kind'], string>> = {
  amount_off: 'amount-off',
  amount_off_variable: 'points-as-money',
  percentage_off: 'percentage-off',
  free_shipping: 'free-shipping',
  free_product: 'free-product',
  gift_card: 'gift-card',
  store_credit: 'store-credit',
  custom: 'experience',
};

/** A reward as it usually is, ready to be changed; the contract refuses it until it has a title. */
export function newReward(
  kind: TypedReward['kind'],
  { currency, ids: taken }: Making,
): TypedReward {
  const money = (whole: number) => ({ amount: usualAmount(whole, currency), currency });
  const made = rewardDocument.parse({
    id: freeId(ids[kind], taken),
    kind,
    title: '?',
    ...usualTerms(kind, money),
    ...(kind === 'amount_off_variable' ? {} : { points: usualPoints[kind] }),
  });
  return made.kind === 'free_product'
    ? { ...made, title: '', variant_id: '' }
    : { ...made, title: '' };
}

const usualPoints = {
  amount_off: 500,
  percentage_off: 1000,
  free_shipping: 500,
  free_product: 1000,
  gift_card: 2500,
  store_credit: 1000,
  custom: 5000,
} as const;

/** Beside its price. */
export function usualTerms(
  kind: TypedReward['kind'],
  money: (whole: number) => TypedMoney,
): object {
  switch (kind) {
    case 'amount_off':
      return { value: money(5) };
    case 'amount_off_variable':
      return { points_step: 100, value_step: money(1), min_points: 100, max_points: 5000 };
    case 'percentage_off':
      return { percent: 10, max_value: money(20) };
    case 'free_shipping':
      return {};
    case 'free_product':
      return { variant_id: '1' };
    case 'gift_card':
      return { value: money(25), code_prefix: 'GIFT' };
    case 'store_credit':
      return { value: money(10) };
    case 'custom':
      return { code_days: 90 };
  }
}

/** The same reward once more, under a name of its own. */
export function copyReward(reward: TypedReward, taken: readonly string[]): TypedReward {
  const title = `${reward.title.slice(0, titleMax - copyMark.length)}${copyMark}`;
  return { ...reward, id: freeId(reward.id, taken), title };
}

const copyMark = ' (copy)';
const titleMax = 80;
