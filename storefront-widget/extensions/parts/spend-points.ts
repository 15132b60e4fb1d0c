import type { Money } from '../../../server/contract/primitives.ts';
import type { StorefrontReward } from '../../../server/contract/storefront-reward.ts';

type Slider = NonNullable<StorefrontReward['slider']>;

/** The most that can be spent on a reward at once with these points. */
export function mostOf({ points, slider }: StorefrontReward, available: number): number {
  if (slider === null) return points;
  const { points_step, max_points } = slider;
  return Math.min(max_points, Math.floor(available / points_step) * points_step);
}

/** The whole steps in what was typed, within what can be spent. */
export function snap(typed: number, { points_step, min_points }: Slider, most: number): number {
  const within = Math.min(most, Math.max(min_points, Number.isFinite(typed) ? typed : min_points));
  return Math.floor(within / points_step) * points_step;
}

export function worthOf(points: number, { points_step, value_step }: Slider): Money {
  const amount = (points / points_step) * Number(value_step.amount);
  return { amount: String(amount), currency: value_step.currency };
}
