import { RetriableError } from '../../../base/errors.ts';
import type { Benefit, BenefitOrder, DecimalMoney, IssueOutcome } from '../../commerce.ts';
import type { AdminRequest, Send, UserErrors } from '../admin-request.ts';
import { gidOf } from '../gid.ts';
import { createBasicDiscount } from '../operations/create-basic-discount.ts';
import { findDiscountByCode } from '../operations/find-discount-by-code.ts';
import { readVariantPrice } from '../operations/read-variant-price.ts';
import { amountDiscount, cappedTerms } from './fill-code-discount.ts';
import { readRefusal } from './read-refusal.ts';

type Issued = Extract<IssueOutcome, { outcome: 'issued' }>;
type Creation = AdminRequest<{
  codeDiscountNode: { id: string } | null;
  userErrors: UserErrors;
} | null>;

/**
 * Creating comes first and reading second: discounts have no idempotency key, so the code itself is one.
 * An earlier call whose answer was lost shows as "taken", and the discount that took the code is then the answer.
 */
export async function issueCode(
  send: Send,
  order: BenefitOrder,
  creation: Creation,
): Promise<IssueOutcome> {
  const { codeDiscountNode = null, userErrors = [] } = (await send(creation)) ?? {};
  if (codeDiscountNode !== null) return { outcome: 'issued', discountId: codeDiscountNode.id };

  const isTaken = userErrors.some(({ code }) => code === 'TAKEN');
  const refusal = isTaken ? null : readRefusal(userErrors);
  // What is refused today may have been made by the try before: a customer can be deleted in between.
  if (refusal !== null && order.triedAt === null) return refusal;
  const found = await recogniseCode(send, order);
  if (typeof found === 'object') return found;
  if (refusal !== null) return refusal;
  // Taken a moment ago and not found now: it was deleted in between, or the look-up lags behind.
  if (found === 'nobody') throw new RetriableError('The code is taken, and yet not to be found');
  return {
    outcome: 'refused',
    code: 'code_taken',
    detail: `The shop already has another discount with the code ${order.code}.`,
  };
}

/**
 * The price of one unit off, on that product alone: a percentage would make every unit free. The price is that of the
 * day on which the code was made, and `value` tells it.
 */
export async function issueFreeProduct(
  send: Send,
  order: BenefitOrder,
  variantId: string,
): Promise<IssueOutcome> {
  if (order.triedAt !== null) {
    // A price may have changed since: what the try before has made stands.
    const found = await recogniseCode(send, order);
    if (typeof found === 'object') return found;
  }
  const variant = gidOf('ProductVariant', variantId);
  const { productVariant, shop } = await send(readVariantPrice(variant));
  if (productVariant === null) {
    return {
      outcome: 'refused',
      code: 'product_gone',
      detail: 'The shop no longer has the product that this reward gives away.',
    };
  }
  const price: DecimalMoney = { amount: productVariant.price, currency: shop.currencyCode };
  const items = { products: { productVariantsToAdd: [variant] } };
  const outcome = await issueCode(
    send,
    order,
    createBasicDiscount(amountDiscount(order, price.amount, items)),
  );
  return outcome.outcome === 'issued' ? { value: price, ...outcome } : outcome;
}

/** A title is unique to its redemption. Of a free product, what its code takes off is told as well. */
async function recogniseCode(
  send: Send,
  { code, title, benefit }: BenefitOrder,
): Promise<Issued | 'somebody' | 'nobody'> {
  const { codeDiscountNodeByCode: found } = await send(
    findDiscountByCode(code, benefit.kind === 'free_product'),
  );
  if (found === null) return 'nobody';
  const { codeDiscount: discount } = found;
  if (!('title' in discount) || discount.kind !== typeOf(benefit) || discount.title !== title)
    return 'somebody';
  const issued: Issued = { outcome: 'issued', discountId: found.id };
  const amount =
    discount.kind === 'DiscountCodeBasic' ? discount.customerGets?.value.amount : undefined;
  if (amount === undefined) return issued;
  return { ...issued, value: { amount: amount.amount, currency: amount.currencyCode } };
}

function typeOf(benefit: Benefit): string {
  if (benefit.kind === 'free_shipping') return 'DiscountCodeFreeShipping';
  return cappedTerms(benefit) === null ? 'DiscountCodeBasic' : 'DiscountCodeApp';
}
