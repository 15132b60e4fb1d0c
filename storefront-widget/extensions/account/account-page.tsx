/** @jsxImportSource preact */
import type { Api } from '@shopify/ui-extensions/customer-account.page.render';
import { useCallback, useMemo } from 'preact/hooks';
import type { StorefrontMember } from '../../../server/contract/storefront.ts';
import type { StorefrontRedemption } from '../../../server/contract/storefront-reward.ts';
import { atTheDoor } from '../parts/at-the-door.tsx';
import { openServer, type Server } from '../parts/call-server.ts';
import { Notice } from '../parts/notice.tsx';
import { usePage } from '../parts/use-page.ts';
import { type Note, useRedeeming } from '../parts/use-redeeming.ts';
import { makeWords, type Words } from '../parts/words.ts';
import { Codes } from './codes.tsx';
import { History } from './history.tsx';
import { Rewards } from './rewards.tsx';
import { Standing } from './standing.tsx';

/** The loyalty page of a customer's account. */
export function AccountPage({ api }: { api: Api }) {
  const locale = api.localization.extensionLanguage.value.isoCode;
  const server = useMemo(
    () => openServer({ token: () => api.sessionToken.get(), locale }),
    [api, locale],
  );
  const door = usePage(server);
  const words = makeWords(api.i18n, door.page?.shop ?? null);
  const closed = atTheDoor({ ...door, words, signIn: null });
  return (
    <s-page heading={words.say('title')}>
      {closed !== null ? (
        <s-section>{closed}</s-section>
      ) : (
        door.page !== null && (
          <MemberPage
            api={api}
            server={server}
            page={door.page}
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
  reload: () => Promise<void>;
  words: Words;
}) {
  const { api, server, page, reload, words } = props;
  const issued = useCallback(
    async ({ title }: StorefrontRedemption): Promise<Note> => {
      await reload();
      return { tone: 'success', key: 'issued', gaps: { reward: title } };
    },
    [reload],
  );
  const redeeming = useRedeeming(server, api.storage, issued);
  const { member } = page;
  if (member === null) return null;
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
