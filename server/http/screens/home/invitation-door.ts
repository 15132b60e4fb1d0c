import type { ScreenNode } from '../../../contract/screen.ts';
import { h } from '../h.ts';
import { icon } from '../icon.ts';
import type { Painter } from '../painter.ts';

/** Waits, hidden, for a browser that keeps a friend's invitation: only that knows whose. */
export function drawInvitationDoor({ speech }: Painter): ScreenNode {
  return h(
    'a',
    { class: 'plain door', to: 'invitation', slot: 'invitation', hidden: true },
    h('span', { class: 'coin' }, icon('gift')),
    h('span', null, h('strong', null, speech.say('home.invitation'))),
    icon('down'),
  );
}
