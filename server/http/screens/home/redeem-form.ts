import { directionOf } from '../../../contract/languages.ts';
import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontReward } from '../../../contract/storefront-reward.ts';
import { minorDigits } from '../../../domain/currency.ts';
import { currencyPattern } from '../../../domain/speech/say-currency.ts';
import { h } from '../h.ts';
import type { Painter } from '../painter.ts';
import type { MemberOnPage } from './member-on-page.ts';
import { drawPointsSlider } from './points-slider.ts';

/** What can be redeemed, and under which new id a browser without script does it. */
interface Redeemable {
  member: MemberOnPage['member'];
  reward: StorefrontReward;
  redemptionId: string;
  points: number;
}

/** What it costs, what is left after it, and the button. */
export function drawRedeemForm(
  { member, reward, redemptionId, points }: Redeemable,
  by: Painter,
): ScreenNode {
  const { available } = member.balance;
  return h(
    'form',
    {
      class: 'redeem',
      send: 'redemptions',
      redeems: reward.id,
      spends: points,
      ...liveNumbers(reward, { available, language: by.language }),
    },
    h('input', { type: 'hidden', name: 'id', value: redemptionId }),
    h('input', { type: 'hidden', name: 'reward_id', value: reward.id }),
    reward.slider && drawPointsSlider(reward, { available, points }, by),
    drawSum({ available, points, isSliding: reward.slider !== null }, by),
    drawButton({ points, isSliding: reward.slider !== null }, by),
  );
}

/** What follows the slider is reckoned from these. */
function liveNumbers(
  { slider }: StorefrontReward,
  { available, language }: { available: number; language: string },
) {
  return (
    slider && {
      available,
      step: slider.points_step,
      worth: slider.value_step.amount,
      currency: slider.value_step.currency,
      price: currencyPattern(slider.value_step.currency, language),
      decimals: minorDigits(slider.value_step.currency),
    }
  );
}

/** Without script only what one has is sure: the rest follows the slider. */
function drawSum(
  { available, points, isSliding }: { available: number; points: number; isSliding: boolean },
  { speech, language }: Painter,
): ScreenNode {
  // Between words that run to the left the sign would stand behind its number.
  const minus = directionOf(language) === 'rtl' ? '\u200f\u200e−' : '−';
  const row = (key: 'youHave' | 'youPay' | 'leaves', text: string, live: string | null) => {
    const follows = isSliding && live !== null;
    return h(
      'div',
      { scripted: follows },
      h('dt', null, speech.say(`home.${key}`)),
      h('dd', null, h('bdi', { live: follows && live }, text)),
    );
  };
  return h(
    'dl',
    { class: 'sum' },
    row('youHave', speech.points(available), null),
    row('youPay', `${minus}${speech.points(points)}`, `${minus}{points}`),
    row('leaves', speech.points(available - points), '{left}'),
  );
}

function drawButton(
  { points, isSliding }: { points: number; isSliding: boolean },
  { speech }: Painter,
): ScreenNode {
  return h(
    'button',
    {
      type: 'submit',
      class: 'button wide',
      ...(isSliding && {
        live: speech.say('home.redeem', { points: '{points}' }),
        still: speech.say('home.redeemThese'),
      }),
    },
    speech.say('home.redeem', { points: speech.points(points) }),
  );
}
