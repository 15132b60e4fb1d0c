/** @jsxImportSource preact */
import type { StorefrontRedemption } from '../../../server/contract/storefront-reward.ts';
import type { Words } from '../../../storefront-widget/extensions/parts/words.ts';
import type { Till } from './use-till.ts';

/** What the member has redeemed already: it goes onto this sale, or back into points. */
export function OpenCodes(props: {
  open: readonly StorefrontRedemption[];
  words: Words;
  till: Till;
}) {
  const { open, words, till } = props;
  if (open.length === 0) return null;
  return (
    <s-section heading={words.say('codes')}>
      <s-stack direction="block" gap="base">
        {open.map((redemption) => (
          <s-stack key={redemption.id} direction="block" gap="small">
            <s-text type="strong">{redemption.title}</s-text>
            <s-text color="subdued">{redemption.code ?? words.say('making')}</s-text>
            {redemption.is_code && redemption.code !== null && (
              <s-button
                loading={till.busy === redemption.id}
                disabled={till.busy !== null}
                onClick={() => void till.apply(redemption)}
              >
                {words.say('apply')}
              </s-button>
            )}
            {redemption.can_cancel && (
              <s-button
                disabled={till.busy !== null}
                onClick={() => void till.giveBack(redemption)}
              >
                {words.say('giveBack')}
              </s-button>
            )}
          </s-stack>
        ))}
      </s-stack>
    </s-section>
  );
}
