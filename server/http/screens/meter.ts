import type { ScreenNode } from '../../contract/screen.ts';
import { h } from './h.ts';

/** How far it is, 0 to 1. Decoration only: the words beside it say what is missing. */
export function drawMeter(share: number): ScreenNode {
  const value = Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 1000;
  return h('progress', { class: 'meter', max: 1, value, 'aria-hidden': 'true' });
}
