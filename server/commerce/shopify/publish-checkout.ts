import { RetriableError } from '../../base/errors.ts';
import type { CheckoutOutcome, CheckoutTerms } from '../commerce.ts';
import type { Send, UserErrors } from './admin-request.ts';
import { functionHandle, termsField } from './checkout-function.ts';
import {
  type CheckoutDiscountInput,
  createCheckoutDiscount,
} from './operations/create-checkout-discount.ts';
import { deactivateCheckoutDiscount } from './operations/deactivate-checkout-discount.ts';
import { findCheckoutDiscounts } from './operations/find-checkout-discounts.ts';
import { updateCheckoutDiscount } from './operations/update-checkout-discount.ts';

/** What merchants see in their list of discounts; it is how ours is found again when an answer was lost. */
const title = 'Regulars: benefits of tiers';

/** Brings the one automatic discount that runs our function to what it is to give; made where there is none. */
export async function publishCheckout(send: Send, terms: CheckoutTerms): Promise<CheckoutOutcome> {
  const discountId = terms.discountId ?? (await findOurs(send));
  if (terms.benefits.length === 0) return switchOff(send, discountId);
  const discount = fillDiscount(terms);
  const answer = await send(
    discountId === null
      ? createCheckoutDiscount({ ...discount, functionHandle })
      : updateCheckoutDiscount(discountId, discount),
  );
  const made = answer?.automaticAppDiscount ?? null;
  if (made !== null) return { outcome: 'published', discountId: made.discountId };
  return refusal(answer?.userErrors ?? []);
}

/** Creating has no key of its own: an earlier try whose answer was lost has left one of our title. */
async function findOurs(send: Send): Promise<string | null> {
  const { discountNodes } = await send(findCheckoutDiscounts(title));
  for (const { discount } of discountNodes.nodes)
    if ('title' in discount && discount.title === title) return discount.discountId;
  return null;
}

async function switchOff(send: Send, discountId: string | null): Promise<CheckoutOutcome> {
  if (discountId === null) return { outcome: 'published', discountId };
  const { discountAutomaticDeactivate } = await send(deactivateCheckoutDiscount(discountId));
  const errors = discountAutomaticDeactivate?.userErrors ?? [];
  return errors.length === 0 ? { outcome: 'published', discountId } : refusal(errors);
}

function refusal(errors: UserErrors): CheckoutOutcome {
  if (errors.length === 0 || errors.some(({ code }) => code === 'INTERNAL_ERROR'))
    throw new RetriableError('Shopify neither took the discount nor said why');
  return { outcome: 'refused', detail: errors.map(({ message }) => message).join(' ') };
}

function fillDiscount({ benefits, startsAt }: CheckoutTerms): CheckoutDiscountInput {
  const tiers = Object.fromEntries(
    benefits.map(({ tierId, name, percent, freeShipping }) => [
      tierId,
      { name, percent, free_shipping: freeShipping },
    ]),
  );
  return {
    title,
    startsAt: startsAt.toISOString(),
    endsAt: null,
    discountClasses: ['ORDER', 'SHIPPING'],
    combinesWith: { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true },
    metafields: [termsField({ kind: 'tier_benefits', tiers })],
  };
}
