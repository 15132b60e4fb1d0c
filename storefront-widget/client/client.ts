import type { ScreenAnswer } from '../../server/contract/screen.ts';
import type { ScreenElement } from '../drawing/render.ts';
import type { CartDoor } from '../model/apply-code.ts';
import { type Ask, type Failure, makeAsk, makeSend, type Send } from '../model/ask.ts';
import { makeReadToken } from '../model/read-token.ts';
import type { WidgetSettings } from '../settings.ts';
import { makeScreen, type Screen } from './screen.ts';
import { readWords, type Words } from './words.ts';

/** What a form is doing, by the node it was drawn from. */
export interface FormState {
  readonly isBusy: boolean;
  readonly failure: Failure | null;
}

/** One panel: what it shows, whom it asks, and what it has been told. Whoever changes it calls `draw`. */
export interface Client {
  readonly settings: WidgetSettings;
  /** Asks our server for the shopper, below the app proxy. */
  readonly ask: Ask;
  readonly send: Send;
  /** Null where somebody else than Shopify says who is signed in: the cart is not Shopify's either. */
  readonly cart: CartDoor | null;
  readonly isInline: boolean;
  /** What the page says before the server does. */
  readonly pageWords: Words;
  /** The first is the home screen, the last is what is shown. */
  readonly screens: Screen[];
  readonly forms: WeakMap<ScreenElement, FormState>;
  /** The last answer that counts. */
  latest: ScreenAnswer | null;
  /** Its turn among the questions: what was asked before it and comes later knows less. */
  latestTurn: number;
  turns: number;
  /** Points of what is under way: they are not shown any more. */
  spending: number;
  /** The balance that is shown; null: a guest's; undefined: nobody has said. */
  shown: number | null | undefined;
  /** Whether it changed while it was shown: then a screen reader is told. */
  hasMoved: boolean;
  /** What was redeemed before a reload has been seen to. */
  isResumed: boolean;
  /** Says that something has changed: it is shown in a moment. */
  draw: () => void;
  /** Until then; null: nothing has. */
  drawn: Promise<void> | null;
}

/** Texts come in the language of the page. A proxy may drop the header that asks for data. */
const sendIn =
  (locale: string, send: Send): Send =>
  (path, body) =>
    send(
      `${path}${path.includes('?') ? '&' : '?'}as=json&locale=${encodeURIComponent(locale)}`,
      body,
    );

export const makeClient = (settings: WidgetSettings, isInline: boolean): Client => {
  const { proxy, tokenUrl, connection, root, locale } = settings;
  const readToken = tokenUrl === '' ? null : makeReadToken(tokenUrl, connection);
  const send = sendIn(locale, makeSend(proxy, readToken));
  return {
    settings,
    send,
    ask: makeAsk(send),
    cart: tokenUrl === '' ? { root, ask: makeAsk(makeSend(root, null)) } : null,
    isInline,
    pageWords: readWords(settings.words),
    screens: [{ ...makeScreen('home'), isNew: false }],
    forms: new WeakMap(),
    latest: null,
    latestTurn: 0,
    turns: 0,
    spending: 0,
    shown: undefined,
    hasMoved: false,
    isResumed: false,
    draw: () => undefined,
    drawn: null,
  };
};

/** The one that is looked at. */
export const screenOf = ({ screens }: Client): Screen => {
  const [first = makeScreen('home')] = screens.slice(-1);
  return first;
};
