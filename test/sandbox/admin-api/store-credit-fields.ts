import { z } from 'zod';
import { fromDecimal, shopCurrency, toDecimal } from '../shop/money.ts';
import type { ShopState } from '../shop/shop-state.ts';
import {
  creditBalance,
  creditBalanceMax,
  type CreditAccount,
  type CreditEntry,
} from '../shop/store-credit.ts';
import { addCredit, creditAccountOf, takeCredit } from '../shop/move-credit.ts';
import { connection, idOfGid, type PageArguments } from './connection.ts';
import { decimal } from './discount-input.ts';

const money = z.looseObject({ amount: decimal, currencyCode: z.string() });
const creditInput = z.looseObject({ creditAmount: money, expiresAt: z.string().nullish() });
const debitInput = z.looseObject({ debitAmount: money });

interface CreditError {
  field: string[];
  code: string;
  message: string;
}

/** Store credit, as the Admin API gives, takes and tells it. Nothing here can tell two equal calls apart. */
export function storeCreditFields(state: ShopState): Record<string, unknown> {
  return {
    storeCreditAccount: ({ id }: { id: string }) => {
      const account = accountByGid(state, id);
      return account ? accountObject(account) : null;
    },
    storeCreditAccountCredit: (call: { id: string; creditInput: unknown }) =>
      credit(state, call.id, creditInput.parse(call.creditInput)),
    storeCreditAccountDebit: (call: { id: string; debitInput: unknown }) =>
      debit(state, call.id, debitInput.parse(call.debitInput)),
  };
}

/** `storeCreditAccounts` of a customer: one at most, as the shop has one currency. */
export function storeCreditAccounts(
  state: ShopState,
  customerId: string,
): (page: PageArguments) => unknown {
  return (page) => {
    const account = creditAccountOf(state, customerId);
    return connection(account ? [accountObject(account)] : [], page, ({ id }) => String(id));
  };
}

function accountByGid(state: ShopState, gid: string): CreditAccount | undefined {
  const id = idOfGid(gid, 'StoreCreditAccount');
  const customerId =
    idOfGid(gid, 'Customer') ??
    [...state.creditAccounts.values()].find((account) => account.id === id)?.customerId;
  return customerId === undefined ? undefined : creditAccountOf(state, customerId);
}

function credit(state: ShopState, gid: string, input: z.infer<typeof creditInput>): unknown {
  const refuse = (error: CreditError) => ({
    storeCreditAccountTransaction: null,
    userErrors: [error],
  });
  const account = accountByGid(state, gid);
  const customerId = account?.customerId ?? idOfGid(gid, 'Customer');
  const isAccount = idOfGid(gid, 'StoreCreditAccount') !== null;
  if (isAccount && !account) return refuse(accountNotFound);
  if (customerId === null || !state.customers.has(customerId)) return refuse(ownerNotFound);
  const problem = checkAmount(input.creditAmount, {
    field: ['creditInput', 'creditAmount'],
    verb: 'credit',
    isAccount,
  });
  if (problem) return refuse(problem);
  const amount = fromDecimal(input.creditAmount.amount) ?? 0;
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  if (expiresAt && expiresAt <= state.clock.now())
    return refuse({
      field: ['creditInput', 'expiresAt'],
      code: 'EXPIRES_AT_IN_PAST',
      message: 'The expiry date must be in the future',
    });
  if (creditBalance(account) + amount > creditBalanceMax)
    return refuse({
      field: ['creditInput', 'creditAmount', 'amount'],
      code: 'CREDIT_LIMIT_EXCEEDED',
      message: "The operation would cause the account's credit limit to be exceeded",
    });
  const entry = addCredit(state, customerId, { amount, event: 'ADJUSTMENT', expiresAt });
  return done(state, customerId, entry);
}

