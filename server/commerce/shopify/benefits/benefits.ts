import { AppError } from '../../../base/errors.ts';
import type { BenefitOrder, DisableOutcome, IssuedBenefit, IssueOutcome } from '../../commerce.ts';
import type { Send } from '../admin-request.ts';
import { createBasicDiscount } from '../operations/create-basic-discount.ts';
import { createCappedDiscount } from '../operations/create-capped-discount.ts';
import { createShippingDiscount } from '../operations/create-shipping-discount.ts';
import {
  amountDiscount,
  cappedDiscount,
  cappedTerms,
  itemsOf,
  percentageDiscount,
  shippingDiscount,
} from './fill-code-discount.ts';
import { issueGiftCard, takeBackGiftCard } from './gift-card.ts';
import { issueCode, issueFreeProduct } from './issue-code.ts';
import { stopCode } from './stop-code.ts';
import { issueStoreCredit, takeBackStoreCredit } from './store-credit.ts';

/** Which way each kind goes. */

export async function issueBenefit(send: Send, order: BenefitOrder): Promise<IssueOutcome> {
  try {
    return await issue(send, order);
  } catch (cause) {
    if (!isForbidden(cause)) throw cause;
    // Asked for again it would be denied again. What a try before this one has done, only a person can see.
    return order.triedAt === null
      ? { outcome: 'refused', code: 'scope_missing', detail: cause.message }
      : { outcome: 'unclear', detail: cause.message };
  }
}

export async function disableBenefit(send: Send, made: IssuedBenefit): Promise<DisableOutcome> {
  try {
    return await takeBack(send, made);
  } catch (cause) {
    if (!isForbidden(cause)) throw cause;
    return { outcome: 'unclear', detail: cause.message };
  }
}

function issue(send: Send, order: BenefitOrder): Promise<IssueOutcome> {
  const { benefit } = order;
  const terms = cappedTerms(benefit);
  if (terms !== null)
    return issueCode(send, order, createCappedDiscount(cappedDiscount(order, terms)));
  switch (benefit.kind) {
    case 'amount_off': {
      const { value, goodFor } = benefit;
      const input = amountDiscount(order, value.amount, itemsOf(goodFor));
      return issueCode(send, order, createBasicDiscount(input));
    }
    case 'percentage_off': {
      const input = percentageDiscount(order, benefit.percent, itemsOf(benefit.goodFor));
      return issueCode(send, order, createBasicDiscount(input));
    }
    case 'free_shipping': {
      const input = shippingDiscount(order, benefit.maxShipping?.amount ?? null);
      return issueCode(send, order, createShippingDiscount(input));
    }
    case 'free_product':
      return issueFreeProduct(send, order, benefit.variantId);
    case 'gift_card':
      return issueGiftCard(send, order, benefit.value);
    case 'store_credit':
      return issueStoreCredit(send, order, benefit.value);
  }
}

function takeBack(send: Send, made: IssuedBenefit): Promise<DisableOutcome> {
  switch (made.kind) {
    case 'amount_off':
    case 'percentage_off':
    case 'free_shipping':
    case 'free_product':
      return stopCode(send, made.code);
    case 'gift_card':
      return takeBackGiftCard(send, made);
    case 'store_credit':
      return takeBackStoreCredit(send, made);
  }
}

function isForbidden(cause: unknown): cause is AppError {
  return cause instanceof AppError && cause.code === 'forbidden';
}
