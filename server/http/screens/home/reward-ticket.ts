import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontReward } from '../../../contract/storefront-reward.ts';
import { all, h } from '../h.ts';
import type { Painter } from '../painter.ts';
import { drawMeter } from '../meter.ts';
import { findPriceRange, findValue } from './price-range.ts';
import { sayPrice } from './say-price.ts';
import { drawWorth } from '../worth.ts';

/** From so many on, it makes no difference to a shopper how many are left. */
const few = 20;

/** The face of a reward: its worth on the stub, its price and conditions beside it. A guest has no points to compare with. */
export function drawRewardTicket(
  reward: StorefrontReward,
  by: Painter,
  available?: number,
): ScreenNode {
  const { say, price } = by.speech;
  const { slider, obstacle, left, minimum_order: minimum } = reward;
  const { min, max } = findPriceRange(reward, available ?? Number.MAX_SAFE_INTEGER);
  const isShort = max < min;
  const value = findValue(reward, isShort ? (slider?.max_points ?? min) : max);
  return h(
    'span',
    { class: isShort || obstacle !== null ? 'ticket out' : 'ticket' },
    h(
      'span',
      { class: 'stub' },
      slider && h('small', null, say('home.upTo')),
      drawWorth(reward, value, by),
    ),
    h(
      'span',
      { class: 'face' },
      h('strong', { dir: 'auto' }, reward.title),
      h('small', null, sayPrice(reward, by)),
      minimum && h('small', null, say('home.minimum', { money: price(minimum) })),
      left !== null &&
        left > 0 &&
        left < few &&
        h('small', null, say('home.left', { count: left })),
      obstacle !== null && h('small', { class: 'gap', dir: 'auto' }, obstacle.text),
      obstacle === null && isShort && drawGap({ min, available: available ?? 0 }, by),
    ),
  );
}

/** What is missing to it. */
function drawGap(
  { min, available }: { min: number; available: number },
  { speech }: Painter,
): ScreenNode[] {
  const missing = speech.points(min - available);
  return all(
    drawMeter(available / min),
    h('small', { class: 'gap' }, speech.say('home.toGo', { points: missing })),
  );
}
