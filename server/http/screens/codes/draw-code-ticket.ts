import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontRedemption } from '../../../contract/storefront-reward.ts';
import { all, h } from '../h.ts';
import { drawWorth } from '../worth.ts';
import { icon } from '../icon.ts';
import type { Painter } from '../painter.ts';

/** Where it is used, when not in the cart. */
const places = {
  gift_card: 'rooms.cardWhere',
  store_credit: 'rooms.creditWhere',
  custom: 'rooms.numberWhere',
} as const;

/** An open redemption: its code, and what can be done with it. `appliesOnce`: the code goes into the cart by itself. */
export function drawCodeTicket(
  redemption: StorefrontRedemption,
  by: Painter,
  { appliesOnce }: { appliesOnce: boolean } = { appliesOnce: false },
): ScreenNode {
  const { speech } = by;
  const { code, is_code: isCode, status } = redemption;
  return h(
    'article',
    { class: 'voucher', appliesOnce: appliesOnce && isCode && status === 'issued' && code },
    h(
      'div',
      { class: 'top' },
      h('div', { class: 'worth' }, drawWorth(redemption, redemption.value, by)),
      h(
        'span',
        null,
        h('strong', { dir: 'auto' }, redemption.title),
        redemption.points > 0 &&
          h(
            'small',
            null,
            speech.say('rooms.forPoints', { points: speech.points(redemption.points) }),
          ),
      ),
    ),
    status === 'issued'
      ? drawMade(redemption, by)
      : h('p', { class: 'where' }, `${speech.say(isCode ? 'rooms.making' : 'rooms.requested')}…`),
    h(
      'div',
      { class: 'foot' },
      h('div', null, drawTerms(redemption, by)),
      drawUndo(redemption, by),
    ),
  );
}

/** What was made, and what to do with it. */
function drawMade({ code, is_code: isCode, kind }: StorefrontRedemption, by: Painter) {
  const place = kind in places ? places[kind as keyof typeof places] : null;
  return all(
    code !== null && drawCode(code, by),
    code !== null && isCode && drawCartButton(code, by),
    place !== null && h('p', { class: 'where' }, by.speech.say(place)),
  );
}

/** The name of the button that copies a code is told anew when it has done so. */
function drawCode(code: string, { speech }: Painter): ScreenNode {
  const of = `${code}:copy`;
  return h(
    'div',
    { class: 'code' },
    h('span', { class: 'hidden' }, speech.say('rooms.code')),
    h('code', { dir: 'ltr' }, code),
    h(
      'button',
      { type: 'button', class: 'text', copies: code, of },
      icon('copy'),
      h('output', { of }, speech.say('rooms.copy')),
    ),
  );
}

/** Puts the code into the cart; what became of it is told below. */
function drawCartButton(code: string, { speech }: Painter): ScreenNode {
  const of = `${code}:cart`;
  return h(
    'div',
    { class: 'cart' },
    h(
      'button',
      { type: 'button', class: 'button wide', applies: code, of },
      speech.say('rooms.apply'),
    ),
    h('output', { of }),
  );
}

function drawTerms(redemption: StorefrontRedemption, { speech }: Painter): ScreenNode[] {
  const { minimum_order: least, expires_at: expiresAt, undo_until: undoUntil } = redemption;
  return all(
    least !== null && h('small', null, speech.say('home.minimum', { money: speech.price(least) })),
    expiresAt !== null &&
      h('small', null, speech.say('rooms.validUntil', { date: speech.date(expiresAt) })),
    redemption.can_cancel &&
      undoUntil !== null &&
      h('small', null, speech.say('rooms.undoUntil', { date: speech.date(undoUntil) })),
  );
}

function drawUndo({ id, points, can_cancel: canUndo }: StorefrontRedemption, { speech }: Painter) {
  return (
    canUndo &&
    h(
      'details',
      { class: 'undo' },
      h('summary', { class: 'text quiet' }, speech.say('rooms.undo')),
      h(
        'form',
        { send: `redemptions/${id}/cancel` },
        h('p', null, speech.say('rooms.undoSure', { points: speech.points(points) })),
        h('button', { class: 'text' }, speech.say('rooms.undoYes')),
      ),
    )
  );
}
