import type { Program } from '../program/program.ts';
import type { Reward } from '../program/reward.ts';

/** Under these names redemptions keep what was given; no reward of the catalogue can have a colon in its id. */
export const friendGiftId = 'referral:Friend';
export const advocateGiftId = 'referral:Advocate';

/** A reward of the catalogue, or a gift of the referral terms; undefined: this program has none of that name. */
export function findReward(
  program: Pick<Program, 'rewards' | 'referrals'>,
  rewardId: string,
): Reward | undefined {
  const gifts = [program.referrals?.friend.gift, program.referrals?.advocate.gift];
  return [...program.rewards, ...gifts].find((reward) => reward?.id === rewardId) ?? undefined;
}
