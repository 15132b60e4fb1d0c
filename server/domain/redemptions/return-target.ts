import { compare, floor, type Fraction, fraction, multiply, one } from '../fraction.ts';
import type { VariableAmountOffReward } from '../program/reward.ts';
import type { RedemptionAccount } from './plan-redemption.ts';

/**
 * Points of the steps that an order was too small for: the code took `usedMinor` off and could have taken `valueMinor`.
 * Only whole steps come back.
 */
export function unusedPoints(
  reward: Pick<VariableAmountOffReward, 'valueStep'>,
  redemption: { points: number; valueMinor: number },
  usedMinor: number,
): number {
  const { points, valueMinor } = redemption;
  const stepMinor = reward.valueStep.minor;
  const steps = Math.round(valueMinor / stepMinor);
  const unused = Math.floor(Math.max(0, valueMinor - usedMinor) / stepMinor);
  return Math.floor((points * Math.min(unused, steps)) / steps);
}

/**
 * What should have come back of a used redemption: what was never used of it, and of the rest the part that its order
 * gave back, rounded down. All of it when the order ended at zero.
 */
export function returnTarget(
  { points, spent }: Pick<RedemptionAccount, 'points' | 'spent'>,
  step: { unused: number; returnedShare: Fraction },
): number {
  const { unused, returnedShare } = step;
  if (compare(returnedShare, one) === 0) return spent;
  // Of what was used after its end less may have been taken than its price: what was used comes first.
  const kept = Math.min(spent, points - unused);
  return spent - kept + Number(floor(multiply(fraction(kept), returnedShare)));
}
