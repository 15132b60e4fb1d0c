/** @jsxImportSource preact */
import type { Api } from '@shopify/ui-extensions/pos.home.modal.render';
import { makeWords } from '../../../storefront-widget/extensions/parts/words.ts';
import { FindMember } from './find-member.tsx';
import { MemberAtTill } from './member-at-till.tsx';
import { useIdentifying } from './use-identifying.ts';
import { useServer } from './use-server.ts';

/** Who stands at the till, what they have, and what of it goes onto this sale. */
export function HomeModal({ api }: { api: Api }) {
  const server = useServer(api);
  const words = makeWords(api.i18n, api.locale.current.value);
  const identifying = useIdentifying(api, server);
  const { member, setMember } = identifying;
  return (
    <s-page heading={words.say('tile')}>
      <s-scroll-box>
        {member === null ? (
          <FindMember api={api} words={words} {...identifying} />
        ) : (
          <MemberAtTill
            key={member.id}
            api={api}
            server={server}
            person={member}
            words={words}
            leave={() => setMember(null)}
          />
        )}
      </s-scroll-box>
    </s-page>
  );
}
