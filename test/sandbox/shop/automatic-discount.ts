import type { Combination, Discount, DiscountClass, DiscountValue } from './discount.ts';

/** A discount without a code: an app's function decides what it gives. */
export interface AutomaticDiscount {
  id: string;
  title: string;
  functionHandle: string;
  classes: readonly string[];
  combinesWith: Combination;
  startsAt: Date;
  endsAt: Date | null;
  /** By namespace and key: what the function reads. */
  metafields: Map<string, string>;
}

export function isRunning(discount: AutomaticDiscount, now: Date): boolean {
  return discount.startsAt <= now && (discount.endsAt === null || discount.endsAt > now);
}

/** One thing that an automatic discount takes off a cart, as the checkout prices it: by its name, without a code. */
export function automaticPart(
  discount: AutomaticDiscount,
  part: { name: string; discountClass: DiscountClass; value: DiscountValue },
): Discount {
  return {
    id: discount.id,
    title: discount.title,
    code: part.name,
    isAutomatic: true,
    functionTerms: null,
    discountClass: part.discountClass,
    value: part.value,
    productIds: null,
    variantIds: null,
    collectionIds: null,
    customerIds: null,
    usageLimit: null,
    appliesOncePerCustomer: false,
    minimumSubtotal: null,
    minimumQuantity: null,
    maximumShippingPrice: null,
    combinesWith: discount.combinesWith,
    tags: [],
    startsAt: discount.startsAt,
    endsAt: discount.endsAt,
    deactivatedAt: null,
    createdAt: discount.startsAt,
    updatedAt: discount.startsAt,
    usages: [],
  };
}
