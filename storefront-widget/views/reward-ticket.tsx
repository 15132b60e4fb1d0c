import type { ComponentChildren } from 'preact';
import type { StorefrontReward } from '../../server/contract/storefront.ts';
import { findPriceRange, findValue } from '../model/price-range.ts';
import type { Widget } from '../model/model.ts';

interface Props {
  readonly widget: Widget;
  readonly reward: StorefrontReward;
  /** The member's points; a guest has none to compare with. */
  readonly available?: number;
  readonly children?: ComponentChildren;
}

/** Longer ones are set smaller, to stay on one line of the stub. */
const shortWorth = 5;

/** The face of a reward: its worth on the stub, its price and conditions beside it. */
export const RewardTicket = ({ widget, reward, available, children }: Props) => {
  const { say, points, price } = widget.speech;
  const { slider } = reward;
  const { min, max } = findPriceRange(reward, available ?? Number.MAX_SAFE_INTEGER);
  const isOut = max < min;
  const worth = price(findValue(reward, isOut ? (slider?.max_points ?? min) : max));
  return (
    <span class={isOut ? 'ticket out' : 'ticket'}>
      <span class="stub">
        {slider && <small>{say('upTo')}</small>}
        <b class={worth.length > shortWorth ? 'long' : ''}>{worth}</b>
        <small>{say('off')}</small>
      </span>
      <span class="face">
        <strong dir="auto">{reward.title}</strong>
        <small>
          {slider
            ? say('perStep', {
                money: price(slider.value_step),
                points: points(slider.points_step),
              })
            : points(min)}
        </small>
        {reward.minimum_order && (
          <small>{say('minimum', { money: price(reward.minimum_order) })}</small>
        )}
        {isOut && available !== undefined && (
          <>
            <span class="meter">
              <i style={{ width: `${(Math.max(available, 0) / min) * 100}%` }} />
            </span>
            <small class="gap">{say('toGo', { points: points(min - available) })}</small>
          </>
        )}
        {children}
      </span>
    </span>
  );
};
