import type { ScreenNode } from '../../../contract/screen.ts';
import type {
  StorefrontReferralPage,
  StorefrontReferrals,
} from '../../../contract/storefront-referral.ts';
import { drawSwitch } from '../draw-switch.ts';
import { h } from '../h.ts';
import type { Painter } from '../painter.ts';
import { drawFriendList } from './draw-friend-list.ts';
import { drawShareTools } from './draw-share-tools.ts';

interface FriendsScreen {
  page: StorefrontReferralPage;
  terms: StorefrontReferrals | null;
  shopName: string;
  /** They came by their own link. */
  isOwn?: boolean;
  /** A phone hands a link over to the apps on it. */
  hasApps?: boolean;
}

/** A member's link, the ways to share it, and what became of it. */
export function drawFriends(screen: FriendsScreen, by: Painter): ScreenNode[] {
  const { page, terms, shopName, isOwn = false, hasApps = false } = screen;
  const { speech } = by;
  return [
    h(
      'div',
      { class: 'body screen friends' },
      h(
        'div',
        { class: 'news' },
        h('h3', { focus: true }, speech.say(isOwn ? 'friends.own' : 'home.referral')),
        !page.stopped && h('p', null, speech.say(isOwn ? 'friends.ownWhy' : 'friends.why')),
      ),
      terms && drawBothGet(terms, by),
      page.stopped
        ? h('p', { class: 'sum stop' }, speech.say('friends.stopped', { shop: shopName }))
        : drawShareTools({ page, hasApps }, by),
      drawNameSwitch(page, by),
      drawFriendList(page, by),
    ),
  ];
}

/** What the friend gets, and what the member gets for it: now, and while a boost lasts. */
function drawBothGet({ friend, advocate }: StorefrontReferrals, { speech }: Painter): ScreenNode {
  const { boost } = advocate;
  const least = friend.minimum_order;
  return h(
    'dl',
    { class: 'sum gets' },
    h(
      'div',
      null,
      h('dt', null, speech.say('friends.theyGet')),
      h(
        'dd',
        null,
        friend.text,
        least && h('small', null, speech.say('friends.minimum', { money: speech.price(least) })),
      ),
    ),
    h(
      'div',
      null,
      h('dt', null, speech.say('friends.youGet')),
      h(
        'dd',
        null,
        advocate.text,
        boost &&
          h(
            'small',
            null,
            boost.until === null
              ? boost.title
              : speech.say('friends.until', {
                  title: boost.title,
                  date: speech.lastDay(boost.until),
                }),
          ),
      ),
    ),
  );
}

function drawNameSwitch(page: StorefrontReferralPage, by: Painter): ScreenNode | null {
  const { first_name: name, shows_first_name: isOn } = page;
  if (name === null) return null;
  const { speech } = by;
  const title = speech.say('friends.showName');
  const text = speech.say(isOn ? 'friends.named' : 'friends.unnamed', { name });
  return drawSwitch({ send: 'referrals/name', name: 'shows', isOn, title, text }, by);
}
