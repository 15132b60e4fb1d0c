/** @jsxImportSource ../drawing */
import type { StorefrontMember } from '../../server/contract/storefront.ts';
import type { StorefrontReward } from '../../server/contract/storefront-reward.ts';
import type { TextKey } from '../locales/en.ts';
import { findPriceRange, findValue } from '../model/price-range.ts';
import { startRedeeming } from '../model/redeem.ts';
import { PointsSlider } from './points-slider.tsx';
import { focusOnMount } from './focus-on-mount.ts';
import type { Widget } from '../model/model.ts';
import { Worth } from './worth.tsx';

interface Props {
  readonly widget: Widget;
  readonly member: NonNullable<StorefrontMember['member']>;
  readonly reward: StorefrontReward;
}

/** What one gets, where it is no code for the checkout. */
const getsInstead: Partial<Record<StorefrontReward['kind'], TextKey>> = {
  gift_card: 'getsCard',
  store_credit: 'getsCredit',
  custom: 'getsNumber',
};

/** What one gets, on which conditions, and how long it can be undone. */
const Notes = ({ widget, reward }: Omit<Props, 'member'>) => {
  const { say, price, percent, days } = widget.speech;
  const { minimum_order: least, max_value: most, slider, undo_days: undoDays } = reward;
  const share = slider?.max_basket_percent ?? null;
  const notes = [
    say(getsInstead[reward.kind] ?? 'singleUse'),
    undoDays && say('undoFor', { days: days(undoDays) }),
    least && `${say('minimum', { money: price(least) })}.`,
    most &&
      say(reward.kind === 'free_shipping' ? 'shippingUpTo' : 'valueUpTo', { money: price(most) }),
    share !== null && share < 100 && say('shareUpTo', { percent: percent(share) }),
  ];
  return <p class="note">{notes.filter(Boolean).join(' ')}</p>;
};

/** What it costs, what is left after it, and the button. */
const Price = ({ widget, member, reward, points }: Props & { readonly points: number }) => {
  const { model, speech } = widget;
  const { say } = speech;
  const { available } = member.balance;
  const sum = [
    ['youHave', speech.points(available)],
    ['youPay', `${speech.signed(-points)} ${speech.pointsWord(points)}`],
    ['leaves', speech.points(available - points)],
  ] as const;
  return (
    <>
      {reward.slider && (
        <PointsSlider
          speech={speech}
          reward={reward}
          range={findPriceRange(reward, available)}
          points={points}
          onChange={(chosenPoints) => model.store.change({ chosenPoints })}
        />
      )}
      <dl class="sum">
        {sum.map(([key, text]) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        class="button wide"
        onClick={() => void startRedeeming(model, reward.id, reward.slider ? points : undefined)}
      >
        {say('redeem', { points: speech.points(points) })}
      </button>
    </>
  );
};

/** One reward, its price, and what is left after it, or why it can't be had: the last look before spending. */
export const RewardScreen = (props: Props) => {
  const { widget, member, reward } = props;
  const { state, speech } = widget;
  const { available } = member.balance;
  const { min, max } = findPriceRange(reward, available);
  const isShort = max < min;
  const points = isShort ? min : Math.min(Math.max(state.chosenPoints, min), max);
  const missing = isShort && speech.say('toGo', { points: speech.points(min - available) });
  const obstacle = reward.obstacle?.text ?? missing;
  return (
    <div class="body screen">
      {reward.image_url && <img class="picture" src={reward.image_url} alt="" decoding="async" />}
      <h3 ref={focusOnMount} tabIndex={-1} dir="auto">
        {reward.title}
      </h3>
      <p class="worth">
        <Worth widget={widget} of={reward} value={findValue(reward, points)} />
      </p>
      {reward.description && <p dir="auto">{reward.description}</p>}
      {obstacle ? (
        <p class="sum stop" dir="auto">
          {obstacle}
        </p>
      ) : (
        <Price {...props} points={points} />
      )}
      <Notes widget={widget} reward={reward} />
    </div>
  );
};
