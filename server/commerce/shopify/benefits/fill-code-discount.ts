import type { Benefit, BenefitOrder, GoodFor } from '../../commerce.ts';
import { functionHandle, termsField } from '../checkout-function.ts';
import { gidOf } from '../gid.ts';
import type {
  BasicDiscountInput,
  CodeDiscountInput,
  DiscountItemsInput,
} from '../operations/create-basic-discount.ts';
import type { CappedDiscountInput } from '../operations/create-capped-discount.ts';
import type { ShippingDiscountInput } from '../operations/create-shipping-discount.ts';

/** What the merchant can search for in the list of discounts. */
const discountTag = 'regulars';

/** An amount is spread over all that the code is good for. */
export function amountDiscount(
  order: BenefitOrder,
  amount: string,
  items: DiscountItemsInput,
): BasicDiscountInput {
  return {
    ...codeDiscount(order),
    customerGets: { value: { discountAmount: { amount, appliesOnEachItem: false } }, items },
  };
}

/** `percent`: from 1 to 100. */
export function percentageDiscount(
  order: BenefitOrder,
  percent: number,
  items: DiscountItemsInput,
): BasicDiscountInput {
  return {
    ...codeDiscount(order),
    customerGets: { value: { percentage: percent / 100 }, items },
  };
}

/** Shopify refuses what would make shipping free beside another discount of shipping. */
export function shippingDiscount(
  order: BenefitOrder,
  maximumPrice: string | null,
): ShippingDiscountInput {
  const common = codeDiscount(order);
  return {
    ...common,
    combinesWith: { ...common.combinesWith, shippingDiscounts: false },
    destination: { all: true },
    ...(maximumPrice === null ? {} : { maximumShippingPrice: maximumPrice }),
  };
}

/** What our function is told of a code whose limit the checkout keeps; null: the code needs no function. */
export function cappedTerms(benefit: Benefit): Readonly<Record<string, unknown>> | null {
  if (benefit.kind === 'amount_off' && benefit.maxBasketPercent !== null) {
    const { kind, value, maxBasketPercent } = benefit;
    return { kind, value: value.amount, max_basket_percent: maxBasketPercent };
  }
  if (benefit.kind === 'percentage_off' && benefit.maxValue !== null) {
    const { kind, percent, maxValue } = benefit;
    return { kind, percent, max_value: maxValue.amount };
  }
  return null;
}

/** Shopify takes no minimum for such a code, so that it is one of the function's terms. */
export function cappedDiscount(
  order: BenefitOrder,
  terms: Readonly<Record<string, unknown>>,
): CappedDiscountInput {
  const { minimumRequirement, ...common } = codeDiscount(order);
  const minimum = minimumRequirement?.subtotal.greaterThanOrEqualToSubtotal;
  return {
    ...common,
    functionHandle,
    discountClasses: ['ORDER'],
    metafields: [
      termsField({ ...terms, ...(minimum === undefined ? {} : { minimum_order: minimum }) }),
    ],
  };
}

export function itemsOf(goodFor: GoodFor | null): DiscountItemsInput {
  if (goodFor === null) return { all: true };
  const { products, collections } = goodFor;
  return collections.length > 0
    ? { collections: { add: collections.map((id) => gidOf('Collection', id)) } }
    : { products: { productsToAdd: products.map((id) => gidOf('Product', id)) } };
}

function codeDiscount(order: BenefitOrder): CodeDiscountInput {
  const { customerId, minimumOrder } = order;
  return {
    title: order.title,
    code: order.code,
    startsAt: order.startsAt.toISOString(),
    endsAt: order.endsAt?.toISOString() ?? null,
    usageLimit: 1,
    appliesOncePerCustomer: true,
    context:
      customerId === null
        ? { all: 'ALL' }
        : { customers: { add: [gidOf('Customer', customerId)] } },
    ...(minimumOrder === null
      ? {}
      : {
          minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: minimumOrder.amount } },
        }),
    combinesWith: order.combinesWith,
    tags: [discountTag],
  };
}
