/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { PosMember } from '../../../server/contract/pos.ts';
import type { StorefrontReward } from '../../../server/contract/storefront-reward.ts';
import { mostOf, snap, worthOf } from '../../../storefront-widget/extensions/parts/spend-points.ts';
import type { Words } from '../../../storefront-widget/extensions/parts/words.ts';
import type { Till } from './use-till.ts';

/** One reward: redeemed and put onto the sale at one press, or what is missing for it. */
export function RewardAtTill(props: {
  reward: StorefrontReward;
  told: PosMember;
  words: Words;
  till: Till;
}) {
  const { reward, told, words, till } = props;
  const say = (points: number): string => words.points(points, told.points_name);
  const missing = reward.points - told.balance.available;
  const most = mostOf(reward, told.balance.available);
  const [typed, setTyped] = useState(most);
  const { slider, obstacle } = reward;
  if (obstacle !== null || missing > 0)
    return (
      <s-stack direction="block" gap="small">
        <s-text type="strong">{reward.title}</s-text>
        <s-text color="subdued">
          {obstacle === null ? words.say('missing', { points: say(missing) }) : words.say('notNow')}
        </s-text>
      </s-stack>
    );
  const points = slider === null ? reward.points : snap(typed, slider, most);
  return (
    <s-stack direction="block" gap="small">
      <s-text type="strong">{reward.title}</s-text>
      {slider !== null && (
        <s-number-field
          label={words.say('pointsToUse')}
          inputMode="numeric"
          controls="stepper"
          min={slider.min_points}
          max={most}
          value={String(typed)}
          onInput={({ currentTarget }) => setTyped(Number(currentTarget.value))}
        />
      )}
      <s-button
        variant="primary"
        loading={till.busy === reward.id}
        disabled={till.busy !== null}
        onClick={() => void till.redeem(reward.id, slider === null ? undefined : points)}
      >
        {slider === null
          ? words.say('use', { points: say(points) })
          : words.say('useFor', {
              points: say(points),
              value: words.money(worthOf(points, slider)),
            })}
      </s-button>
    </s-stack>
  );
}
