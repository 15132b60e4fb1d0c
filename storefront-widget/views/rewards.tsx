import type { StorefrontReward } from '../../server/contract/storefront.ts';
import { findPriceRange } from '../model/price-range.ts';
import { EmptyNote } from './empty-note.tsx';
import { focusOnMount } from './focus-on-mount.ts';
import { RewardTicket } from './reward-ticket.tsx';
import type { Widget } from '../model/model.ts';

interface Props {
  readonly widget: Widget;
  readonly rewards: readonly StorefrontReward[];
  readonly available: number;
  /** The one the shopper just looked at: the focus goes back to it. */
  readonly lastId: string | null;
}

export const Rewards = ({ widget, rewards, available, lastId }: Props) => {
  if (rewards.length === 0)
    return <EmptyNote icon="ticket" text={widget.speech.say('noRewards')} />;
  return (
    <ul class="list">
      {rewards.map((reward) => {
        const { min, max } = findPriceRange(reward, available);
        const ticket = <RewardTicket widget={widget} reward={reward} available={available} />;
        return (
          <li key={reward.id}>
            {max < min ? (
              ticket
            ) : (
              <button
                type="button"
                class="plain"
                ref={reward.id === lastId ? focusOnMount : null}
                onClick={() =>
                  widget.model.store.change({ chosenRewardId: reward.id, chosenPoints: max })
                }
              >
                {ticket}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
};
