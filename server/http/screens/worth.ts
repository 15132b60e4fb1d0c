import type { Money } from '../../contract/primitives.ts';
import type { ScreenNode } from '../../contract/screen.ts';
import type { StorefrontReward } from '../../contract/storefront-reward.ts';
import { all, h } from './h.ts';
import { icon } from './icon.ts';
import type { Painter } from './painter.ts';

/** Longer ones are set smaller, to stay on one line of the stub. */
const shortWorth = 5;

type Given = Pick<StorefrontReward, 'kind' | 'percent'>;

/** What a reward gives, in a word: "$5 off", "15% off", a parcel and "Free shipping". `value` is null where it is no sum of money. */
export function drawWorth(
  { kind, percent }: Given,
  value: Money | null,
  by: Painter,
): ScreenNode[] {
  const { speech } = by;
  const worth = percent === null ? value && speech.price(value) : speech.percent(percent);
  const seen =
    worth === null
      ? icon(kind === 'free_shipping' ? 'truck' : 'gift')
      : h('b', { class: worth.length > shortWorth && 'long' }, h('bdi', null, worth));
  return drawWithKind(kind, seen, by);
}

/** The same where it follows a slider, which is at its end. */
export function drawLiveWorth({ kind }: Given, value: Money, by: Painter): ScreenNode[] {
  const { speech } = by;
  const worth = speech.price(value);
  const still = `${speech.say('home.upTo')} ${worth}`;
  return drawWithKind(kind, h('b', null, h('bdi', { live: '{value}', still }, worth)), by);
}

function drawWithKind(kind: Given['kind'], seen: ScreenNode, { speech }: Painter): ScreenNode[] {
  return all(seen, ' ', kind !== 'custom' && h('small', null, speech.say(`home.${kind}`)));
}
