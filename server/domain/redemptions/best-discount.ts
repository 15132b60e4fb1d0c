import type { Money } from '../program/money.ts';
import type { Reward } from '../program/reward.ts';

/**
 * The most that one redemption of so many points takes off any order: what they can be said to be worth to their
 * member. Null where they are too few, or no reward of that currency is without a minimum.
 */
export function bestDiscount(
  rewards: readonly Reward[],
  points: number,
  currency: string,
): Money | null {
  const minor = Math.max(0, ...rewards.map((reward) => discountOf(reward, points, currency)));
  return minor === 0 ? null : { minor, currency };
}

function discountOf(reward: Reward, points: number, currency: string): number {
  if (!isForEverybody(reward)) return 0;
  if (reward.kind === 'amount_off_variable') {
    if (reward.maxBasketPercent !== null || reward.valueStep.currency !== currency) return 0;
    if (points < reward.minPoints) return 0;
    const steps = Math.floor(Math.min(points, reward.maxPoints) / reward.pointsStep);
    return steps * reward.valueStep.minor;
  }
  if (reward.kind !== 'amount_off' || reward.products !== null) return 0;
  return reward.value.currency === currency && reward.points <= points ? reward.value.minor : 0;
}

/** What only some may have, or only at times, is promised to nobody. */
function isForEverybody(reward: Reward): boolean {
  const { audience, channels, from, until, stock, limit } = reward;
  return (
    [audience.tiers, audience.segments, channels].every((list) => list.length === 0) &&
    [from, until, stock, limit].every((bound) => bound === null) &&
    (!('minimumOrder' in reward) || reward.minimumOrder === null)
  );
}
