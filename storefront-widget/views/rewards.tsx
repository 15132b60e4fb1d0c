/** @jsxImportSource ../drawing */
import type { StorefrontReward } from '../../server/contract/storefront-reward.ts';
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

/** Each can be looked at, also what is out of reach: its screen says what is missing. */
export const Rewards = ({ widget, rewards, available, lastId }: Props) =>
  rewards.length === 0 ? (
    <EmptyNote icon="ticket" text={widget.speech.say('noRewards')} />
  ) : (
    <ul class="list">
      {rewards.map((reward) => (
        <li key={reward.id}>
          <button
            type="button"
            class="plain"
            ref={reward.id === lastId ? focusOnMount : null}
            onClick={() =>
              widget.model.store.change({
                chosenRewardId: reward.id,
                chosenPoints: findPriceRange(reward, available).max,
              })
            }
          >
            <RewardTicket widget={widget} reward={reward} available={available} />
          </button>
        </li>
      ))}
    </ul>
  );
