import type { ScreenNode } from '../../../contract/screen.ts';
import { h } from '../h.ts';

const petals = 20;
const ellipses = [
  [98, 38],
  [56, 20],
] as const;

/** An ellipse that is turned around the middle: from one of its ends to the other, and back. */
const drawEllipse = (rx: number, ry: number, degrees: number): string => {
  const angle = (degrees * Math.PI) / 180;
  const [x, y] = [Math.round(rx * Math.cos(angle)), Math.round(rx * Math.sin(angle))];
  const half = `a${rx} ${ry} ${degrees} 0 1`;
  return `M${x} ${y}${half} ${-2 * x} ${-2 * y}${half} ${2 * x} ${2 * y}`;
};

/** One path, not forty ellipses: each element more is one that a phone has to style and lay out. */
const rosette = Array.from({ length: petals }, (_, petal) =>
  ellipses.map(([rx, ry]) => drawEllipse(rx, ry, (petal * 180) / petals)).join(''),
).join('');

/** The line work of banknotes and share certificates: points are worth something. */
export function drawRosette(): ScreenNode {
  return h(
    'svg',
    { class: 'rosette', viewBox: '-100 -100 200 200', 'aria-hidden': 'true' },
    h('path', { d: rosette }),
  );
}
