import type { Money } from '../program/money.ts';
import type { Reward } from '../program/program.ts';

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
    const [money, price] =
      reward.kind === 'amount_off'
        ? [reward.value, reward.points]
        : [reward.valueStep, reward.pointsStep];
    return money.currency === currency
      ? [{ minor: BigInt(money.minor), points: BigInt(price) }]
      : [];
  });
  const best = rates.reduce<Rate | null>(
    (most, rate) =>
      most === null || rate.minor * most.points > most.minor * rate.points ? rate : most,
    null,
  );
  if (best === null) return null;
  return { minor: Number((BigInt(points) * best.minor) / best.points), currency };
}
