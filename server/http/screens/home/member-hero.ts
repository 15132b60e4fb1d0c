import type { ScreenNode } from '../../../contract/screen.ts';
import { all, h } from '../h.ts';
import { icon } from '../icon.ts';
import type { Painter } from '../painter.ts';
import type { MemberOnPage } from './member-on-page.ts';
import { drawMeter } from '../meter.ts';
import { drawRosette } from './rosette.ts';

/** Longer numbers are set smaller, to stay on one line. */
const shortBalance = 9;

/** One number, what it is good for, and what is not in it. */
export function drawMemberHero(whose: MemberOnPage, by: Painter): ScreenNode {
  const { speech } = by;
  const { first_name: name, balance } = whose.member;
  const digits = speech.number(balance.available);
  return h(
    'div',
    { class: 'hero' },
    drawRosette(),
    h(
      'p',
      { class: 'hello', dir: 'auto' },
      name === null ? speech.say('home.helloAgain') : speech.say('home.hello', { name }),
    ),
    h(
      'p',
      { class: 'balance' },
      h('span', { class: 'hidden' }, `${speech.say('home.yourBalance')}: `),
      h('strong', { balance: true, class: digits.length > shortBalance && 'long' }, digits),
      ' ',
      speech.pointsWord(balance.available),
    ),
    drawTierLine(whose, by),
    drawNextReward(whose, by),
    h(
      'div',
      { class: 'facts' },
      h('a', { to: 'card' }, icon('card'), h('span', null, speech.say('card.open'))),
      drawFacts(whose, by),
    ),
  );
}

/** How far the nearest reward is that the balance does not reach yet. */
function drawNextReward({ page, member }: MemberOnPage, { speech }: Painter): ScreenNode | null {
  const { available } = member.balance;
  const rewards = page.rewards.filter(({ obstacle }) => obstacle === null);
  if (rewards.length === 0) return null;
  const [next] = rewards
    .filter(({ points }) => points > available)
    .toSorted((a, b) => a.points - b.points);
  return h(
    'div',
    { class: 'next' },
    drawMeter(next === undefined ? 1 : available / next.points),
    h(
      'p',
      { dir: 'auto' },
      next === undefined
        ? speech.say('home.allInReach')
        : speech.say('home.toGoFor', {
            points: speech.points(next.points - available),
            title: next.title,
          }),
    ),
  );
}

/** The tier they have, and what is missing to the next one. */
function drawTierLine({ member: { tier } }: MemberOnPage, by: Painter): ScreenNode | null {
  if (tier === null) return null;
  const { current, next } = tier;
  const words = [current?.name, next && sayNextTier(tier.basis, next, by)].filter(Boolean);
  if (words.length === 0) return null;
  const attributes = { class: 'text', tab: 'standing', href: '#regulars-standing' };
  return h('a', attributes, words.join(' · '));
}

type Tier = NonNullable<MemberOnPage['member']['tier']>;

function sayNextTier(
  basis: Tier['basis'],
  { name: tier, missing }: NonNullable<Tier['next']>,
  { speech }: Painter,
): string {
  if (typeof missing === 'object')
    return speech.say('home.toTier', { tier, what: speech.price(missing) });
  return basis === 'orders_placed'
    ? speech.say('home.ordersToTier', { tier, count: missing })
    : speech.say('home.toTier', { tier, what: speech.points(missing) });
}

/** What is not in the big number, or won't stay in it; each says on demand why. */
function drawFacts({ page, member }: MemberOnPage, { speech }: Painter): ScreenNode[] {
  const { say, number, days, lastDay } = speech;
  const { pending, held } = member.balance;
  const { next_expiry: expiry } = member;
  const { until, days: wait } = page.waiting;
  const sayWaiting = (): string => {
    if (until === 'fulfilment') return say('home.pendingSent');
    return wait === 0 ? say('home.pendingWhy') : say('home.pendingDays', { days: days(wait) });
  };
  return all(
    pending > 0 && drawFact(say('home.pending', { count: number(pending) }), sayWaiting()),
    held > 0 && drawFact(say('home.held', { count: number(held) }), say('home.heldWhy')),
    expiry !== null &&
      drawFact(
        say('home.expiring', { count: number(expiry.points), date: lastDay(expiry.at) }),
        say('home.expiringWhy'),
      ),
  );
}

function drawFact(label: string, why: string): ScreenNode {
  return h(
    'details',
    { name: 'facts' },
    h('summary', null, h('span', { dir: 'auto' }, label), icon('down')),
    h('p', null, why),
  );
}
