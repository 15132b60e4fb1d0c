/** @jsxImportSource preact */
import type { Api } from '@shopify/ui-extensions/pos.home.modal.render';
import { useMemo } from 'preact/hooks';
import { openServer } from './call-server.ts';
import { FindMember } from './find-member.tsx';
import { MemberAtTill } from './member-at-till.tsx';
import { useIdentifying } from './use-identifying.ts';
import { makeWords } from './words.ts';

/** Who stands at the till, what they have, and what of it goes onto this sale. */
export function HomeModal({ api }: { api: Api }) {
  const server = useMemo(() => openServer(api), [api]);
  const words = makeWords(api.i18n);
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
