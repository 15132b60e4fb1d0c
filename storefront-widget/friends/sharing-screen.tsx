/** @jsxImportSource ../lent */
import type { StorefrontReferralPage } from '../../server/contract/storefront-referral.ts';
import { FriendList } from './friend-list.tsx';
import type { FriendsWidget } from './friends-widget.ts';
import { describeFailure, FailureNote, focusOnMount, LoadingRows } from '../lent/lent.ts';
import { readSharing, showName } from './share.ts';
import { ShareTools } from './share-tools.tsx';

interface Props {
  readonly widget: FriendsWidget;
}

/** What the friend gets, and what the member gets for it: now, and while a boost lasts. */
const BothGet = ({ widget: { state, speech, tell } }: Props) => {
  const terms = state.page?.referrals;
  if (!terms) return null;
  const { friend, advocate } = terms;
  const { boost } = advocate;
  return (
    <dl class="sum gets">
      <div>
        <dt>{tell('theyGet')}</dt>
        <dd>
          {friend.text}
          {friend.minimum_order && (
            <small>{tell('minimum', { money: speech.price(friend.minimum_order) })}</small>
          )}
        </dd>
      </div>
      <div>
        <dt>{tell('youGet')}</dt>
        <dd>
          {advocate.text}
          {boost && (
            <small>
              {boost.until
                ? tell('until', { title: boost.title, date: speech.lastDay(boost.until) })
                : boost.title}
            </small>
          )}
        </dd>
      </div>
    </dl>
  );
};

const NameSwitch = ({ widget, page }: Props & { readonly page: StorefrontReferralPage }) => {
  const { model, tell } = widget;
  const { first_name: name, shows_first_name: isShown } = page;
  if (name === null) return null;
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={isShown}
      aria-labelledby="regulars-name"
      aria-describedby="regulars-name-why"
      onClick={() => void showName(model, page)}
    >
      <span>
        <strong id="regulars-name">{tell('showName')}</strong>
        <small id="regulars-name-why">{tell(isShown ? 'named' : 'unnamed', { name })}</small>
      </span>
    </button>
  );
};

/** A member's link, the ways to share it, and what became of it. */
export const SharingScreen = ({ widget }: Props) => {
  const { state, tell, speech } = widget;
  const { page = null, failure = null } = state.sharing ?? {};
  const { isOwn } = state;
  return (
    <div class="body screen friends">
      <div class="news">
        <h3 ref={focusOnMount} tabIndex={-1}>
          {isOwn ? tell('own') : speech.say('referral')}
        </h3>
        {!page?.stopped && <p>{tell(isOwn ? 'ownWhy' : 'why')}</p>}
      </div>
      <BothGet widget={widget} />
      {page === null ? (
        failure === null ? (
          <LoadingRows text={speech.say('loading')} />
        ) : (
          <FailureNote
            widget={widget}
            failure={failure}
            onRetry={() => void readSharing(widget.model)}
          />
        )
      ) : (
        <>
          {failure && <p role="alert">{describeFailure(widget, failure)}</p>}
          {page.stopped ? (
            <p class="sum stop">{tell('stopped', { shop: state.page?.shop.name ?? '' })}</p>
          ) : (
            <ShareTools widget={widget} page={page} />
          )}
          <NameSwitch widget={widget} page={page} />
          <FriendList widget={widget} page={page} />
        </>
      )}
    </div>
  );
};
