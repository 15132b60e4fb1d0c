import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontReward } from '../../../contract/storefront-reward.ts';
import { h } from '../h.ts';
import type { Painter } from '../painter.ts';
import { findPriceRange, findValue } from './price-range.ts';
import { sayPrice } from './say-price.ts';

/** A native range between two buttons: for the thumb, the keyboard and a shaky hand. Without script it is a number to write. */
export function drawPointsSlider(
  reward: StorefrontReward,
  { available, points }: { available: number; points: number },
  by: Painter,
): ScreenNode {
  const { speech } = by;
  const { min, max, step } = findPriceRange(reward, available);
  const value = findValue(reward, points);
  const label = speech.say('home.howMany');
  const text = speech.say('home.exchange', {
    points: speech.points(points),
    money: value ? speech.price(value) : '',
  });
  const pattern = speech.say('home.exchange', { points: '{points}', money: '{value}' });
  const button = (steps: -1 | 1, sign: string, isEnd: boolean): ScreenNode =>
    h(
      'button',
      {
        type: 'button',
        steps,
        'aria-label': speech.say(steps < 0 ? 'home.less' : 'home.more'),
        ...(isEnd && { 'aria-disabled': 'true' }),
      },
      sign,
    );
  const range = {
    id: 'regulars-points',
    type: 'range',
    name: 'points',
    min,
    max,
    step,
    value: points,
  };
  return h(
    'fieldset',
    { class: 'slider', 'aria-label': label },
    h('label', { class: 'noscript', for: 'regulars-points' }, label),
    h(
      'div',
      null,
      button(-1, '−', points <= min),
      h('input', { ...range, 'aria-label': label, 'aria-valuetext': text, says: pattern }),
      button(1, '+', points >= max),
    ),
    h('p', { 'aria-hidden': 'true', live: pattern, scripted: true }, text),
    h('p', { class: 'noscript' }, sayPrice(reward, by)),
  );
}
