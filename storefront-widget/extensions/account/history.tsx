/** @jsxImportSource preact */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { storefrontPaths } from '../../../server/contract/paths.ts';
import type {
  StorefrontHistory,
  StorefrontLedgerItem,
} from '../../../server/contract/storefront.ts';
import type { Server } from '../parts/call-server.ts';
import type { Words } from '../parts/words.ts';

/** Every movement of points, newest first, each with its reasons. */
export function History(props: {
  server: Server;
  words: Words;
  /** With another balance there is more to tell. */
  balance: number;
}) {
  const { server, words, balance } = props;
  const { items, next, isUnreached, more } = useHistory(server, balance);
  return (
    <s-section heading={words.say('historyTitle')}>
      <s-stack gap="base">
        {items === null && !isUnreached && <s-spinner accessibilityLabel={words.say('loading')} />}
        {items?.length === 0 && <s-text color="subdued">{words.say('noHistory')}</s-text>}
        {items?.map((item) => (
          <Movement key={item.id} item={item} words={words} />
        ))}
        {isUnreached && <s-text>{words.say('unreached')}</s-text>}
        {(next !== null || isUnreached) && (
          <s-button variant="secondary" onClick={() => void more()}>
            {words.say(isUnreached ? 'retry' : 'earlier')}
          </s-button>
        )}
      </s-stack>
    </s-section>
  );
}

function Movement({ item, words }: { item: StorefrontLedgerItem; words: Words }) {
  const sign = item.points > 0 ? '+' : item.points < 0 ? '−' : '';
  return (
    <s-stack gap="small-400">
      <s-stack direction="inline" gap="base" justifyContent="space-between">
        <s-text>{item.title}</s-text>
        <s-text type="strong">{`${sign}${words.points(Math.abs(item.points))}`}</s-text>
      </s-stack>
      <s-text color="subdued">{words.day(item.occurred_at)}</s-text>
      {item.explanation.length > 0 && (
        <s-details>
          <s-summary>{words.say('why')}</s-summary>
          <s-stack gap="small-400">
            {item.explanation.map((sentence) => (
              <s-text key={sentence}>{sentence}</s-text>
            ))}
          </s-stack>
        </s-details>
      )}
    </s-stack>
  );
}

function useHistory(server: Server, balance: number) {
  const [items, setItems] = useState<StorefrontLedgerItem[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [isUnreached, setUnreached] = useState(false);
  const load = useCallback(
    async (cursor: string | null) => {
      const query: Record<string, string> = cursor === null ? {} : { cursor };
      const answer = await server.read<StorefrontHistory>(storefrontPaths.history, query);
      setUnreached(answer.outcome !== 'ok');
      if (answer.outcome !== 'ok') return;
      const { body } = answer;
      setItems((shown) => [...(cursor === null ? [] : (shown ?? [])), ...body.items]);
      setNext(body.next_cursor);
    },
    [server],
  );
  useEffect(() => {
    void load(null);
  }, [load, balance]);
  return { items, next, isUnreached, more: () => load(next) };
}
