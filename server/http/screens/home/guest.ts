import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontMember } from '../../../contract/storefront.ts';
import { all, h } from '../h.ts';
import type { Painter } from '../painter.ts';
import { drawInvitationDoor } from './invitation-door.ts';
import { drawRewardTicket } from './reward-ticket.ts';
import { drawRosette } from './rosette.ts';
import { drawWaysToEarn } from './ways-to-earn.ts';

/** Before membership: what one gets, and the way in. */
export function drawGuest(page: StorefrontMember, by: Painter): ScreenNode[] {
  const { shop, signed_in: isSignedIn, can_join: canJoin } = page;
  const { speech } = by;
  // Of three: the plain plural, in languages with more than one of them too.
  const parts = { name: speech.pointsWord(3), shop: shop.name };
  const text = isSignedIn ? (canJoin ? 'joinText' : 'closedText') : 'guestText';
  return all(
    h(
      'div',
      { class: 'hero welcome' },
      drawRosette(),
      h('h3', null, speech.say(isSignedIn ? 'home.joinTitle' : 'home.guestTitle', parts)),
      h('p', null, speech.say(`home.${text}`, parts)),
      !isSignedIn && drawDoors(by),
      canJoin && drawJoin(speech.say('home.joinConsent', parts), by),
    ),
    drawInvitationDoor(by),
    h(
      'div',
      { class: 'body' },
      page.ways_to_earn.length > 0 && drawWaysToEarn(page.ways_to_earn, by),
      page.rewards.length > 0 && drawPreview(page.rewards, by),
    ),
  );
}

function drawDoors({ speech }: Painter): ScreenNode {
  return h(
    'div',
    { class: 'doors' },
    h('a', { class: 'button light', door: 'register' }, speech.say('home.createAccount')),
    h('a', { class: 'button line', door: 'signIn' }, speech.say('home.signIn')),
  );
}

function drawJoin(consent: string, { speech }: Painter): ScreenNode {
  return h(
    'form',
    { class: 'doors', send: 'join' },
    h(
      'button',
      {
        type: 'submit',
        class: 'button light',
        'aria-describedby': 'regulars-consent',
        busy: speech.say('home.joining'),
      },
      speech.say('home.join'),
    ),
    h('p', { id: 'regulars-consent', class: 'consent' }, consent),
  );
}

function drawPreview(rewards: StorefrontMember['rewards'], by: Painter): ScreenNode {
  return h(
    'section',
    null,
    h('h3', null, by.speech.say('home.preview')),
    h(
      'ul',
      { class: 'list' },
      rewards.map((reward) => h('li', { key: reward.id }, drawRewardTicket(reward, by))),
    ),
  );
}