function debit(state: ShopState, gid: string, input: z.infer<typeof debitInput>): unknown {
  const refuse = (error: CreditError) => ({
    storeCreditAccountTransaction: null,
    userErrors: [error],
  });
  const account = accountByGid(state, gid);
  if (!account) return refuse(accountNotFound);
  const problem = checkAmount(input.debitAmount, {
    field: ['debitInput', 'debitAmount'],
    verb: 'debit',
    isAccount: true,
  });
  if (problem) return refuse(problem);
  const amount = fromDecimal(input.debitAmount.amount) ?? 0;
  if (amount > creditBalance(account))
    return refuse({
      field: ['debitInput', 'debitAmount', 'amount'],
      code: 'INSUFFICIENT_FUNDS',
      message: 'The store credit account does not have sufficient funds to satisfy the request',
    });
  const entry = takeCredit(state, account, { amount, event: 'ADJUSTMENT' });
  return done(state, account.customerId, entry);
}

const accountNotFound: CreditError = {
  field: ['id'],
  code: 'ACCOUNT_NOT_FOUND',
  message: 'The store credit account could not be found',
};
const ownerNotFound: CreditError = {
  field: ['id'],
  code: 'OWNER_NOT_FOUND',
  message: 'Owner does not exist',
};

function checkAmount(
  amount: z.infer<typeof money>,
  call: { field: string[]; verb: string; isAccount: boolean },
): CreditError | null {
  if ((fromDecimal(amount.amount) ?? 0) <= 0)
    return {
      field: [...call.field, 'amount'],
      code: 'NEGATIVE_OR_ZERO_AMOUNT',
      message: `A positive amount must be used to ${call.verb} a store credit account`,
    };
  if (amount.currencyCode === shopCurrency) return null;
  return {
    field: [...call.field, 'currencyCode'],
    ...(call.isAccount
      ? {
          code: 'MISMATCHING_CURRENCY',
          message: 'The currency provided does not match the currency of the store credit account',
        }
      : {
          code: 'UNSUPPORTED_CURRENCY',
          message: 'The currency provided is not currently supported',
        }),
  };
}

function done(state: ShopState, customerId: string, entry: CreditEntry): unknown {
  const account = creditAccountOf(state, customerId);
  return {
    storeCreditAccountTransaction: account ? entryObject(account, entry) : null,
    userErrors: [],
  };
}

function accountObject(account: CreditAccount): Record<string, unknown> {
  return {
    __typename: 'StoreCreditAccount',
    id: `gid://shopify/StoreCreditAccount/${account.id}`,
    balance: moneyObject(creditBalance(account)),
    owner: { __typename: 'Customer', id: `gid://shopify/Customer/${account.customerId}` },
    transactions: (page: PageArguments) => transactions(account, page),
  };
}

function transactions(
  account: CreditAccount,
  page: PageArguments & { sortKey?: string | null },
): unknown {
  const ends = ({ expiresAt }: CreditEntry): number =>
    expiresAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  const entries =
    page.sortKey === 'EXPIRES_AT'
      ? account.entries.toSorted((a, b) => ends(a) - ends(b))
      : account.entries;
  return connection(
    entries.map((entry) => entryObject(account, entry)),
    page,
    (entry) => String(entry['cursor']),
  );
}

const entryTypes: Record<CreditEntry['kind'], string> = {
  credit: 'StoreCreditAccountCreditTransaction',
  debit: 'StoreCreditAccountDebitTransaction',
  revert: 'StoreCreditAccountDebitRevertTransaction',
  expiration: 'StoreCreditAccountExpirationTransaction',
};

function entryObject(account: CreditAccount, entry: CreditEntry): Record<string, unknown> {
  const type = entryTypes[entry.kind];
  return {
    __typename: type,
    id: `gid://shopify/${type}/${entry.id}`,
    cursor: entry.id,
    account: () => accountObject(account),
    amount: moneyObject(entry.amount),
    balanceAfterTransaction: moneyObject(entry.balanceAfter),
    createdAt: entry.at.toISOString(),
    event: entry.event,
    expiresAt: entry.expiresAt?.toISOString() ?? null,
    remainingAmount: moneyObject(entry.remaining),
    origin:
      entry.orderId === null
        ? null
        : { __typename: 'OrderTransaction', id: `gid://shopify/OrderTransaction/${entry.orderId}` },
  };
}

function moneyObject(minor: number): Record<string, unknown> {
  return { amount: toDecimal(minor), currencyCode: shopCurrency };
}
