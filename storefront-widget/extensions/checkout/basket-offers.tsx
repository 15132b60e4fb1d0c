/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { storefrontPaths } from '../../../server/contract/paths.ts';
import type { StorefrontMember } from '../../../server/contract/storefront.ts';
import type { StorefrontBasket } from '../../../server/contract/storefront-reward.ts';
import type { Server } from '../parts/call-server.ts';
import { RewardForm } from '../parts/reward-form.tsx';
import type { Redeeming } from '../parts/use-redeeming.ts';
import type { Words } from '../parts/words.ts';

interface Subtotal {
  amount: number;
  currencyCode: string;
}

/** What can be redeemed for this basket, best first; or what the nearest reward still takes. */
export function BasketOffers(props: {
  server: Server;
  subtotal: Subtotal;
  page: StorefrontMember;
  words: Words;
  redeeming: Redeeming;
}) {
  const { server, subtotal, page, words, redeeming } = props;
  const { offers, again } = useOffers(server, subtotal, page);
  if (offers === null) return <s-spinner accessibilityLabel={words.say('loading')} />;
  if (offers === 'unreached')
    return (
      <s-stack gap="small-300">
        <s-text>{words.say('unreached')}</s-text>
        <s-button variant="secondary" onClick={again}>
          {words.say('retry')}
        </s-button>
      </s-stack>
    );
  const { items, next } = offers;
  const wanted = (rewardId: string, points: number | undefined) => ({
    reward_id: rewardId,
    basket: basketOf(subtotal),
    ...(points !== undefined && { points }),
  });
  return (
    <s-stack gap="base">
      {items.map(({ reward_id, points }) => {
        const reward = page.rewards.find(({ id }) => id === reward_id);
        return reward === undefined ? null : (
          <RewardForm
            key={`${reward_id}:${points}`}
            reward={reward}
            most={points}
            words={words}
            isBusy={redeeming.busy === reward_id}
            isDisabled={redeeming.busy !== null}
            redeem={(spent) => void redeeming.redeem(wanted(reward_id, spent))}
          />
        );
      })}
      {items.length === 0 && (
        <s-text color="subdued">
          {next === null
            ? words.say('nothing')
            : words.say('next', { points: words.points(next.points_missing), reward: next.title })}
        </s-text>
      )}
    </s-stack>
  );
}

/** Asked again when the basket or the balance is another; what was there stays until then. */
function useOffers(server: Server, subtotal: Subtotal, page: StorefrontMember) {
  const [offers, setOffers] = useState<StorefrontBasket | 'unreached' | null>(null);
  const [tries, setTries] = useState(0);
  const { amount, currency } = basketOf(subtotal);
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      const answer = await server.read<StorefrontBasket>(storefrontPaths.basket, {
        amount,
        currency,
      });
      if (!isHere) return;
      if (answer.outcome === 'ok') setOffers(answer.body);
      else setOffers((shown) => shown ?? 'unreached');
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [server, amount, currency, page, tries]);
  return { offers, again: () => setTries(tries + 1) };
}

/** Shopify says it as a number: at most so many decimals as the contract's amounts have. */
function basketOf({ amount, currencyCode }: Subtotal) {
  return { amount: String(Math.round(amount * 1000) / 1000), currency: currencyCode };
}
