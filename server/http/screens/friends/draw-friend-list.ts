import type { ScreenNode } from '../../../contract/screen.ts';
import type {
  StorefrontReferral,
  StorefrontReferralPage,
} from '../../../contract/storefront-referral.ts';
import { all, h } from '../h.ts';
import { drawEmptyNote } from '../empty-note.ts';
import { icon } from '../icon.ts';
import type { Painter } from '../painter.ts';
import { nameChannel } from './name-channel.ts';

/** Everybody who came by the link, never who. */
export function drawFriendList(
  { items, counts }: Pick<StorefrontReferralPage, 'items' | 'counts'>,
  by: Painter,
): ScreenNode {
  const { speech } = by;
  const told = {
    friends: speech.number(counts.friends),
    rewarded: speech.number(counts.rewarded),
    points: speech.points(counts.points),
  };
  return h(
    'section',
    null,
    h('h4', null, speech.say('friends.friends')),
    items.length === 0
      ? drawEmptyNote('wave', {
          title: speech.say('friends.noFriends'),
          text: speech.say('friends.noFriendsWhy'),
        })
      : all(
          h('p', { class: 'note' }, speech.say('friends.counts', told)),
          h(
            'ul',
            null,
            items.map((friend, index) =>
              h('li', { key: friend.id }, drawFriend(friend, index === 0, by)),
            ),
          ),
        ),
  );
}

/** One friend: where it stands and why, and on demand when each step was. */
function drawFriend(friend: StorefrontReferral, isOpen: boolean, by: Painter): ScreenNode {
  const { steps, points, state, text } = friend;
  const { speech } = by;
  const channel = nameChannel(friend.channel, by);
  return h(
    'details',
    { open: isOpen },
    h(
      'summary',
      null,
      h('span', null, h('strong', null, sayStep(friend, by)), h('small', null, text)),
      points > 0 && h('b', { class: state === 'rewarded' ? null : 'soon' }, speech.signed(points)),
      icon('down'),
    ),
    h(
      'ol',
      null,
      steps.map((step, index) =>
        h(
          'li',
          null,
          h('span', null, sayStep(step, by), index === 0 && channel !== null && ` · ${channel}`),
          h('time', { datetime: step.at }, speech.moment(step.at)),
        ),
      ),
    ),
  );
}

function sayStep(
  { state, reason }: Pick<StorefrontReferral, 'state' | 'reason'>,
  { speech }: Painter,
): string {
  return speech.say(reason === 'in_review' ? 'friends.in_review' : `friends.${state}`);
}
