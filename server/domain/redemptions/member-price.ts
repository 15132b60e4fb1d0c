import type { Reward } from '../program/reward.ts';

/** What a reward costs one member. */
export interface MemberPrice {
  /** Of a fixed reward its price; of a variable one the least that can be spent. */
  points: number;
  /** The most that can be spent at once. A fixed reward has one price: points, most and step are the same. */
  most: number;
  step: number;
}

/** The price for members of a tier, or the one for everybody. A dearer step leaves the number of steps as it is. */
export function memberPrice(reward: Reward, tierId: string | null): MemberPrice {
  const own = reward.prices.find(({ tier }) => tier === tierId)?.points;
  if (reward.kind !== 'amount_off_variable') {
    const points = own ?? reward.points;
    return { points, most: points, step: points };
  }
  const { minPoints, maxPoints, pointsStep } = reward;
  const step = own ?? pointsStep;
  return {
    points: (minPoints / pointsStep) * step,
    most: Math.floor(maxPoints / pointsStep) * step,
    step,
  };
}
