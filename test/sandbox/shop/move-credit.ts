import { ShopError } from './shop-error.ts';
import type { ShopState } from './shop-state.ts';
import {
  creditBalance,
  type CreditAccount,
  type CreditEntry,
  type CreditEvent,
} from './store-credit.ts';

/** As it is now: what has run out is gone. */
export function creditAccountOf(state: ShopState, customerId: string): CreditAccount | undefined {
  const account = state.creditAccounts.get(customerId);
  if (account) letRunOut(state, account);
  return account;
}

interface Change {
  amount: number;
  event: CreditEvent;
  orderId?: string;
  expiresAt?: Date | null;
}

/** Opens the account with the first credit. */
export function addCredit(state: ShopState, customerId: string, change: Change): CreditEntry {
  let account = creditAccountOf(state, customerId);
  if (!account) {
    account = { id: state.identifiers.next('creditAccount'), customerId, entries: [] };
    state.creditAccounts.set(customerId, account);
  }
  return enter(state, account, {
    kind: change.event === 'ADJUSTMENT' ? 'credit' : 'revert',
    ...change,
    remaining: change.amount,
  });
}

/** Takes from what runs out soonest. */
export function takeCredit(state: ShopState, account: CreditAccount, change: Change): CreditEntry {
  if (creditBalance(account) < change.amount)
    throw new ShopError('There is not enough store credit.');
  let left = change.amount;
  const ends = ({ expiresAt }: CreditEntry): number =>
    expiresAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  for (const credit of account.entries.toSorted((a, b) => ends(a) - ends(b))) {
    const part = Math.min(credit.remaining, left);
    credit.remaining -= part;
    left -= part;
  }
  return enter(state, account, { kind: 'debit', ...change, amount: -change.amount, remaining: 0 });
}

function letRunOut(state: ShopState, account: CreditAccount): void {
  const now = state.clock.now();
  const ended = account.entries.filter(
    ({ remaining, expiresAt }) => remaining > 0 && expiresAt !== null && expiresAt <= now,
  );
  for (const credit of ended) {
    const gone = credit.remaining;
    credit.remaining = 0;
    enter(state, account, { kind: 'expiration', event: 'ADJUSTMENT', amount: -gone, remaining: 0 });
  }
}

function enter(
  state: ShopState,
  account: CreditAccount,
  entry: Change & Pick<CreditEntry, 'kind' | 'remaining'>,
): CreditEntry {
  const entered: CreditEntry = {
    id: state.identifiers.next('creditEntry'),
    kind: entry.kind,
    at: state.clock.now(),
    amount: entry.amount,
    balanceAfter: creditBalance(account) + entry.remaining,
    event: entry.event,
    orderId: entry.orderId ?? null,
    expiresAt: entry.expiresAt ?? null,
    remaining: entry.remaining,
  };
  account.entries.push(entered);
  return entered;
}
