import type { RedemptionAnswer } from '../../../server/contract/storefront-reward.ts';
import { followRedemption, type RedemptionDoor } from './follow-redemption.ts';

/** What became of points that were asked back. `slow`: they are on their way. `spent`: the code was used meanwhile. */
export type Returned =
  | { outcome: 'back' | 'slow' | 'spent' | 'unreached' }
  | { outcome: 'refused'; detail: string };

/** Gives a code back for its points, which return once it is gone for good. Asking twice is asking once. */
export async function giveBack(door: RedemptionDoor, id: string): Promise<Returned> {
  const path = door.paths.cancelRedemption.replace(':id', id);
  const answer = await door.server.send<RedemptionAnswer>(path, {});
  if (answer.outcome !== 'ok') return answer;
  const open = ['requested', 'held', 'issued'] as const;
  const { status } = await followRedemption(door, answer.body.redemption, open);
  if (status === 'used') return { outcome: 'spent' };
  return { outcome: open.some((one) => one === status) ? 'slow' : 'back' };
}
