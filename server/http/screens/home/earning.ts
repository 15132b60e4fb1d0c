import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontWayToEarn } from '../../../contract/storefront.ts';
import { all, h } from '../h.ts';
import type { Painter } from '../painter.ts';
import type { MemberOnPage } from './member-on-page.ts';
import { drawProfileForm } from './profile-form.ts';
import { drawWaysToEarn } from './ways-to-earn.ts';

/** All ways to earn, with what is done and what is left to do, and what a member may tell of themselves. */
export function drawEarning({ page, member }: MemberOnPage, by: Painter): ScreenNode[] {
  return all(
    drawWaysToEarn(page.ways_to_earn, by, (way, index) =>
      'done' in way ? drawAside(way, { hasFriends: page.referrals !== null, index }, by) : null,
    ),
    member.profile && drawProfileForm(member.profile, by),
  );
}

type Activity = Extract<StorefrontWayToEarn, { done: boolean }>;

/** The way to do it, or that it is done, and when it comes. */
function drawAside(
  way: Activity,
  { hasFriends, index }: { hasFriends: boolean; index: number },
  by: Painter,
): ScreenNode | null {
  const { speech } = by;
  if (way.done || way.next_at !== null) return drawState(way, by);
  const go = speech.say('rooms.go');
  if (way.kind === 'referral' && hasFriends)
    return h('a', { class: 'button line', to: 'friends' }, go);
  if (way.url === null) return null;
  const link = { class: 'button line', href: way.url, target: '_blank', rel: 'noopener' };
  if (!way.can_claim) return h('a', link, go);
  const form = `regulars-claim-${index}`;
  return h(
    'span',
    { class: 'state' },
    h('a', { ...link, submits: form }, go),
    drawClaim(way, form, by),
  );
}

function drawState({ done: isDone, next_at: nextAt }: Activity, { speech }: Painter): ScreenNode {
  // The shop's day that begins at that instant.
  const day =
    nextAt === null ? null : speech.lastDay(new Date(Date.parse(nextAt) + 1).toISOString());
  return h(
    'span',
    { class: 'state' },
    isDone && h('small', null, speech.say('rooms.done')),
    day !== null && h('small', null, isDone ? speech.say('home.again', { date: day }) : day),
  );
}

/** The link tells the shop by itself where it can; elsewhere the shopper does. */
function drawClaim({ kind, url }: Activity, id: string, { speech }: Painter): ScreenNode {
  return h(
    'form',
    { id, class: 'noscript', send: 'activities' },
    h('input', { type: 'hidden', name: 'type', value: kind }),
    h('input', { type: 'hidden', name: 'url', value: url }),
    h('button', { type: 'submit', class: 'text' }, speech.say('home.didIt')),
  );
}
