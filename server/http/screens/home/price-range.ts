import type { Money } from '../../../contract/primitives.ts';
import type { StorefrontReward } from '../../../contract/storefront-reward.ts';

/** What a member with so many points can pay for a reward. A fixed one has one price. */
interface PriceRange {
  min: number;
  /** The most that is affordable; below `min` when the reward is out of reach. */
  max: number;
  step: number;
}

export function findPriceRange(reward: StorefrontReward, available: number): PriceRange {
  const { slider, points } = reward;
  if (slider === null) return { min: points, max: available < points ? 0 : points, step: 1 };
  const { min_points: min, max_points: most, points_step: step } = slider;
  const spendable = Math.min(most, available);
  const max = spendable < min ? 0 : min + Math.floor((spendable - min) / step) * step;
  return { min, max, step };
}

/** For show only: what a code is worth is settled when it is redeemed. Null: it is no sum of money. */
export function findValue({ slider, value }: StorefrontReward, points: number): Money | null {
  if (slider === null) return value;
  const { value_step: step, points_step: pointsStep } = slider;
  const steps = Math.floor(points / pointsStep);
  return { amount: String(Number(step.amount) * steps), currency: step.currency };
}
