/** @jsxImportSource preact */
import type { Api } from '@shopify/ui-extensions/pos.home.modal.render';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { posPaths } from '../../../server/contract/paths.ts';
import type { PosMember, PosPerson } from '../../../server/contract/pos.ts';
import type { Server } from '../../../storefront-widget/extensions/parts/call-server.ts';
import type { Words } from '../../../storefront-widget/extensions/parts/words.ts';
import { OpenCodes } from './open-codes.tsx';
import { RewardAtTill } from './reward-at-till.tsx';
import { useTill } from './use-till.ts';

/** One member: balance and rewards, their codes, and the sale that they go onto. */
export function MemberAtTill(props: {
  api: Api;
  server: Server;
  person: PosPerson;
  words: Words;
  leave: () => void;
}) {
  const { api, server, person, words, leave } = props;
  const { told, isUnreached, reload } = useMember(server, person.id);
  const till = useTill(api, { server, person, words, reload });
  return (
    <s-stack direction="block" gap="base">
      <s-heading>{person.name}</s-heading>
      {told === null && !isUnreached && <s-spinner accessibilityLabel={words.say('loading')} />}
      {told === null && isUnreached && (
        <>
          <s-banner tone="critical" heading={words.say('unreached')} />
          <s-button onClick={() => void reload()}>{words.say('retry')}</s-button>
        </>
      )}
      {till.note !== null && <s-banner tone={till.note.tone} heading={till.note.text} />}
      {till.canResume && (
        <s-button onClick={() => void till.resume()}>{words.say('retry')}</s-button>
      )}
      {told !== null && (
        <>
          <Balance told={told} words={words} />
          {till.toAttach && (
            <s-button onClick={() => void till.attach()}>{words.say('attach')}</s-button>
          )}
          <OpenCodes open={told.open} words={words} till={till} />
          <s-section heading={words.say('rewards')}>
            <s-stack direction="block" gap="base">
              {told.rewards.map((reward) => (
                <RewardAtTill
                  key={`${reward.id}:${told.balance.available}`}
                  reward={reward}
                  told={told}
                  words={words}
                  till={till}
                />
              ))}
            </s-stack>
          </s-section>
        </>
      )}
      <s-button onClick={leave}>{words.say('another')}</s-button>
    </s-stack>
  );
}

function Balance({ told, words }: { told: PosMember; words: Words }) {
  const { balance, points_name, tier, next_expiry } = told;
  return (
    <s-stack direction="block" gap="small">
      <s-text type="strong">{words.points(balance.available, points_name)}</s-text>
      {tier !== null && <s-badge>{tier}</s-badge>}
      {balance.pending > 0 && (
        <s-text color="subdued">
          {words.say('pending', { points: words.points(balance.pending, points_name) })}
        </s-text>
      )}
      {next_expiry !== null && (
        <s-text color="subdued">
          {words.say('expires', {
            points: words.points(next_expiry.points, points_name),
            day: words.day(next_expiry.at),
          })}
        </s-text>
      )}
    </s-stack>
  );
}

function useMember(server: Server, id: string) {
  const [told, setTold] = useState<PosMember | null>(null);
  const [isUnreached, setUnreached] = useState(false);
  const reload = useCallback(async () => {
    const answer = await server.read<PosMember>(posPaths.member.replace(':id', id));
    setUnreached(answer.outcome !== 'ok');
    if (answer.outcome === 'ok') setTold(answer.body);
  }, [server, id]);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { told, isUnreached, reload };
}
