/** @jsxImportSource ../lent */
import type {
  StorefrontReferral,
  StorefrontReferralPage,
} from '../../server/contract/storefront-referral.ts';
import type { FriendsWidget } from './friends-widget.ts';
import { EmptyNote, Icon } from '../lent/lent.ts';

interface Props {
  readonly widget: FriendsWidget;
  readonly page: StorefrontReferralPage;
}

type Step = Pick<StorefrontReferral, 'state' | 'reason'>;

/** How the link was shared, where that has a name of its own. */
const channels: Partial<Record<StorefrontReferral['channel'], string>> = {
  email: 'E-Mail',
  whatsapp: 'WhatsApp',
  x: 'X',
  facebook: 'Facebook',
  messenger: 'Messenger',
  telegram: 'Telegram',
  qr: 'QR',
};

/** One friend: where it stands and why, and on demand when each step was. */
const Friend = ({
  widget: { tell, speech },
  friend,
  isOpen,
}: {
  readonly widget: FriendsWidget;
  readonly friend: StorefrontReferral;
  readonly isOpen: boolean;
}) => {
  const { steps, points, state } = friend;
  const say = (step: Step): string => tell(step.reason === 'in_review' ? 'in_review' : step.state);
  const moment = new Intl.DateTimeFormat(speech.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const channel = channels[friend.channel];
  return (
    <details open={isOpen}>
      <summary>
        <span>
          <strong>{say(friend)}</strong>
          <small>{friend.text}</small>
        </span>
        {points > 0 && <b class={state === 'rewarded' ? '' : 'soon'}>{speech.signed(points)}</b>}
        <Icon name="down" />
      </summary>
      <ol>
        {steps.map((step, index) => (
          <li key={index}>
            <span>
              {say(step)}
              {index === 0 && channel && ` · ${channel}`}
            </span>
            <time dateTime={step.at}>{moment.format(new Date(step.at))}</time>
          </li>
        ))}
      </ol>
    </details>
  );
};

/** Everybody who came by the link, never who. */
export const FriendList = ({ widget, page: { items, counts } }: Props) => {
  const { tell, speech } = widget;
  return (
    <section>
      <h4>{tell('friends')}</h4>
      {items.length === 0 ? (
        <EmptyNote icon="wave" title={tell('noFriends')} text={tell('noFriendsWhy')} />
      ) : (
        <>
          <p class="note">
            {tell('counts', {
              friends: speech.number(counts.friends),
              rewarded: speech.number(counts.rewarded),
              points: speech.points(counts.points),
            })}
          </p>
          <ul>
            {items.map((friend, index) => (
              <li key={friend.id}>
                <Friend widget={widget} friend={friend} isOpen={index === 0} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
