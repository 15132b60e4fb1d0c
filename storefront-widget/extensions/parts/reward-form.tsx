/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { StorefrontReward } from '../../../server/contract/storefront-reward.ts';
import { readValue } from './read-value.ts';
import { snap, worthOf } from './spend-points.ts';
import type { Words } from './words.ts';

/** One reward and the button that redeems it; of a variable one, with how many points to spend. */
export function RewardForm(props: {
  reward: StorefrontReward;
  /** The most that can be spent on it here. */
  most: number;
  words: Words;
  isBusy: boolean;
  isDisabled: boolean;
  redeem: (points: number | undefined) => void;
}) {
  const { reward, most, words, isBusy, isDisabled, redeem } = props;
  const { slider } = reward;
  const [typed, setTyped] = useState(most);
  const points = slider === null ? reward.points : snap(typed, slider, most);
  return (
    <s-stack gap="small-300">
      <s-text type="strong">{reward.title}</s-text>
      {slider !== null && (
        <s-number-field
          label={words.say('pointsToUse')}
          controls="stepper"
          inputMode="numeric"
          min={slider.min_points}
          max={most}
          step={slider.points_step}
          value={String(typed)}
          disabled={isDisabled}
          onInput={(event: Event) => setTyped(Number(readValue(event)))}
          onBlur={() => setTyped(points)}
        />
      )}
      <s-button
        loading={isBusy}
        disabled={isDisabled}
        onClick={() => redeem(slider === null ? undefined : points)}
      >
        {slider === null
          ? words.say('use', { points: words.points(points) })
          : words.say('useFor', {
              points: words.points(points),
              value: words.money(worthOf(points, slider)),
            })}
      </s-button>
    </s-stack>
  );
}
