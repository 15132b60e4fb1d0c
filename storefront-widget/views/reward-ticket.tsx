/** @jsxImportSource ../drawing */
import type { StorefrontReward } from '../../server/contract/storefront-reward.ts';
import { findPriceRange, findValue } from '../model/price-range.ts';
import type { Widget } from '../model/model.ts';
import { Worth } from './worth.tsx';

interface Props {
  readonly widget: Widget;
  readonly reward: StorefrontReward;
  /** The member's points; a guest has none to compare with. */
  readonly available?: number;
}

/** From so many on, it makes no difference to a shopper how many are left. */
const few = 20;

/** The face of a reward: its worth on the stub, its price and conditions beside it. */
export const RewardTicket = ({ widget, reward, available }: Props) => {
  const { say, points, price, number } = widget.speech;
  const { slider, obstacle, left } = reward;
  const { min, max } = findPriceRange(reward, available ?? Number.MAX_SAFE_INTEGER);
  const isShort = max < min;
  return (
    <span class={isShort || obstacle ? 'ticket out' : 'ticket'}>
      <span class="stub">
        {slider && <small>{say('upTo')}</small>}
        <Worth
          widget={widget}
          of={reward}
          value={findValue(reward, isShort ? (slider?.max_points ?? min) : max)}
        />
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
        {left !== null && left > 0 && left < few && (
          <small>{say('left', { count: number(left) })}</small>
        )}
        {obstacle ? (
          <small class="gap" dir="auto">
            {obstacle.text}
          </small>
        ) : (
          isShort &&
          available !== undefined && (
            <>
              <span class="meter">
                <i style={{ width: `${(Math.max(available, 0) / min) * 100}%` }} />
              </span>
              <small class="gap">{say('toGo', { points: points(min - available) })}</small>
            </>
          )
        )}
      </span>
    </span>
  );
};
