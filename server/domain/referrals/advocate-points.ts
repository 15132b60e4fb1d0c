import { awardPointsMax } from '../earning/award.ts';
import type { ReferralBoost, ReferralTerms } from '../program/referral-terms.ts';

/**
 * What an advocate of this tier gets for a friend who orders at this time of the shop's wall clock
 * (`2026-12-01T00:00`): the tier's points or those of all, times the highest boost that runs then, down to a whole
 * point, and no more than can be posted at once.
 */
export function advocatePoints(
  { advocate, boosts }: ReferralTerms,
  { tierId, wallClock }: { tierId: string | null; wallClock: string },
): { points: number; boost: ReferralBoost | null } {
  const base = advocate.tiers.find(({ tier }) => tier === tierId)?.points ?? advocate.points;
  const [boost = null] = boosts
    .filter(({ from, until }) => (from ?? '') <= wallClock && (until === null || wallClock < until))
    .toSorted((a, b) => b.multiplierPercent - a.multiplierPercent);
  const points = Math.floor((base * (boost?.multiplierPercent ?? 100)) / 100);
  return { points: Math.min(points, awardPointsMax), boost };
}
