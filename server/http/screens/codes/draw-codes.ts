import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontRedemption } from '../../../contract/storefront-reward.ts';
import { all, h } from '../h.ts';
import { drawEmptyNote } from '../empty-note.ts';
import type { Painter } from '../painter.ts';
import { drawCodeTicket } from './draw-code-ticket.ts';

const openStates: readonly StorefrontRedemption['status'][] = ['requested', 'held', 'issued'];

/** Codes that can be used, and what became of the others. */
export function drawCodes(redemptions: readonly StorefrontRedemption[], by: Painter): ScreenNode[] {
  const { speech } = by;
  const open = redemptions.filter(({ status }) => openStates.includes(status));
  const ended = redemptions.filter(({ status }) => !openStates.includes(status));
  const none = { title: speech.say('rooms.noCodes'), text: speech.say('rooms.noCodesWhy') };
  return all(
    open.length === 0
      ? drawEmptyNote('ticket', none)
      : h(
          'ul',
          { class: 'list' },
          open.map((one) => h('li', { key: one.id }, drawCodeTicket(one, by))),
        ),
    ended.length > 0 &&
      h(
        'section',
        null,
        h('h3', null, speech.say('rooms.earlier')),
        h(
          'ul',
          { class: 'lines' },
          ended.map((one) => drawEnded(one, by)),
        ),
      ),
  );
}

function drawEnded(one: StorefrontRedemption, by: Painter): ScreenNode {
  const { speech } = by;
  return h(
    'li',
    { key: one.id },
    h(
      'span',
      null,
      h('strong', { dir: 'auto' }, one.title),
      h('small', null, `${speech.say(sayStatus(one))} · ${speech.date(one.created_at)}`),
      one.code !== null &&
        !one.is_code &&
        one.status === 'used' &&
        h('code', { dir: 'ltr' }, one.code),
      one.failure !== null && h('small', { dir: 'auto' }, one.failure),
    ),
    h('span', { class: 'amount' }, speech.number(one.points)),
  );
}

/** What was handed over is the member's own, whether or not it has been spent since. */
function sayStatus({ status, is_code: isCode }: StorefrontRedemption) {
  if (status === 'held') return 'rooms.requested';
  return status === 'used' && !isCode ? 'rooms.had' : (`rooms.${status}` as const);
}
