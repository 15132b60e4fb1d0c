import type { z } from 'zod';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { programShape } from '../../server/contract/program/program-shape.ts';
import type { Reward, RewardKind } from '../../server/domain/program/reward.ts';
import { programFromDocument } from '../../server/operations/program-from-document.ts';

export type RewardInput = NonNullable<ProgramInput['rewards']>[number];
export type OneReward<Kind extends RewardKind> = Extract<Reward, { kind: Kind }>;

/** A reward as the domain reads it, with every default filled in. */
export function rewardOf<Kind extends RewardKind>(
  input: Extract<RewardInput, { kind: Kind }>,
): OneReward<Kind> {
  const document: z.output<typeof programShape> = programShape.parse({ rewards: [input] });
  const [reward] = programFromDocument(document).rewards;
  if (reward?.kind !== input.kind) throw new Error('the reward was read as another kind');
  return reward as OneReward<Kind>;
}
