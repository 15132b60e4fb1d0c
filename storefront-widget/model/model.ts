import type {
  StorefrontLedgerItem,
  StorefrontMember,
  StorefrontOrder,
  StorefrontStatement,
} from '../../server/contract/storefront.ts';
import type { RedeemRequest } from '../../server/contract/storefront-reward.ts';
import type { FunctionComponent } from 'preact';
import type { WidgetSettings } from '../settings.ts';
import type { Speech } from '../speech.ts';
import type { Invited, Sharing } from './bringing-friends.ts';
import { type Ask, type Failure, makeAsk } from './ask.ts';
import { makeReadToken } from './read-token.ts';
import { createStore, type Store } from './store.ts';
import type { CartDoor, CartOutcome } from './apply-code.ts';

export type Tab = 'rewards' | 'codes' | 'history' | 'earn' | 'standing';

/**
 * `sending`, `making`: under way. `slow`: still being made, we stopped asking. `settled`: look at
 * the redemption. `refused`: the points are back. `unreached`: unknown; the same id is sent again.
 */
export interface Redeeming {
  readonly request: RedeemRequest;
  readonly step: 'sending' | 'making' | 'slow' | 'settled' | 'refused' | 'unreached';
  readonly failure: Failure | null;
}

/** A list that is read page by page. */
export interface Pages<T> {
  readonly items: readonly T[];
  /** Null after the last page. */
  readonly cursor: string | null;
  readonly isReading: boolean;
  readonly failure: Failure | null;
}

export type Period = 'thisMonth' | 'lastMonth' | 'thisYear' | 'lastYear';

/** What was read of the past. What is missing has not been asked for since something last changed. */
export interface Records {
  readonly ledger?: Pages<StorefrontLedgerItem>;
  readonly orders?: Pages<StorefrontOrder>;
  readonly statement?: {
    readonly period: Period;
    /** Null while it is being read, and when that failed. */
    readonly answer: StorefrontStatement | null;
    readonly failure: Failure | null;
  };
}

/** What the shopper is doing with one code. */
export interface CodeUse {
  readonly copied: 'copied' | 'copyFailed' | null;
  readonly cart: CartOutcome | 'applying' | null;
  readonly isUndoAsked: boolean;
}

export interface WidgetState {
  /** The last answer of `GET /member`. */
  readonly page: StorefrontMember | null;
  readonly isReading: boolean;
  readonly failure: Failure | null;
  readonly isJoining: boolean;
  readonly tab: Tab;
  /** Which of the small facts about the balance is explained. */
  readonly explained: 'pendingWhy' | 'heldWhy' | 'expiringWhy' | null;
  /** The reward whose price is being considered. */
  readonly chosenRewardId: string | null;
  /** What the slider says. */
  readonly chosenPoints: number;
  /** The one looked at last: the focus returns to it. */
  readonly lastRewardId: string | null;
  readonly redeeming: Redeeming | null;
  /** The redemption that has just been made; null once the rooms have seen to it. */
  readonly madeId: string | null;
  readonly codeUses: Readonly<Record<string, CodeUse>>;
  readonly cancellingId: string | null;
  readonly cancelFailure: { readonly id: string; readonly failure: Failure } | null;
  /** Something that the member tells of themselves is under way. */
  readonly isTelling: boolean;
  readonly tellFailure: Failure | null;
  /** What lies behind the first screen, once it has been fetched. */
  readonly rooms: Partial<Rooms>;
  readonly roomsFailure: Failure | null;
  /** What is shown in place of the first screen, behind the door that leads there. */
  readonly screen: 'friends' | 'invitation' | null;
  /** This browser keeps an invitation: a door leads to it. */
  readonly isInvited: boolean;
  /** There is an offer, so that it may be shown by itself. */
  readonly isOffer: boolean;
  /** They came by their own link. */
  readonly isOwn: boolean;
  readonly sharing?: Sharing;
  readonly invited?: Invited;
  readonly recordsView: keyof Records;
  readonly period: Period;
  readonly records: Records;
}

type View = FunctionComponent<{ readonly widget: Widget }>;

/** What the files that are fetched later draw. */
export interface Rooms {
  readonly codes: View;
  readonly history: View;
  readonly earn: View;
  readonly redeeming: View;
  readonly standing: View;
  readonly friends: View;
  readonly invitation: View;
}

/** The files that they come in. */
export type RoomFile = NonNullable<WidgetState['screen']> | 'rooms';

export interface Model {
  readonly settings: WidgetSettings;
  /** Asks our server for the shopper. */
  readonly ask: Ask;
  /** Null where somebody else than Shopify says who is signed in: the cart is not Shopify's either. */
  readonly cart: CartDoor | null;
  readonly store: Store<WidgetState>;
  /** Rejects when the file can't be fetched. */
  readonly fetchRooms: (model: Model, file: RoomFile) => Promise<Partial<Rooms>>;
}

/**
 * What every view gets: what to show, how to say it, and whom to ask for changes. Views keep
 * nothing themselves: they are functions of the state, drawn again from the top when it changes.
 */
export interface Widget {
  readonly model: Model;
  readonly state: WidgetState;
  readonly speech: Speech;
  /** Whether the balance changed while it was shown: then a screen reader is told. */
  readonly hasBalanceMoved: boolean;
}

/** The shop's own words come in the given language, where it has them. */
const askIn =
  (locale: string, ask: Ask): Ask =>
  (path, body) =>
    ask(`${path}${path.includes('?') ? '&' : '?'}locale=${encodeURIComponent(locale)}`, body);

export const createModel = (settings: WidgetSettings, fetchRooms: Model['fetchRooms']): Model => ({
  settings,
  fetchRooms,
  ask: askIn(
    settings.locale,
    makeAsk(settings.proxy, settings.tokenUrl === '' ? null : makeReadToken(settings.tokenUrl)),
  ),
  cart:
    settings.tokenUrl === '' ? { root: settings.root, ask: makeAsk(settings.root, null) } : null,
  store: createStore<WidgetState>({
    page: null,
    isReading: false,
    failure: null,
    isJoining: false,
    tab: 'rewards',
    explained: null,
    chosenRewardId: null,
    chosenPoints: 0,
    lastRewardId: null,
    redeeming: null,
    madeId: null,
    codeUses: {},
    cancellingId: null,
    cancelFailure: null,
    isTelling: false,
    tellFailure: null,
    rooms: {},
    roomsFailure: null,
    screen: null,
    isInvited: false,
    isOffer: false,
    isOwn: false,
    recordsView: 'ledger',
    period: 'thisMonth',
    records: {},
  }),
});
