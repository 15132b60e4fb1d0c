/** @jsxImportSource preact */
import type { Api } from '@shopify/ui-extensions/customer-account.page.render';
import { useCallback } from 'preact/hooks';
import type { StorefrontMember } from '../../../server/contract/storefront.ts';
import type { StorefrontRedemption } from '../../../server/contract/storefront-reward.ts';
import { atTheDoor } from '../parts/at-the-door.tsx';
import type { Server } from '../parts/call-server.ts';
import { Notice } from '../parts/notice.tsx';
import { usePage } from '../parts/use-page.ts';
import { type Note, useRedeeming } from '../parts/use-redeeming.ts';
import { useServer } from '../parts/use-server.ts';
import { makeWords, type Words } from '../parts/words.ts';
import { Codes } from './codes.tsx';
import { History } from './history.tsx';
import { Rewards } from './rewards.tsx';
import { Standing } from './standing.tsx';

/** The loyalty page of a customer's account. */
export function AccountPage({ api }: { api: Api }) {
  const server = useServer(api);
  const door = usePage(server);
  const locale = api.localization.extensionLanguage.value.isoCode;
  const words = makeWords(api.i18n, locale, door.page?.shop);
  const closed = atTheDoor({ ...door, words, signIn: null });
  return (
    <s-page heading={words.say('title')}>
      {closed !== null ? (
        <s-section>{closed}</s-section>
      ) : (
        door.page?.member && (
          <MemberPage
            api={api}
            server={server}
            page={door.page}
            member={door.page.member}
            reload={door.reload}
            words={words}
          />
        )
      )}
    </s-page>
  );
}

function MemberPage(props: {
  api: Api;
  server: Server;
  page: StorefrontMember;
  member: NonNullable<StorefrontMember['member']>;
  reload: () => Promise<void>;
  words: Words;
}) {
  const { api, server, page, member, reload, words } = props;
  const issued = useCallback(
    async ({ title }: StorefrontRedemption): Promise<Note> => {
      await reload();
      return { tone: 'success', key: 'issued', gaps: { reward: title } };
    },
    [reload],
  );
  const redeemer = { server, keeping: api.storage, memberId: member.id };
  const redeeming = useRedeeming(redeemer, issued);
  return (
    <s-stack gap="large-100">
      <s-stack accessibilityRole="status">
        {redeeming.note !== null && (
          <Notice note={redeeming.note} words={words} retry={() => void redeeming.resume()} />
        )}
      </s-stack>
      <Standing member={member} words={words} />
      <Rewards
        page={page}
        available={member.balance.available}
        words={words}
        redeeming={redeeming}
      />
      <Codes
        redemptions={member.redemptions}
        server={server}
        words={words}
        reload={reload}
        say={redeeming.say}
      />
      <History server={server} words={words} balance={member.balance.available} />
    </s-stack>
  );
}
