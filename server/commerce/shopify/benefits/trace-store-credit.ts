import type { DecimalMoney } from '../../commerce.ts';
import type { Send } from '../admin-request.ts';
import { readStoreCredit, type StoreCreditEntry } from '../operations/read-store-credit.ts';
import { isSameAmount } from './same-amount.ts';

/** How far Shopify's clock may lie behind ours; its times are whole seconds. */
const clockSkewMs = 60_000;

const kinds = {
  credit: 'StoreCreditAccountCreditTransaction',
  debit: 'StoreCreditAccountDebitTransaction',
} as const;

export interface StoreCreditTry {
  sign: keyof typeof kinds;
  customer: string;
  value: DecimalMoney;
  /** When it was first sent. */
  since: Date;
  /** What is known to be of something else. */
  othersIds: readonly string[];
}

export type StoreCreditTrace =
  | { trace: 'none' }
  | { trace: 'one'; id: string }
  | { trace: 'unclear'; detail: string };

/**
 * Whether a try whose answer was lost has come through. Entries bear no mark of ours, so that one of this amount since
 * then is taken for it, and of several nobody can tell.
 */
export async function traceStoreCredit(
  send: Send,
  sought: StoreCreditTry,
): Promise<StoreCreditTrace> {
  const { customer } = await send(readStoreCredit(sought.customer));
  if (customer === null) return unclear('The shop no longer has this customer.');
  const { nodes: accounts, pageInfo } = customer.storeCreditAccounts;
  const from = sought.since.getTime() - clockSkewMs;
  const isRecent = ({ createdAt }: StoreCreditEntry) => Date.parse(createdAt) >= from;

  const isCut = accounts.some(({ transactions: { nodes, pageInfo: page } }) => {
    const oldest = nodes.at(-1);
    return page.hasNextPage && oldest !== undefined && isRecent(oldest);
  });
  if (isCut || pageInfo.hasNextPage) {
    return unclear('So much has happened on the store credit since that it can’t be read whole.');
  }

  const candidates = accounts
    .flatMap(({ transactions }) => transactions.nodes)
    .filter((entry) => isRecent(entry) && isAlike(entry, sought))
    .flatMap(({ id }) => (id === undefined || sought.othersIds.includes(id) ? [] : [id]));
  const [first] = candidates;
  if (first === undefined) return { trace: 'none' };
  if (candidates.length === 1) return { trace: 'one', id: first };
  const { amount, currency } = sought.value;
  const word = sought.sign === 'credit' ? 'credits' : 'debits';
  return unclear(
    `The store credit has ${candidates.length} ${word} of ${amount} ${currency} since then: which of them is this one can’t be told.`,
  );
}

/** What a customer pays with it and gets refunded are other events. */
function isAlike(entry: StoreCreditEntry, { sign, value }: StoreCreditTry): boolean {
  return (
    entry.kind === kinds[sign] &&
    entry.event === 'ADJUSTMENT' &&
    isSameAmount(entry.amount, { amount: value.amount, currencyCode: value.currency })
  );
}

function unclear(detail: string): StoreCreditTrace {
  return { trace: 'unclear', detail };
}
