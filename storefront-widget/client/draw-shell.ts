import type { referralPaths } from '../../server/contract/paths.ts';
import type { ScreenNode } from '../../server/contract/screen.ts';
import { findInvitation } from '../model/kept-invitation.ts';
import { type Client, screenOf } from './client.ts';
import { drawFailure, drawIcon, drawRows, drawSkeleton } from './draw-notes.ts';
import { furnish } from './furnish.ts';
import { say, sayFailure, sayPoints } from './say.ts';
import { nameOf, type Redeeming, type Screen } from './screen.ts';
import type { Word } from './words.ts';

const invitationPage: typeof referralPaths.page = '/r/:code';

const drawRound = (client: Client, does: 'back' | 'close', path: string): ScreenNode => [
  'button',
  { type: 'button', class: 'round', does, 'aria-label': say(client, does) },
  drawIcon(path),
];

const drawBar = (client: Client): ScreenNode => {
  const { screens, settings, latest, shown, isInline } = client;
  const isFirst = screens.length === 1;
  const balance: ScreenNode[] =
    isFirst && typeof shown === 'number'
      ? [['span', { class: 'aside', 'aria-hidden': 'true' }, sayPoints(client, shown)]]
      : [];
  return [
    'div',
    { class: 'bar' },
    ...(isFirst ? [] : [drawRound(client, 'back', 'M14.5 5.5L8 12l6.5 6.5')]),
    ['h2', { id: 'regulars-title', tabindex: -1, dir: 'auto' }, latest?.title || settings.shopName],
    ...balance,
    ...(isInline ? [] : [drawRound(client, 'close', 'M6 6l12 12M18 6L6 18')]),
  ];
};

/** From the press of the button to the server's answer, and when that is no. */
const drawRedeeming = (
  client: Client,
  { failure }: Screen,
  step: NonNullable<Redeeming['step']>,
): ScreenNode => {
  const isSending = step === 'sending';
  const why = failure ? [sayFailure(client, failure)] : [];
  const words: Record<typeof step, readonly [title: Word, ...texts: string[]]> = {
    sending: ['oneMoment'],
    refused: ['refused', ...why, say(client, 'refusedWhy')],
    unreached: ['unreached', ...why, say(client, 'unreachedWhy')],
  };
  const [title, ...texts] = words[step];
  const press = (does: string, word: Word): ScreenNode[] => [
    ['button', { type: 'button', class: 'button wide', does }, say(client, word)],
  ];
  return [
    'div',
    { class: 'body screen', 'aria-busy': String(isSending) },
    [
      'div',
      { class: 'news', 'aria-live': 'polite' },
      ['h3', { focus: true, tabindex: -1 }, say(client, title)],
      ...texts.map((text): ScreenNode => ['p', 0, text]),
    ],
    ...(isSending ? [['div', { class: 'ticket blank', 'aria-hidden': 'true' }] as const] : []),
    ...(step === 'refused' ? press('back', 'toRewards') : []),
    ...(step === 'unreached' ? press('again', 'retry') : []),
  ];
};

/** Where the page names no connection whose guest one could be: the ways in, and the page of the link that led here. */
const drawWaysIn = (client: Client, screen: Screen): ScreenNode[] => {
  const { proxy, shop, pointsName } = client.settings;
  const path = invitationPage.replace(':code', findInvitation(shop)?.code ?? '');
  const href = proxy.replace(/(\/proxy)?$/, path);
  return furnish(client, screen, [
    [
      'div',
      { class: 'hero welcome' },
      ['h3', 0, say(client, 'guestTitle', { name: pointsName })],
      [
        'div',
        { class: 'doors' },
        ['a', { class: 'button light', slot: '', href }, say(client, 'openInvitation')],
        ['a', { class: 'button light', door: 'register' }, say(client, 'createAccount')],
        ['a', { class: 'button line', door: 'signIn' }, say(client, 'signIn')],
      ],
    ],
  ]);
};

const drawScreen = (client: Client, screen: Screen): ScreenNode[] => {
  const { body, failure, redeeming } = screen;
  if (redeeming?.step) return [drawRedeeming(client, screen, redeeming.step)];
  if (failure?.code === 'signed_out') return drawWaysIn(client, screen);
  if (body) return furnish(client, screen, body);
  if (failure) return [drawFailure(client, failure, { does: 'retry' })];
  return [nameOf(screen.at) === 'home' ? drawSkeleton(client) : drawRows(client)];
};

/** Something failed, and what is shown stays. */
const drawBanner = (client: Client, { body, failure, note }: Screen): ScreenNode[] => {
  const isStale = body && failure && failure.code !== 'signed_out';
  const text = isStale ? `${sayFailure(client, failure)} ${say(client, 'stale')}` : note;
  if (!text) return [];
  const retry: ScreenNode = [
    'button',
    { type: 'button', class: 'text', does: 'retry' },
    say(client, 'retry'),
  ];
  return [['p', { key: 'banner', class: 'banner', role: 'alert' }, text, ' ', retry]];
};

/** The client panel: the bar, and one screen at a time below it. */
export const drawShell = (client: Client): ScreenNode[] => {
  const screen = screenOf(client);
  const { shown, hasMoved } = client;
  const news =
    hasMoved && typeof shown === 'number'
      ? say(client, 'balanceIsNow', { points: sayPoints(client, shown) })
      : '';
  return [
    drawBar(client),
    [
      'div',
      { key: nameOf(screen.at), class: 'scroll' },
      ...drawBanner(client, screen),
      ['div', { key: 'screen' }, ...drawScreen(client, screen)],
    ],
    ['output', { class: 'hidden' }, news],
  ];
};
