import { assert, RetriableError } from '../../../base/errors.ts';
import type {
  BenefitOrder,
  DecimalMoney,
  DisableOutcome,
  IssuedBenefit,
  IssueOutcome,
} from '../../commerce.ts';
import type { Send } from '../admin-request.ts';
import { gidOf } from '../gid.ts';
import { creditStoreCredit } from '../operations/credit-store-credit.ts';
import { debitStoreCredit } from '../operations/debit-store-credit.ts';
import { asSentence, readRefusal } from './read-refusal.ts';
import { traceStoreCredit } from './trace-store-credit.ts';

/** What was cut off is done, or was dropped, by then: reading earlier could miss it. */
const settleMs = 15_000;

/** Nothing of ours can be put on a credit, so that after a lost answer the account is read before anything is sent. */
export async function issueStoreCredit(
  send: Send,
  order: BenefitOrder,
  value: DecimalMoney,
): Promise<IssueOutcome> {
  const { customerId, endsAt, othersIds, triedAt } = order;
  if (customerId === null) {
    return {
      outcome: 'refused',
      code: 'account_required',
      detail: 'Store credit needs a customer account.',
    };
  }
  const customer = gidOf('Customer', customerId);
  if (triedAt !== null) {
    const earlier = { sign: 'credit', customer, value, since: triedAt, othersIds } as const;
    const found = await traceStoreCredit(send, earlier);
    if (found.trace === 'one') return { outcome: 'issued', discountId: found.id };
    if (found.trace === 'unclear') return { outcome: 'unclear', detail: found.detail };
  }
  const { storeCreditAccountCredit } = await settled(
    send(
      creditStoreCredit(customer, {
        creditAmount: { amount: value.amount, currencyCode: value.currency },
        ...(endsAt === null ? {} : { expiresAt: endsAt.toISOString() }),
      }),
    ),
  );
  const { storeCreditAccountTransaction: entry = null, userErrors = [] } =
    storeCreditAccountCredit ?? {};
  return entry === null ? readRefusal(userErrors) : { outcome: 'issued', discountId: entry.id };
}

/** A debit of the same amount: money in one account is all alike, so that what counts is whether there is enough of it. */
export async function takeBackStoreCredit(
  send: Send,
  made: IssuedBenefit,
): Promise<DisableOutcome> {
  const { customerId, discountId, endingTriedAt, othersIds, triedAt, value } = made;
  assert(value !== null, 'store credit has a value');
  if (customerId === null) return { outcome: 'not_found' };
  const customer = gidOf('Customer', customerId);
  let foundId: string | undefined;
  if (discountId === null) {
    if (triedAt === null) return { outcome: 'not_found' };
    const earlier = { sign: 'credit', customer, value, since: triedAt, othersIds } as const;
    const found = await traceStoreCredit(send, earlier);
    if (found.trace === 'none') return { outcome: 'not_found' };
    if (found.trace === 'unclear') return { outcome: 'unclear', detail: found.detail };
    foundId = found.id;
  }
  if (endingTriedAt !== null) {
    const earlier = { sign: 'debit', customer, value, since: endingTriedAt, othersIds } as const;
    const found = await traceStoreCredit(send, earlier);
    if (found.trace === 'one')
      return { outcome: 'disabled', discountId: foundId, takenBackId: found.id };
    if (found.trace === 'unclear') return { outcome: 'unclear', detail: found.detail };
  }
  const taken = await debit(send, customer, value);
  return taken.outcome === 'unclear' ? taken : { ...taken, discountId: foundId };
}

async function debit(
  send: Send,
  customer: string,
  value: DecimalMoney,
): Promise<Exclude<DisableOutcome, { outcome: 'not_found' }>> {
  const debitAmount = { amount: value.amount, currencyCode: value.currency };
  const { storeCreditAccountDebit } = await settled(
    send(debitStoreCredit(customer, { debitAmount })),
  );
  const { storeCreditAccountTransaction: entry = null, userErrors = [] } =
    storeCreditAccountDebit ?? {};
  if (entry !== null) return { outcome: 'disabled', takenBackId: entry.id };
  const [first] = userErrors;
  if (first === undefined) throw new RetriableError('Shopify neither took it back nor said why');
  if (first.code === 'INSUFFICIENT_FUNDS') return { outcome: 'used' };
  return {
    outcome: 'unclear',
    detail: `Shopify did not take the store credit back: ${asSentence(first.message)}`,
  };
}

/** Weather that may have left a call on its way asks for a pause, after which the account tells the truth. */
async function settled<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (cause) {
    if (!(cause instanceof RetriableError) || cause.retryAfterMs !== undefined) throw cause;
    throw new RetriableError(cause.message, { cause, retryAfterMs: settleMs });
  }
}
