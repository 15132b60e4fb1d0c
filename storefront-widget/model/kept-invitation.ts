import { tryStorage } from './try-storage.ts';

/** The link of a friend that was opened in this browser, and what has come of it. */
export interface KeptInvitation {
  /** As it stood in the address: `tavolumi-3`. */
  readonly code: string;
  readonly openedAt: number;
  /** Forgotten from then on. */
  readonly endsAt: number;
  /** It has opened by itself once. */
  readonly isShown?: boolean;
  /** They have come back to it: it need not be pointed at any more. */
  readonly isSeen?: boolean;
  /** The server knows that the link was opened. */
  readonly isCounted?: boolean;
  /**
   * There is nothing to show of it. `idle`: the link is nobody's, or the visitor's own; `elsewhere`: its offer has been
   * taken on the page of the link itself.
   */
  readonly end?: 'idle' | 'elsewhere' | null;
  /** What the visitor has claimed is asked about with it. */
  readonly token?: string;
}

const keptForMs = 30 * 86_400_000;
/** A code, and its shop's number. Addresses have a `ref` of others, too. */
const codePattern = /^[\w.~-]{1,66}-[\da-z]{1,13}$/i;

const keyOf = (shop: string): string => `regulars:${shop}:invitation`;

/** What the browser refuses to keep is good for this page. */
let unkept: KeptInvitation | null = null;

export const keepInvitation = (shop: string, kept: KeptInvitation): void => {
  unkept = kept;
  tryStorage(() => {
    localStorage.setItem(keyOf(shop), JSON.stringify(kept));
    unkept = null;
  });
};

const recall = (shop: string): KeptInvitation | null => {
  const kept =
    unkept ??
    tryStorage<KeptInvitation>(() => JSON.parse(localStorage.getItem(keyOf(shop)) ?? 'null'));
  return kept && kept.endsAt > Date.now() ? kept : null;
};

/**
 * What this browser knows of an invitation: `?ref=` in the page's address, or what was kept of an earlier one. The
 * latest link is the one that counts. `claimed` in the address: its offer has been taken elsewhere already.
 */
export const findInvitation = (shop: string): KeptInvitation | null => {
  const address = new URLSearchParams(location.search);
  const code = address.get('ref')?.toLowerCase() ?? '';
  const kept = recall(shop);
  const isClaimed = address.has('claimed');
  if (!codePattern.test(code)) return kept;
  if (kept?.code === code && (!isClaimed || kept.token !== undefined)) return kept;
  const now = Date.now();
  const found: KeptInvitation = {
    code,
    openedAt: now,
    endsAt: now + keptForMs,
    ...(isClaimed && { isShown: true, end: 'elsewhere' }),
  };
  keepInvitation(shop, found);
  return found;
};
