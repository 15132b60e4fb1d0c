import type { Money } from '../program/money.ts';
import type { Reward } from '../program/reward.ts';

/** What points pay for: so many whole minor units for so many points. */
export interface PointRate {
  money: Money;
  points: number;
}

/** What so many points are worth in a currency, whole minor units. Null where no reward says. */
export function valuePoints(
  rewards: readonly Reward[],
  points: number,
  currency: string,
): Money | null {
  const best = pointRate(rewards, currency);
  if (best === null) return null;
  const minor = (BigInt(points) * BigInt(best.money.minor)) / BigInt(best.points);
  return { minor: Number(minor), currency };
}

/**
 * What a point is worth in a currency: by the reward of that currency in which money costs the fewest points, so that
 * a liability is never told too low. Null where no reward says.
 */
export function pointRate(rewards: readonly Reward[], currency: string): PointRate | null {
  return rewards.reduce<PointRate | null>((most, reward) => {
    const rate = rateOf(reward);
    if (rate === null || rate.money.currency !== currency) return most;
    return most === null || isAbove(rate, most) ? rate : most;
  }, null);
}

function isAbove(one: PointRate, other: PointRate): boolean {
  return (
    BigInt(one.money.minor) * BigInt(other.points) > BigInt(other.money.minor) * BigInt(one.points)
  );
}

/** Money for points, at everybody's price; null for what has no amount. */
function rateOf(reward: Reward): PointRate | null {
  switch (reward.kind) {
    case 'amount_off':
    case 'gift_card':
    case 'store_credit':
      return { money: reward.value, points: reward.points };
    case 'amount_off_variable':
      return { money: reward.valueStep, points: reward.pointsStep };
    case 'percentage_off':
    case 'free_shipping':
    case 'free_product':
    case 'custom':
      return null;
  }
}
