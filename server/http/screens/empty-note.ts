import type { ScreenNode } from '../../contract/screen.ts';
import { h } from './h.ts';
import { icon, type IconName } from './icon.ts';

/** Stands where a list has nothing in it. */
export function drawEmptyNote(
  name: IconName,
  { title, text }: { title?: string; text: string },
): ScreenNode {
  return h(
    'div',
    { class: 'empty' },
    icon(name),
    title !== undefined && h('strong', null, title),
    h('p', null, text),
  );
}
