import type { Money } from '../program/money.ts';
import type { Reward } from '../program/reward.ts';

interface Rate {
  minor: bigint;
  points: bigint;
}

/**
 * What so many points are worth in a currency, whole minor units: by the reward of that currency in which
 * money costs the fewest points, so that a liability is never told too low. Null where no reward says.
 */
export function valuePoints(
  rewards: readonly Reward[],
  points: number,
  currency: string,
): Money | null {
  const rates = rewards.flatMap((reward) => {
    const rate = rateOf(reward);
    if (rate === null || rate.money.currency !== currency) return [];
    return [{ minor: BigInt(rate.money.minor), points: BigInt(rate.points) }];
  });
  const best = rates.reduce<Rate | null>(
    (most, rate) =>
      most === null || rate.minor * most.points > most.minor * rate.points ? rate : most,
    null,
  );
  if (best === null) return null;
  return { minor: Number((BigInt(points) * best.minor) / best.points), currency };
}

/** Money for points, at everybody's price; null for what has no amount. */
function rateOf(reward: Reward): { money: Money; points: number } | null {
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
