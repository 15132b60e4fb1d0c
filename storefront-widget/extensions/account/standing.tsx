/** @jsxImportSource preact */
import type { StorefrontMember } from '../../../server/contract/storefront.ts';
import type { Words } from '../parts/words.ts';

/** What a member has: the balance, what is on its way, what runs out next, and the tier. */
export function Standing(props: { member: NonNullable<StorefrontMember['member']>; words: Words }) {
  const { words } = props;
  const { balance, next_expiry, tier } = props.member;
  return (
    <s-section heading={words.say('balanceTitle')}>
      <s-stack gap="small-300">
        <s-heading>{words.points(balance.available)}</s-heading>
        {balance.pending > 0 && (
          <s-text>{words.say('pending', { points: words.points(balance.pending) })}</s-text>
        )}
        {next_expiry !== null && (
          <s-text>
            {words.say('expires', {
              points: words.points(next_expiry.points),
              day: words.day(next_expiry.at),
            })}
          </s-text>
        )}
        {tier !== null && tier.current !== null && (
          <s-text>{words.say('tier', { tier: tier.current.name })}</s-text>
        )}
        {tier !== null && tier.next !== null && (
          <s-stack gap="small-400">
            <s-text>{words.say('nextTier', { tier: tier.next.name })}</s-text>
            <s-progress
              value={tier.next.share}
              max={1}
              accessibilityLabel={words.say('nextTier', { tier: tier.next.name })}
            />
          </s-stack>
        )}
      </s-stack>
    </s-section>
  );
}
