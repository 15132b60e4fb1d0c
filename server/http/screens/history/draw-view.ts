import type { ScreenNode } from '../../../contract/screen.ts';
import { h } from '../h.ts';
import type { Painter } from '../painter.ts';

/** Where each way to look at the past is. */
export const pageOf = { ledger: 'history', orders: 'orders', statement: 'statement' } as const;
export type View = keyof typeof pageOf;
const views: readonly View[] = ['ledger', 'orders', 'statement'];

/** One of the ways to look at the past, and the others to go to. */
export function drawView(view: View, body: readonly ScreenNode[], by: Painter): ScreenNode[] {
  const { speech } = by;
  const links = views.map((one) => ({
    to: pageOf[one],
    text: speech.say(`rooms.${one}`),
    isHere: one === view,
  }));
  return [h('div', { class: 'body' }, drawChoice(speech.say('rooms.views'), links), body)];
}

interface ChoiceLink {
  to: string;
  text: string;
  isHere: boolean;
}

/** A row of links of which one is where the shopper is. */
export function drawChoice(label: string, links: readonly ChoiceLink[]): ScreenNode {
  return h(
    'nav',
    { class: 'views', 'aria-label': label },
    links.map(({ to, text, isHere }) =>
      h('a', { key: to, to, 'aria-current': isHere && 'page' }, text),
    ),
  );
}
