import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import type { IconName } from '../../ui/icon.tsx';
import type { TypedReward } from './typed.ts';

interface RewardKindWords {
  label: string;
  /** What it is, in a line. */
  help: string;
  icon: IconName;
  /** What it may be called. */
  example: string;
}

/** What each kind of reward is called and for. */
export const rewardKinds: Readonly<Record<TypedReward['kind'], RewardKindWords>> = {
  amount_off: {
    ...t.kinds.amount_off,
    icon: 'discount',
  },
  amount_off_variable: {
    ...t.kinds.amount_off_variable,
    icon: 'money',
  },
  percentage_off: {
    ...t.kinds.percentage_off,
    icon: 'discount',
  },
  free_shipping: {
    ...t.kinds.free_shipping,
    icon: 'delivery',
  },
  free_product: {
    ...t.kinds.free_product,
    icon: 'product',
  },
  gift_card: {
    ...t.kinds.gift_card,
    icon: 'gift',
  },
  store_credit: {
    ...t.kinds.store_credit,
    icon: 'wallet',
  },
  custom: {
    ...t.kinds.custom,
    icon: 'confetti',
  },
};

export const rewardKindNames = [
  'amount_off',
  'amount_off_variable',
  'percentage_off',
  'free_shipping',
  'free_product',
  'gift_card',
  'store_credit',
  'custom',
] as const satisfies readonly TypedReward['kind'][];
