import type { Money } from '../../server/contract/primitives.ts';
import type { StorefrontReward } from '../../server/contract/storefront-reward.ts';

/** What a member with so many points can pay for a reward. A fixed one has one price. */
export interface PriceRange {
  readonly min: number;
  /** The most that is affordable; below `min` when the reward is out of reach. */
  readonly max: number;
  readonly step: number;
}

export const findPriceRange = (reward: StorefrontReward, available: number): PriceRange => {
  const { slider } = reward;
  if (slider === null) {
    return { min: reward.points, max: available < reward.points ? 0 : reward.points, step: 1 };
  }
  const { min_points: min, max_points: most, points_step: step } = slider;
  const spendable = Math.min(most, available);
  const max = spendable < min ? 0 : min + Math.floor((spendable - min) / step) * step;
  return { min, max, step };
};

/** For show only: the server says what a code is worth. Null: it is no sum of money. */
export const findValue = (reward: StorefrontReward, points: number): Money | null => {
  const { slider } = reward;
  if (slider === null) return reward.value;
  const steps = Math.floor(points / slider.points_step);
  return {
    amount: String(Number(slider.value_step.amount) * steps),
    currency: slider.value_step.currency,
  };
};
