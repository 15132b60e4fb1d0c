import type { ScreenNode } from '../../../contract/screen.ts';
import { h } from '../h.ts';

const petals = 20;

/** The line work of banknotes and share certificates: points are worth something. */
export function drawRosette(): ScreenNode {
  return h(
    'svg',
    { class: 'rosette', viewBox: '-100 -100 200 200', 'aria-hidden': 'true' },
    Array.from({ length: petals }, (_, petal) =>
      h(
        'g',
        { transform: `rotate(${(petal * 180) / petals})` },
        h('ellipse', { rx: 98, ry: 38 }),
        h('ellipse', { rx: 56, ry: 20 }),
      ),
    ),
  );
}
