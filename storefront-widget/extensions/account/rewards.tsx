/** @jsxImportSource preact */
import type { StorefrontMember } from '../../../server/contract/storefront.ts';
import { RewardForm } from '../parts/reward-form.tsx';
import { mostOf } from '../parts/spend-points.ts';
import type { Redeeming } from '../parts/use-redeeming.ts';
import type { Words } from '../parts/words.ts';

/** What points buy: at once, or with what is still missing. */
export function Rewards(props: {
  page: StorefrontMember;
  available: number;
  words: Words;
  redeeming: Redeeming;
}) {
  const { page, available, words, redeeming } = props;
  if (page.rewards.length === 0) return null;
  return (
    <s-section heading={words.say('rewardsTitle')}>
      <s-stack gap="large">
        {page.rewards.map((reward) => {
          const missing = reward.points - available;
          if (reward.obstacle !== null || missing > 0)
            return (
              <s-stack key={reward.id} gap="small-400">
                <s-text type="strong">{reward.title}</s-text>
                <s-text color="subdued">
                  {reward.obstacle === null
                    ? words.say('missing', { points: words.points(missing) })
                    : words.say('notNow')}
                </s-text>
              </s-stack>
            );
          return (
            <RewardForm
              key={`${reward.id}:${available}`}
              reward={reward}
              most={mostOf(reward, available)}
              words={words}
              isBusy={redeeming.busy === reward.id}
              isDisabled={redeeming.busy !== null}
              redeem={(points) =>
                void redeeming.redeem({
                  reward_id: reward.id,
                  ...(points !== undefined && { points }),
                })
              }
            />
          );
        })}
      </s-stack>
    </s-section>
  );
}
