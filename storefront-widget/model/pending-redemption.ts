import { tryStorage } from './try-storage.ts';

/**
 * A redemption is kept in this browser before it is sent, so that a reload in between sends the
 * same id again and the points are taken once. Kept by shop and member: another person who signs
 * in on the same browser must not finish it.
 */
const resumableForMs = 15 * 60_000;

/** What is sent, and sent again: as the server takes it, in whichever form. */
export interface PendingRedemption {
  readonly id: string;
  readonly reward_id: string;
  readonly [field: string]: unknown;
}

interface Kept {
  readonly request: PendingRedemption;
  readonly keptAt: number;
}

export interface Keeper {
  readonly shop: string;
  readonly memberId: string;
}

const keyOf = (keeper: Keeper): string => `regulars:${keeper.shop}:${keeper.memberId}:redemption`;

export const keepPending = (keeper: Keeper, request: PendingRedemption): void => {
  const kept: Kept = { request, keptAt: Date.now() };
  tryStorage(() => localStorage.setItem(keyOf(keeper), JSON.stringify(kept)));
};

export const forgetPending = (keeper: Keeper): void =>
  void tryStorage(() => localStorage.removeItem(keyOf(keeper)));

/** What was sent without an answer, unless so long ago that the shopper would be surprised by it. */
export const recallPending = (keeper: Keeper): PendingRedemption | null =>
  tryStorage(() => {
    const kept: Kept | null = JSON.parse(localStorage.getItem(keyOf(keeper)) ?? 'null');
    return kept !== null && Date.now() - kept.keptAt < resumableForMs ? kept.request : null;
  });
