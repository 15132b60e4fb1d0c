/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { storefrontPaths } from '../../../server/contract/paths.ts';
import type { StorefrontOrder } from '../../../server/contract/storefront.ts';
import type { Server } from './call-server.ts';
import { pause } from './pause.ts';
import type { Words } from './words.ts';

/** Questions after an order that was not evaluated yet: about a minute and a half in all. */
const questionsMax = 12;
const firstPauseMs = 1_500;
const pauseMaxMs = 12_000;

/** Null: it is still asked; 'later': it was asked often enough. */
type Told = StorefrontOrder | 'later' | null;

/** What one order of a member earned and why, as soon as it was evaluated. */
export function OrderEarned(props: { server: Server; orderId: string; words: Words }) {
  const { server, orderId, words } = props;
  const order = useOrder(server, orderId);
  if (order === null || order === 'later')
    return <s-text>{words.say(order === null ? 'willEarn' : 'earnsLater')}</s-text>;
  return (
    <s-stack gap="small-300">
      <s-text type="strong">
        {order.points === 0
          ? words.say('earnedNothing')
          : words.say('earned', { points: words.points(order.points) })}
      </s-text>
      {order.pending > 0 && order.pending_until !== null && (
        <s-text>
          {words.say('pendingUntil', {
            points: words.points(order.pending),
            day: words.day(order.pending_until),
          })}
        </s-text>
      )}
      <s-details>
        <s-summary>{words.say('why')}</s-summary>
        <s-stack gap="small-400">
          {order.explanation.map((sentence) => (
            <s-text key={sentence}>{sentence}</s-text>
          ))}
        </s-stack>
      </s-details>
    </s-stack>
  );
}

/** The webhook that brings an order comes a moment after the shopper sees that it is placed. */
function useOrder(server: Server, orderId: string): Told {
  const [told, setTold] = useState<Told>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async (): Promise<void> => {
      const answer = await askUntilTold(server, orderId, leaving.signal);
      if (!leaving.signal.aborted) setTold(answer);
    };
    void ask();
    return () => leaving.abort();
  }, [server, orderId]);
  return told;
}

async function askUntilTold(server: Server, orderId: string, leaving: AbortSignal): Promise<Told> {
  const path = storefrontPaths.order.replace(':id', encodeURIComponent(orderId));
  for (let asks = 0; asks < questionsMax && !leaving.aborted; asks += 1) {
    if (asks > 0) await pause(Math.min(pauseMaxMs, firstPauseMs * 1.4 ** (asks - 1)));
    const answer = await server.read<StorefrontOrder>(path);
    if (answer.outcome === 'ok') return answer.body;
  }
  return 'later';
}

/** Orders are named `gid://shopify/OrderIdentity/123` at the end of a checkout, `gid://shopify/Order/123` in an account. */
export function orderNumberOf(gid: string): string {
  return gid.slice(gid.lastIndexOf('/') + 1);
}
