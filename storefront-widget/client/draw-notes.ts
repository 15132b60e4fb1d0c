import type { ScreenAttributes, ScreenNode } from '../../server/contract/screen.ts';
import type { Failure } from '../model/ask.ts';
import type { Client } from './client.ts';
import { say, sayFailure } from './say.ts';

/** Decoration only: the words beside it say the same. */
export const drawIcon = (d: string): ScreenNode => [
  'svg',
  { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
  ['path', { d }],
];

const cloud =
  'M4 4l16 16M8.3 8.6A5 5 0 0 0 7.5 18H17M19.6 15.9A3.8 3.8 0 0 0 17 9.5a5.5 5.5 0 0 0-6-2.4';

/** Why there is nothing to see, and another try. */
export const drawFailure = (
  client: Client,
  failure: Failure,
  retry: ScreenAttributes,
): ScreenNode => [
  'div',
  { class: 'empty', role: 'alert' },
  drawIcon(cloud),
  ['p', 0, sayFailure(client, failure)],
  ['button', { type: 'button', class: 'button', ...retry }, say(client, 'retry')],
];

const row: ScreenNode = ['i', { class: 'row' }];
const rows = [row, row, row];

/** A list that is being read. */
export const drawRows = (client: Client): ScreenNode => [
  'output',
  { class: 'skeleton', 'aria-label': say(client, 'loading') },
  ...rows,
];

/** The first screen, while it is being read. */
export const drawSkeleton = (client: Client): ScreenNode => [
  'output',
  { class: 'skeleton', 'aria-label': say(client, 'loading') },
  ['div', { class: 'hero' }, ['i', 0], ['i', { class: 'tall' }], ['i', 0]],
  ['div', { class: 'body' }, ...rows],
];
