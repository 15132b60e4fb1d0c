import type { Stripe } from 'stripe';
import type {
  BenefitOrder,
  DecimalMoney,
  DisableOutcome,
  IssuedBenefit,
  IssueOutcome,
} from '../commerce.ts';
import { redemptionKey, tooFine } from './codes.ts';
import { toStripeAmount } from './minor-units.ts';
import { callStripe, sendOnce, StripeRefusal } from './stripe-client.ts';

/** In the metadata of what takes a credit back. */
const returnKey = 'regulars_return';

/** Movements of one customer that are looked through for ours, newest first. */
const pageSize = 100;
const pagesMax = 10;
/** Two clocks never show the same. */
const skewMs = 3_600_000;

/**
 * Store credit is a customer's balance with Stripe, which it takes off their next invoices (a one-time checkout takes
 * nothing off). Each movement says in its metadata whose it is, so an earlier try is known for sure.
 */
export async function issueCredit(
  stripe: Stripe,
  order: BenefitOrder,
  value: DecimalMoney,
): Promise<IssueOutcome> {
  const { customerId, redemptionId, triedAt } = order;
  if (customerId === null)
    return {
      outcome: 'refused',
      code: 'account_required',
      detail: 'Store credit needs a customer in Stripe.',
    };
  const amount = toStripeAmount(value);
  if (amount === null) return tooFine(value);
  if (triedAt !== null) {
    const earlier = await findMovement(stripe, {
      customerId,
      since: triedAt,
      key: redemptionKey,
      redemptionId,
    });
    if (earlier === 'too_many') return { outcome: 'unclear', detail: tooMany };
    if (earlier !== null) return { outcome: 'issued', discountId: earlier.id };
  }
  // Stripe writes what a customer owes: a credit is less than nothing.
  const made = await callStripe(() =>
    sendOnce(`regulars-${redemptionId}-credit`, (options) =>
      stripe.customers.createBalanceTransaction(
        customerId,
        {
          amount: -amount,
          currency: value.currency.toLowerCase(),
          description: order.title,
          metadata: { [redemptionKey]: redemptionId },
        },
        options,
      ),
    ),
  );
  return { outcome: 'issued', discountId: made.id };
}

const tooMany = 'This customer’s balance in Stripe has moved too often since to find it again.';

/** By an opposite movement, where the customer still has that much. */
export async function takeCreditBack(
  stripe: Stripe,
  benefit: IssuedBenefit,
): Promise<DisableOutcome> {
  const { customerId, redemptionId, triedAt, endingTriedAt } = benefit;
  if (customerId === null || triedAt === null) return { outcome: 'not_found' };
  if (endingTriedAt !== null) {
    const earlier = await findMovement(stripe, {
      customerId,
      since: endingTriedAt,
      key: returnKey,
      redemptionId,
    });
    if (earlier === 'too_many') return { outcome: 'unclear', detail: tooMany };
    if (earlier !== null) return { outcome: 'disabled' };
  }
  const given = await findCredit(stripe, { ...benefit, customerId, triedAt });
  if (given === 'too_many') return { outcome: 'unclear', detail: tooMany };
  if (given === null) return { outcome: 'not_found' };
  const amount = -given.amount;
  const customer = await callStripe(() => stripe.customers.retrieve(customerId));
  if (customer.deleted === true)
    return { outcome: 'unclear', detail: 'The customer was deleted in Stripe, credit and all.' };
  if (-customer.balance < amount) return { outcome: 'used' };
  await callStripe(() =>
    sendOnce(`regulars-${redemptionId}-return`, (options) =>
      stripe.customers.createBalanceTransaction(
        customerId,
        {
          amount,
          currency: given.currency,
          description: 'Points returned',
          metadata: { [returnKey]: redemptionId },
        },
        options,
      ),
    ),
  );
  return { outcome: 'disabled' };
}

/** By its id where that is known. */
async function findCredit(
  stripe: Stripe,
  benefit: IssuedBenefit & { customerId: string; triedAt: Date },
): Promise<Stripe.CustomerBalanceTransaction | 'too_many' | null> {
  const { customerId, discountId, triedAt, redemptionId } = benefit;
  if (discountId === null)
    return findMovement(stripe, { customerId, since: triedAt, key: redemptionKey, redemptionId });
  try {
    return await callStripe(() =>
      stripe.customers.retrieveBalanceTransaction(customerId, discountId),
    );
  } catch (error) {
    if (error instanceof StripeRefusal && error.isMissing) return null;
    throw error;
  }
}

async function findMovement(
  stripe: Stripe,
  asked: { customerId: string; since: Date; key: string; redemptionId: string },
): Promise<Stripe.CustomerBalanceTransaction | 'too_many' | null> {
  const oldest = (asked.since.getTime() - skewMs) / 1000;
  let after: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const { data, has_more } = await callStripe(() =>
      stripe.customers.listBalanceTransactions(asked.customerId, {
        limit: pageSize,
        ...(after !== undefined && { starting_after: after }),
      }),
    );
    const ours = data.find(({ metadata }) => metadata?.[asked.key] === asked.redemptionId);
    if (ours !== undefined) return ours;
    const last = data.at(-1);
    if (!has_more || last === undefined || last.created < oldest) return null;
    after = last.id;
  }
  return 'too_many';
}
