import type { StorefrontMember, StorefrontReward } from '../../server/contract/storefront.ts';
import { findPriceRange, findValue } from '../model/price-range.ts';
import { startRedeeming } from '../model/redeem.ts';
import { PointsSlider } from './points-slider.tsx';
import { focusOnMount } from './focus-on-mount.ts';
import type { Widget } from '../model/model.ts';

interface Props {
  readonly widget: Widget;
  readonly member: NonNullable<StorefrontMember['member']>;
  readonly reward: StorefrontReward;
}

/** One reward, its price, and what is left after it: the last look before spending. */
export const RewardScreen = ({ widget, member, reward }: Props) => {
  const { model, state, speech } = widget;
  const { available } = member.balance;
  const range = findPriceRange(reward, available);
  const canPay = range.max >= range.min;
  const points = canPay ? Math.min(Math.max(state.chosenPoints, range.min), range.max) : range.min;
  const redeemNow = (): void => {
    if (canPay) void startRedeeming(model, reward.id, reward.slider ? points : undefined);
  };
  return (
    <div class="body screen">
      <h3 ref={focusOnMount} tabIndex={-1} dir="auto">
        {reward.title}
      </h3>
      <p class="worth">
        <bdi>{speech.money(findValue(reward, points))}</bdi> <small>{speech.say('off')}</small>
      </p>
      {reward.slider && (
        <PointsSlider
          speech={speech}
          reward={reward}
          range={range}
          points={points}
          onChange={(chosenPoints) => model.store.change({ chosenPoints })}
        />
      )}
      <dl class="sum">
        <div>
          <dt>{speech.say('youHave')}</dt>
          <dd>
            <bdi>{speech.points(available)}</bdi>
          </dd>
        </div>
        <div>
          <dt>{speech.say('youPay')}</dt>
          <dd>
            <bdi>
              {speech.signed(-points)} {speech.pointsWord(points)}
            </bdi>
          </dd>
        </div>
        <div>
          <dt>{speech.say('leaves')}</dt>
          <dd>
            <bdi>{speech.points(available - points)}</bdi>
          </dd>
        </div>
      </dl>
      <button type="button" class="button wide" aria-disabled={!canPay} onClick={redeemNow}>
        {speech.say('redeem', { points: speech.points(points) })}
      </button>
      <p class="note">
        {speech.say('singleUse')}
        {reward.minimum_order &&
          ` ${speech.say('minimum', { money: speech.price(reward.minimum_order) })}.`}
      </p>
    </div>
  );
};
