import type { Money } from '../program/money.ts';
import type { Reward } from '../program/program.ts';

/** What a redemption would cost and be worth. */
export interface RewardQuote {
  points: number;
  value: Money;
  title: string;
}

export type RewardRefusal =
  | { refused: 'points_required'; detail: string }
  | { refused: 'points_not_allowed'; detail: string }
  | { refused: 'points_out_of_range'; detail: string }
  | { refused: 'points_not_a_step'; detail: string };

/**
 * Price and value of a reward. `points` is chosen by the member for a variable reward and absent
 * (or equal to the price) for a fixed one.
 */
export function quoteReward(reward: Reward, points: number | null): RewardQuote | RewardRefusal {
  if (reward.kind === 'amount_off') {
    if (points !== null && points !== reward.points)
      return {
        refused: 'points_not_allowed',
        detail: `"${reward.title}" costs ${reward.points} points; leave the points out.`,
      };
    return { points: reward.points, value: reward.value, title: reward.title };
  }
  if (points === null)
    return {
      refused: 'points_required',
      detail: `"${reward.title}" needs to know how many points to turn into a discount.`,
    };
  const most = reward.maxPoints - (reward.maxPoints % reward.pointsStep);
  if (points < reward.minPoints || points > most)
    return {
      refused: 'points_out_of_range',
      detail: `"${reward.title}" takes ${reward.minPoints} to ${most} points at a time.`,
    };
  if (points % reward.pointsStep !== 0)
    return {
      refused: 'points_not_a_step',
      detail: `"${reward.title}" takes points in steps of ${reward.pointsStep}.`,
    };
  return {
    points,
    value: {
      minor: (points / reward.pointsStep) * reward.valueStep.minor,
      currency: reward.valueStep.currency,
    },
    title: reward.title,
  };
}
