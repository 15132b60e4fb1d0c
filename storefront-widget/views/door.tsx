/** @jsxImportSource ../drawing */
import type { StorefrontReferrals } from '../../server/contract/storefront-referral.ts';
import type { Widget, WidgetState } from '../model/model.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly widget: Widget;
  readonly to: NonNullable<WidgetState['screen']>;
  /** What a friend brings to both. */
  readonly terms?: StorefrontReferrals;
}

/** Leads from the first screen to the one for friends, or back to an invitation. */
export const Door = ({ widget: { model, speech }, to, terms }: Props) => {
  const boost = terms?.advocate.boost;
  return (
    <button type="button" class="plain door" onClick={() => model.store.change({ screen: to })}>
      <span class="coin">
        <Icon name="gift" />
      </span>
      <span>
        <strong>{speech.say(terms ? 'referral' : 'invitation')}</strong>
        {terms && (
          <small>
            {speech.say('bothGet', { theirs: terms.friend.text, yours: terms.advocate.text })}
          </small>
        )}
        {boost && (
          <small>
            {boost.until === null
              ? boost.title
              : speech.say('expiring', { count: boost.title, date: speech.lastDay(boost.until) })}
          </small>
        )}
      </span>
      <Icon name="down" />
    </button>
  );
};
