import type { ScreenNode } from '../../contract/screen.ts';
import { h } from './h.ts';
import type { Painter } from './painter.ts';

interface Switch {
  /** The page that is told of it. */
  send: string;
  /** The field, which is sent as `on` or not at all. */
  name: string;
  isOn: boolean;
  title: string;
  text: string;
}

/** One yes or no that counts as soon as it is pressed; without script a button sends it. */
export function drawSwitch({ send, name, isOn, title, text }: Switch, by: Painter): ScreenNode {
  const id = `regulars-${name}`;
  return h(
    'form',
    { send, changes: true },
    h(
      'label',
      { class: 'switch' },
      h('span', null, h('strong', { id }, title), h('small', { id: `${id}-why` }, text)),
      h('input', {
        type: 'checkbox',
        role: 'switch',
        name,
        value: 'on',
        checked: isOn,
        'aria-labelledby': id,
        'aria-describedby': `${id}-why`,
      }),
    ),
    h(
      'button',
      { type: 'submit', class: 'button line noscript' },
      by.speech.say('preferences.save'),
    ),
  );
}
