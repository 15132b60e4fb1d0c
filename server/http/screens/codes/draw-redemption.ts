import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontRedemption } from '../../../contract/storefront-reward.ts';
import { all, h } from '../h.ts';
import type { Painter } from '../painter.ts';
import { drawCodeTicket } from './draw-code-ticket.ts';

export interface Redeeming {
  redemption: StorefrontRedemption;
  /** It has been undone, and the shop has still to confirm that its code works no more. */
  isEnding: boolean;
  /** The shop wants new codes in the cart without being asked. */
  appliesAtOnce: boolean;
}

/** Most codes are there within a second; each look comes a little later than the one before. */
const pollMs = 500;
/** By then one may wonder. */
const slowAfterMs = 20_000;
/** Whoever comes back to a code later has decided by hand whether it is in the cart. */
const newForMs = 15 * 60_000;

/** From the press of the button to the code, and every way it can go wrong. */
export function drawRedemption(given: Redeeming, by: Painter): ScreenNode[] {
  const { speech } = by;
  const { redemption, isEnding, appliesAtOnce } = given;
  const { status } = redemption;
  const isWorking = isEnding || status === 'requested' || status === 'held';
  const isReady = !isEnding && status === 'issued';
  const isSlow = isWorking && ageOf(redemption, by) > slowAfterMs;
  const text = sayText(given, by);
  return all(
    h(
      'div',
      { class: 'body screen', 'aria-busy': isWorking && 'true', polls: isWorking && pollMs },
      h(
        'div',
        { class: 'news', 'aria-live': 'polite' },
        h('h3', { focus: true, tabindex: -1 }, sayTitle(given, by)),
        text !== null && h('p', null, text),
      ),
      isWorking && h('div', { class: 'ticket blank', 'aria-hidden': 'true' }),
      isReady &&
        drawCodeTicket(redemption, by, {
          appliesOnce: appliesAtOnce && ageOf(redemption, by) < newForMs,
        }),
      (isSlow || (!isReady && !isWorking)) &&
        h('a', { class: 'button wide', to: 'home?tab=codes' }, speech.say('rooms.toCodes')),
      !isReady &&
        !isWorking &&
        h(
          'a',
          { class: 'button line wide', to: 'home?tab=rewards' },
          speech.say('client.toRewards'),
        ),
    ),
  );
}

function ageOf({ created_at: createdAt }: StorefrontRedemption, { now }: Painter): number {
  return now.getTime() - Date.parse(createdAt);
}

function sayTitle({ redemption, isEnding }: Redeeming, by: Painter): string {
  const { speech } = by;
  const { status, is_code: isCode } = redemption;
  if (isEnding) return speech.say('rooms.undoing');
  switch (status) {
    case 'requested':
    case 'held':
      if (ageOf(redemption, by) > slowAfterMs) return speech.say('rooms.slow');
      return speech.say(isCode ? 'rooms.making' : 'rooms.requested');
    case 'issued':
      return speech.say(isCode ? 'rooms.ready' : 'rooms.received');
    case 'used':
      return speech.say(isCode ? 'rooms.used' : 'rooms.received');
    case 'failed':
    case 'cancelled':
    case 'expired':
    case 'returned':
      return speech.say(`rooms.${status}`);
  }
}

function sayText({ redemption, isEnding }: Redeeming, by: Painter): string | null {
  const { speech } = by;
  if (isEnding) return speech.say('rooms.undoingWhy', { points: speech.points(redemption.points) });
  const { status } = redemption;
  if (status === 'requested' || status === 'held')
    return speech.say(ageOf(redemption, by) > slowAfterMs ? 'rooms.slowWhy' : 'rooms.makingWhy');
  return redemption.failure;
}
