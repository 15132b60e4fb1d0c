import type {
  RedeemRequest,
  StorefrontLedgerItem,
  StorefrontMember,
} from '../../server/contract/storefront.ts';
import type { WidgetSettings } from '../settings.ts';
import type { Failure } from './ask.ts';
import { makeStorefrontClient, type StorefrontClient } from './storefront-client.ts';
import { createStore, type Store } from './store.ts';
import type { CartOutcome } from './apply-code.ts';

export type Tab = 'rewards' | 'codes' | 'history' | 'earn';

/**
 * `sending`, `making`: under way. `slow`: still being made, we stopped asking. `settled`: look at
 * the redemption. `refused`: the points are back. `unreached`: unknown; the same id is sent again.
 */
export interface Redeeming {
  readonly request: RedeemRequest;
  readonly step: 'sending' | 'making' | 'slow' | 'settled' | 'refused' | 'unreached';
  readonly failure: Failure | null;
}

export interface History {
  readonly items: readonly StorefrontLedgerItem[];
  /** Null after the last page. */
  readonly cursor: string | null;
  readonly status: 'unread' | 'reading' | 'read' | 'failed';
  readonly failure: Failure | null;
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
  readonly codeUses: Readonly<Record<string, CodeUse>>;
  readonly cancellingId: string | null;
  readonly cancelFailure: { readonly id: string; readonly failure: Failure } | null;
  readonly history: History;
}

export interface Model {
  readonly settings: WidgetSettings;
  readonly client: StorefrontClient;
  readonly store: Store<WidgetState>;
}

export const unreadHistory: History = { items: [], cursor: null, status: 'unread', failure: null };

export const createModel = (settings: WidgetSettings): Model => ({
  settings,
  client: makeStorefrontClient(settings.proxy),
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
    codeUses: {},
    cancellingId: null,
    cancelFailure: null,
    history: unreadHistory,
  }),
});
