import { sayNumber } from './program-names.ts';
import { sayMoney } from './say-conditions.ts';
import type { TypedReward } from './typed.ts';

/** "500 points = $5.00 off"; "Every 100 points = $1.00 off, 100 to 5,000 at a time". */
export function sayReward(reward: TypedReward): string {
  if (reward.kind === 'amount_off')
    return `${sayNumber(reward.points)} points = ${sayMoney(reward.value)} off`;
  const step = `${sayNumber(reward.points_step)} points = ${sayMoney(reward.value_step)} off`;
  return `Every ${step}, ${sayNumber(reward.min_points)} to ${sayNumber(reward.max_points)} at a time`;
}
