import type { Account } from '../ledger/ledger.ts';

/** How what is outstanding (pending, available and held) moves. */
export const flows = ['issued', 'revoked', 'redeemed', 'returned', 'expired', 'adjusted'] as const;
export type Flow = (typeof flows)[number];

/** Whether a flow adds to what is outstanding; adjustments have a sign of their own. */
export const flowSign: Readonly<Record<Flow, 1 | -1>> = {
  issued: 1,
  revoked: -1,
  redeemed: -1,
  returned: 1,
  expired: -1,
  adjusted: 1,
};

const accounts: readonly Account[] = [
  'issued',
  'pending',
  'available',
  'held',
  'redeemed',
  'expired',
  'revoked',
  'adjusted',
];

type Outside = Exclude<Account, 'pending' | 'available' | 'held'>;

/** By the account outside what points do; what comes back out of one that they went to is no new one. */
const flowOf: Readonly<Record<Outside, Flow>> = {
  issued: 'issued',
  revoked: 'revoked',
  redeemed: 'redeemed',
  expired: 'expired',
  adjusted: 'adjusted',
};

/**
 * What a transfer did to the points that are outstanding, and with which sign it counts there. The accounts alone say
 * it, whatever its kind: what crosses the border counts under the account outside, but out of `redeemed` is `returned`.
 * Null: it moved nothing across. Both sides of a merge are adjustments, and are nothing together.
 */
export function classifyTransfer(from: Account, to: Account): { flow: Flow; sign: 1 | -1 } | null {
  const comes = isOutside(from);
  const goes = isOutside(to);
  if (comes === goes) return null;
  if (comes && from === 'redeemed') return { flow: 'returned', sign: 1 };
  if (comes) return counted(flowOf[from], 1);
  return goes ? counted(flowOf[to], -1) : null;
}

function counted(flow: Flow, change: 1 | -1): { flow: Flow; sign: 1 | -1 } {
  return { flow, sign: change === flowSign[flow] ? 1 : -1 };
}

function isOutside(account: Account): account is Outside {
  return account !== 'pending' && account !== 'available' && account !== 'held';
}

export interface FlowPair {
  from: Account;
  to: Account;
  sign: 1 | -1;
}

/** Every pair of accounts whose transfers count under a flow. */
export function pairsOf(flow: Flow): FlowPair[] {
  return accounts.flatMap((from) =>
    accounts.flatMap((to) => {
      const found = from === to ? null : classifyTransfer(from, to);
      return found?.flow === flow ? [{ from, to, sign: found.sign }] : [];
    }),
  );
}
