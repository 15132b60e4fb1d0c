import type { StorefrontReward } from '../../../contract/storefront-reward.ts';
import type { Painter } from '../painter.ts';

/** "500 points"; of a variable reward what its points are worth, however many: "$1 off for each 100 points". */
export function sayPrice(
  { slider, points }: Pick<StorefrontReward, 'slider' | 'points'>,
  { speech }: Painter,
): string {
  if (slider === null) return speech.points(points);
  const { value_step: money, points_step: step } = slider;
  return speech.say('home.perStep', { money: speech.price(money), points: speech.points(step) });
}
