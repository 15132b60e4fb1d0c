/** @jsxImportSource preact */
import type { StorefrontMember } from '../../../server/contract/storefront.ts';
import type { Page } from './use-page.ts';
import type { Words } from './words.ts';

/**
 * What stands in place of an account that can't be shown: it is on its way, it can't be reached, nobody has signed in,
 * or they have not joined. Null: it is a member's, and can be.
 */
export function atTheDoor(door: Page & { words: Words; signIn: string | null }) {
  const { page, isUnreached, reload, words } = door;
  if (page === null && !isUnreached) return <s-spinner accessibilityLabel={words.say('loading')} />;
  if (page === null)
    return (
      <s-stack gap="small-300">
        <s-text>{words.say('unreached')}</s-text>
        <s-button onClick={() => void reload()}>{words.say('retry')}</s-button>
      </s-stack>
    );
  return page.member === null ? <Invited {...door} page={page} /> : null;
}

function Invited(props: {
  page: StorefrontMember;
  isUnreached: boolean;
  words: Words;
  signIn: string | null;
  join: () => Promise<void>;
}) {
  const { page, isUnreached, words, signIn, join } = props;
  if (page.can_join)
    return (
      <s-stack gap="small-300">
        <s-text>{words.say('joinText', { shop: page.shop.name })}</s-text>
        {isUnreached && <s-text>{words.say('unreached')}</s-text>}
        <s-button onClick={() => void join()}>{words.say('join')}</s-button>
      </s-stack>
    );
  return (
    <s-stack gap="small-300">
      <s-text>{words.say('signInText')}</s-text>
      {signIn !== null && <s-link href={signIn}>{words.say('signIn')}</s-link>}
    </s-stack>
  );
}
