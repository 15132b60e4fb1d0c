import type { ScreenNode } from '../../../contract/screen.ts';
import { h } from '../h.ts';
import { icon, type IconName } from '../icon.ts';

interface Door {
  /** The page that it leads to. */
  to: string;
  icon: IconName;
  title: string;
  /** Lines below the title. */
  lines?: readonly string[];
}

/** Leads from the first screen to one of its own. */
export function drawDoor({ to, icon: name, title, lines = [] }: Door): ScreenNode {
  return h(
    'a',
    { class: 'plain door', to },
    h('span', { class: 'coin' }, icon(name)),
    h(
      'span',
      null,
      h('strong', null, title),
      lines.map((line) => h('small', null, line)),
    ),
    icon('down'),
  );
}
