import { short, type World } from './world.ts';
import type { ReferralRow } from './read-referrals.ts';
import type { Standing } from './read-standing.ts';

/** One referral of a shop, as it stands after a step and as it stood before. */
export interface ReferralCase {
  world: World;
  standing: Standing;
  row: ReferralRow;
  before: ReferralRow | undefined;
  name: string;
}

/** What it is called in a story: its id is drawn anew each time. */
export function nameOf({ claims }: World, { id, orderId }: ReferralRow): string {
  return (
    claims.find(({ referralId }) => referralId === id)?.id ??
    `referral of ${orderId === null ? id : short(orderId)}`
  );
}

/** What was given, and what could not be given to the advocate, stays. */
export const hasEnded = ({ state, reason }: ReferralRow) =>
  state === 'rewarded' || reason === 'limit_reached' || reason === 'advocate_gone';
