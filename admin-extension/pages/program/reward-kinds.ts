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
    label: 'Fixed amount off',
    help: 'A code for a set amount: 500 points for $5',
    icon: 'discount',
    example: '$5 off',
  },
  amount_off_variable: {
    label: 'Variable amount off',
    help: 'The member chooses how many points to turn into money off',
    icon: 'money',
    example: 'Points as money',
  },
  percentage_off: {
    label: 'Percentage off',
    help: 'A code for 10% off, up to a limit that you set',
    icon: 'discount',
    example: '10% off',
  },
  free_shipping: {
    label: 'Free shipping',
    help: 'A code that takes the shipping off an order',
    icon: 'delivery',
    example: 'Free shipping',
  },
  free_product: {
    label: 'Free product',
    help: 'A code for one product, for nothing',
    icon: 'product',
    example: 'A linen tote bag',
  },
  gift_card: {
    label: 'Gift card',
    help: 'A card with money on it, to keep or to give away',
    icon: 'gift',
    example: '$25 gift card',
  },
  store_credit: {
    label: 'Store credit',
    help: 'Money in the customer’s account, for members who sign in',
    icon: 'wallet',
    example: '$10 store credit',
  },
  custom: {
    label: 'Something of your own',
    help: 'A tasting, a signed print: your staff hand it over',
    icon: 'confetti',
    example: 'Coffee with the roaster',
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
