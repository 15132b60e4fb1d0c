import type { ScreenNode } from '../../../contract/screen.ts';
import { h } from '../h.ts';
import type { Painter } from '../painter.ts';
import { drawQr } from './draw-qr.ts';

export interface MemberCard {
  /** Null: nobody has told it. */
  name: string | null;
  /** What a till reads, and the QR code holds. */
  number: string;
  available: number;
  /** The tier's name; null: none. */
  tier: string | null;
}

/** What a member shows at the till: who they are, to people and to scanners. */
export function drawCard({ name, number, available, tier }: MemberCard, by: Painter): ScreenNode[] {
  const { speech } = by;
  return [
    h(
      'div',
      { class: 'body screen' },
      h('h3', { focus: true, tabindex: -1 }, speech.say('card.title')),
      h(
        'div',
        { class: 'card' },
        drawQr(number, speech.say('card.picture', { number })),
        h(
          'p',
          { class: 'number' },
          h('span', { class: 'hidden' }, `${speech.say('card.number')}: `),
          h('code', { dir: 'ltr' }, number),
        ),
        name !== null && h('strong', { dir: 'auto' }, name),
        h(
          'p',
          null,
          h('bdi', null, speech.points(available)),
          tier !== null && ' · ',
          tier !== null && h('bdi', null, tier),
        ),
      ),
      h('p', { class: 'note' }, speech.say('card.show')),
    ),
  ];
}
