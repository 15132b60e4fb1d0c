import { directionOf } from '../../../contract/languages.ts';
import type { ScreenAnswer, ScreenNode } from '../../../contract/screen.ts';
import { all, h } from '../../screens/h.ts';
import type { Painter } from '../../screens/painter.ts';

/** A screen as a page of its own: the shop's name, the way back, and the screen below it. */
export function drawDocument(screen: ScreenAnswer, by: Painter): ScreenNode[] {
  return drawFrame(
    by,
    h('h1', null, screen.title),
    screen.back !== null &&
      h('p', { class: 'back' }, h('a', { to: screen.back }, by.speech.say('client.back'))),
    screen.body,
    // The widget asks again by itself.
    polls(screen.body) && drawLookAgain(screen, by),
  );
}

/** A link; but what was claimed is asked for by its token, which stands in no address. */
function drawLookAgain({ at, invitation }: ScreenAnswer, { speech }: Painter): ScreenNode {
  const words = speech.say('rooms.lookAgain');
  const token = invitation?.token ?? null;
  if (token === null) return h('p', null, h('a', { class: 'button', to: at }, words));
  return h(
    'form',
    { send: 'invitation/claim' },
    h('input', { type: 'hidden', name: 'token', value: token }),
    h('button', { type: 'submit', class: 'button' }, words),
  );
}

function polls(nodes: readonly ScreenNode[]): boolean {
  return nodes.some((node) => {
    if (typeof node === 'string') return false;
    const [, attributes, ...children] = node;
    return (attributes !== 0 && 'polls' in attributes) || polls(children);
  });
}

/** What could not be done, and the way back to what can. */
export function drawRefusal(
  { title, detail }: { title: string; detail: string },
  by: Painter,
): ScreenNode[] {
  return drawFrame(
    by,
    h('h1', null, title),
    h('h2', null, by.speech.say('client.refused')),
    h('p', { role: 'alert', dir: 'auto' }, detail),
    h('p', null, h('a', { to: 'home' }, by.speech.say('client.toRewards'))),
  );
}

function drawFrame({ language }: Painter, ...children: Parameters<typeof all>): ScreenNode[] {
  return [
    h('div', { class: 'regulars-page', lang: language, dir: directionOf(language) }, ...children),
  ];
}
