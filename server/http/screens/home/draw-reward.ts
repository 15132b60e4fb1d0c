import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontMember } from '../../../contract/storefront.ts';
import type { StorefrontReward } from '../../../contract/storefront-reward.ts';
import { h } from '../h.ts';
import type { Painter } from '../painter.ts';
import { findPriceRange, findValue } from './price-range.ts';
import { drawRedeemForm } from './redeem-form.ts';
import { drawLiveWorth, drawWorth } from '../worth.ts';

interface RewardScreen {
  page: StorefrontMember;
  reward: StorefrontReward;
  /** A new one, under which a browser without script redeems it. */
  redemptionId?: string;
}

/** One reward, its price, and what is left after it, or why it can't be had: the last look before spending. */
export function drawReward(
  { page: { member }, reward, redemptionId = '' }: RewardScreen,
  by: Painter,
): ScreenNode[] {
  const available = member?.balance.available ?? Number.MAX_SAFE_INTEGER;
  const { min, max } = findPriceRange(reward, available);
  const isShort = max < min;
  const points = isShort ? min : max;
  const value = findValue(reward, points);
  const missing = isShort
    ? by.speech.say('home.toGo', { points: by.speech.points(min - available) })
    : null;
  const stop = reward.obstacle?.text ?? missing;
  const form =
    member !== null && stop === null
      ? drawRedeemForm({ member, reward, redemptionId, points }, by)
      : null;
  return [
    h(
      'div',
      { class: 'body screen' },
      reward.image_url !== null &&
        h('img', { class: 'picture', src: reward.image_url, alt: '', decoding: 'async' }),
      h('h3', { focus: true, dir: 'auto' }, reward.title),
      h(
        'p',
        { class: 'worth' },
        form !== null && reward.slider !== null && value !== null
          ? drawLiveWorth(reward, value, by)
          : drawWorth(reward, value, by),
      ),
      reward.description !== null && h('p', { dir: 'auto' }, reward.description),
      stop !== null && h('p', { class: 'sum stop', dir: 'auto' }, stop),
      form,
      h('p', { class: 'note' }, listNotes(reward, by).join(spaceBetween(by.speech.language))),
    ),
  ];
}

/** What one gets, where it is no code for the checkout. */
const getsInstead = {
  gift_card: 'home.getsCard',
  store_credit: 'home.getsCredit',
  custom: 'home.getsNumber',
} as const;

/** Sentences of Chinese and Japanese follow one another without a space. */
const spaceBetween = (language: string): string => (/^(ja|zh)/.test(language) ? '' : ' ');

/** What one gets, on which conditions, and how long it can be undone. */
function listNotes(reward: StorefrontReward, { speech }: Painter): string[] {
  const { say, price, percent, days } = speech;
  const { kind, minimum_order: least, max_value: most, slider, undo_days: undoDays } = reward;
  const share = slider?.max_basket_percent ?? null;
  const isHanded = kind === 'gift_card' || kind === 'store_credit' || kind === 'custom';
  const notes = [say(isHanded ? getsInstead[kind] : 'home.singleUse')];
  if (undoDays !== null && undoDays > 0) notes.push(say('home.undoFor', { days: days(undoDays) }));
  if (least !== null) notes.push(say('friends.minimum', { money: price(least) }));
  if (most !== null) {
    const limit = kind === 'free_shipping' ? 'home.shippingUpTo' : 'home.valueUpTo';
    notes.push(say(limit, { money: price(most) }));
  }
  if (share !== null && share < 100) notes.push(say('home.shareUpTo', { percent: percent(share) }));
  return notes;
}
