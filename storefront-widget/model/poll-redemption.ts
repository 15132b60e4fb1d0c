import type {
  RedemptionAnswer,
  StorefrontRedemption,
} from '../../server/contract/storefront-reward.ts';
import type { Answer } from './ask.ts';
import { pause } from './pause.ts';

/** Half a minute in all; what takes longer is found under "my codes" later. */
const pollAfterMs = [400, 600, 900, 1400, 2000, 3000, 4000, 5000, 6000, 7000];

interface Polling {
  /** The states that it is on its way through. */
  readonly passing: readonly StorefrontRedemption['status'][];
  readonly read: () => Promise<Answer<RedemptionAnswer>>;
  readonly show?: (answer: RedemptionAnswer) => void;
}

/** Asks, with growing pauses, until the redemption has left the given states; gives the last word. */
export const pollRedemption = async (
  first: RedemptionAnswer,
  { passing, read, show }: Polling,
): Promise<StorefrontRedemption> => {
  let { redemption } = first;
  show?.(first);
  for (const delayMs of pollAfterMs) {
    if (!passing.includes(redemption.status)) break;
    await pause(delayMs);
    const answer = await read();
    if (!answer.ok) continue;
    show?.(answer.value);
    ({ redemption } = answer.value);
  }
  return redemption;
};
