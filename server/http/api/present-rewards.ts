import type { ApiReward } from '../../contract/api-redemption.ts';
import type { ProgramDocument } from '../../contract/program/program.ts';
import type { OfferedReward } from '../../operations/read-rewards.ts';

/** The rewards as the program has them, with what was found of each; `forMember`: whether that was one member's. */
export function presentRewards(
  rewards: ProgramDocument['rewards'],
  offers: readonly OfferedReward[],
  forMember: boolean,
): ApiReward[] {
  const byId = new Map(offers.map((offer) => [offer.reward.id, offer]));
  return rewards.map((reward) => {
    const offer = byId.get(reward.id);
    const for_member = forMember && offer !== undefined ? presentOffer(offer) : null;
    return { ...reward, left: offer?.left ?? null, for_member };
  });
}

function presentOffer({ reward, price, obstacle }: OfferedReward): ApiReward['for_member'] {
  return {
    points: price.points,
    most_points: price.most,
    points_step: reward.kind === 'amount_off_variable' ? price.step : null,
    obstacle: obstacle && { code: obstacle.refused, detail: obstacle.detail },
  };
}
