import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontReferrals } from '../../../contract/storefront-referral.ts';
import { drawCodes } from '../codes/draw-codes.ts';
import { all, h } from '../h.ts';
import { icon } from '../icon.ts';
import type { Painter } from '../painter.ts';
import { drawStanding } from '../standing/draw-standing.ts';
import { drawDoor } from './door.ts';
import { drawEarning } from './earning.ts';
import { drawInvitationDoor } from './invitation-door.ts';
import { drawMemberHero } from './member-hero.ts';
import type { MemberOnPage } from './member-on-page.ts';
import { drawRewards } from './rewards.ts';

const tabs = ['rewards', 'codes', 'history', 'earn', 'standing'] as const;
type Tab = (typeof tabs)[number];

/** A member's first screen: the balance, the doors, and what lies behind each tab. */
export function drawMemberHome(
  { page, member }: MemberOnPage,
  by: Painter,
  wanted?: string,
): ScreenNode[] {
  const { referrals } = page;
  const shown = tabs.filter((tab) => tab !== 'standing' || member.tier !== null);
  const selected = shown.find((tab) => tab === wanted) ?? 'rewards';
  return all(
    drawMemberHero({ page, member }, by),
    drawInvitationDoor(by),
    referrals && drawFriendsDoor(referrals, by),
    drawTabs(shown, member, by),
    shown.map((tab) => drawPanel({ tab, isSelected: tab === selected }, { page, member }, by)),
    h(
      'p',
      { class: 'foot' },
      h(
        'a',
        { class: 'text', to: 'preferences' },
        icon('bell'),
        by.speech.say('preferences.title'),
      ),
    ),
  );
}

/** What a friend brings to both. */
function drawFriendsDoor(
  { friend, advocate }: StorefrontReferrals,
  { speech }: Painter,
): ScreenNode {
  const { boost } = advocate;
  const gifts = speech.say('home.bothGet', { theirs: friend.text, yours: advocate.text });
  const sayBoost = ({ title, until }: NonNullable<typeof boost>): string =>
    until === null ? title : speech.say('friends.until', { title, date: speech.lastDay(until) });
  return drawDoor({
    to: 'friends',
    icon: 'gift',
    title: speech.say('home.referral'),
    lines: boost === null ? [gifts] : [gifts, sayBoost(boost)],
  });
}

function drawTabs(
  shown: readonly Tab[],
  { redemptions }: MemberOnPage['member'],
  { speech }: Painter,
): ScreenNode {
  const ready = redemptions.filter(({ status }) => status === 'issued').length;
  return h(
    'nav',
    { class: 'tabs', tabs: speech.say('home.yourBalance') },
    shown.map((tab) =>
      h(
        'a',
        { key: tab, tab, href: `#regulars-${tab}` },
        speech.say(`home.${tab}`),
        tab === 'codes' && ready > 0 && h('span', { class: 'count' }, speech.number(ready)),
      ),
    ),
  );
}

/** Without script all panels stand below each other, each under its name. */
function drawPanel(
  { tab, isSelected }: { tab: Tab; isSelected: boolean },
  whose: MemberOnPage,
  by: Painter,
): ScreenNode {
  return h(
    'section',
    {
      class: 'body',
      key: tab,
      panel: tab,
      selected: isSelected,
      ...(tab === 'history' && { loads: 'history' }),
    },
    tab !== 'history' && h('h3', { class: 'noscript' }, by.speech.say(`home.${tab}`)),
    drawInside(tab, whose, by),
  );
}

function drawInside(tab: Tab, { page, member }: MemberOnPage, by: Painter): ScreenNode[] {
  switch (tab) {
    case 'rewards':
      return drawRewards(page.rewards, member.balance.available, by);
    case 'codes':
      return drawCodes(member.redemptions, by);
    case 'history':
      return [h('a', { class: 'text', to: 'history' }, by.speech.say('home.history'))];
    case 'earn':
      return drawEarning({ page, member }, by);
    case 'standing':
      return member.tier === null ? [] : drawStanding(member.tier, by);
  }
}
