import type { ScreenAnswer, ScreenNode } from '../../server/contract/screen.ts';
import type { CartOutcome } from '../model/apply-code.ts';
import type { Failure } from '../model/ask.ts';
import type { PendingRedemption } from '../model/pending-redemption.ts';
import { findAttributes } from './find-attributes.ts';

/** A part of a screen that has an address of its own. */
export interface Filling {
  /** The page that fills it. */
  at: string;
  /** Null: not read yet. It stays while another page is on its way. */
  body: readonly ScreenNode[] | null;
  failure: Failure | null;
  isReading: boolean;
  /** The screen has changed since: it is read again as soon as it is seen. */
  isStale: boolean;
}

/** A redemption that was begun here, until the server has answered. */
export interface Redeeming {
  readonly request: PendingRedemption;
  readonly spends: number;
  /** `sending`; `refused`: the points are back; `unreached`: unknown, the same id is sent again. Null: answered. */
  step: 'sending' | 'refused' | 'unreached' | null;
}

/** What the shopper looks at, or will come back to. */
export interface Screen {
  /** Below `/pages/`; what draws it again. */
  at: string;
  back: string | null;
  /** Null: not read yet. */
  body: readonly ScreenNode[] | null;
  failure: Failure | null;
  /** Something failed that leaves the screen as it is. */
  note: string | null;
  isReading: boolean;
  isPolling: boolean;
  /** The tab that is shown. */
  tab: string | null;
  /** What was followed from here: the focus returns to it. */
  left: string | null;
  /** Whether the focus has still to move into it. */
  isNew: boolean;
  /** What the slider says. */
  points: number | null;
  redeeming: Redeeming | null;
  /** Panels by their names, and links that more comes in place of by their addresses. */
  readonly fillings: Map<string, Filling>;
  /** What became of a press, by where it is told. */
  readonly told: Map<unknown, string>;
  /** What became of the codes that were put into the cart. */
  readonly carts: Map<unknown, CartOutcome | 'applying'>;
}

export const makeScreen = (at: string): Screen => ({
  at,
  back: 'home',
  body: null,
  failure: null,
  note: null,
  isReading: false,
  isPolling: false,
  tab: null,
  left: null,
  isNew: true,
  points: null,
  redeeming: null,
  fillings: new Map(),
  told: new Map(),
  carts: new Map(),
});

/** `history?cursor=12` is the page `history`: what has the same name is the same screen. */
export const nameOf = (at: string): string => at.replace(/\?.*/, '');

/** Which tab an address asks for. */
export const tabIn = (at: string): string | null =>
  new URLSearchParams(at.split('?')[1] ?? '').get('tab');

/** Puts the server's word in the place of what is shown. */
export const replaceScreen = (
  screen: Screen,
  { at, back, body }: Pick<ScreenAnswer, 'at' | 'back' | 'body'>,
): void => {
  const names = findAttributes(body, 'panel').map(({ panel }) => panel);
  const isKept = tabIn(at) === null && names.includes(screen.tab ?? '');
  if (!isKept) screen.tab = (findAttributes(body, 'selected')[0]?.['panel'] as string) ?? null;
  Object.assign(screen, { at, back, body, failure: null, note: null });
  for (const [key, filling] of screen.fillings)
    if (names.includes(key)) filling.isStale = true;
    else screen.fillings.delete(key);
};
