/** A discount code as the shop keeps it, and when it may be used. */

export type DiscountClass = 'ORDER' | 'PRODUCT' | 'SHIPPING';

export type DiscountValue =
  | { kind: 'fixed'; amount: number; eachItem: boolean }
  /** Millionths: `0.1` of the API is 100,000. */
  | { kind: 'percentage'; millionths: number }
  | { kind: 'free_shipping' };

export interface Combination {
  orderDiscounts: boolean;
  productDiscounts: boolean;
  shippingDiscounts: boolean;
}

export interface Discount {
  id: string;
  title: string;
  /** Of an automatic one, the name that it has at the checkout. */
  code: string;
  isAutomatic: boolean;
  /** What the app's function works the value out of, for each cart anew; null: it is `value`. */
  functionTerms: string | null;
  discountClass: DiscountClass;
  value: DiscountValue;
  /** Null: every product. */
  productIds: readonly string[] | null;
  variantIds: readonly string[] | null;
  collectionIds: readonly string[] | null;
  /** Null: everybody. */
  customerIds: readonly string[] | null;
  usageLimit: number | null;
  appliesOncePerCustomer: boolean;
  minimumSubtotal: number | null;
  minimumQuantity: number | null;
  /** Shipping that costs more than this is not free; of a free-shipping code. */
  maximumShippingPrice: number | null;
  combinesWith: Combination;
  tags: readonly string[];
  startsAt: Date;
  endsAt: Date | null;
  deactivatedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  usages: { orderId: string; customerId: string | null; email: string | null }[];
}

export type DiscountStatus = 'ACTIVE' | 'EXPIRED' | 'SCHEDULED';

export function discountStatus(discount: Discount, now: Date): DiscountStatus {
  if (discount.endsAt && discount.endsAt <= now) return 'EXPIRED';
  return discount.startsAt > now ? 'SCHEDULED' : 'ACTIVE';
}

/** Codes are looked up without regard to case and to spaces around them. */
export function codeKey(code: string): string {
  return code.trim().toUpperCase();
}

/** The one who buys: signed in (`customerId`), or known by the e-mail typed at the checkout. */
export interface Buyer {
  customerId: string | null;
  email: string | null;
}

export type CodeProblem =
  | 'unknown'
  | 'expired'
  | 'deactivated'
  | 'scheduled'
  | 'used_up'
  | 'used_by_customer'
  | 'sign_in'
  | 'other_customer'
  | 'minimum'
  | 'not_for_these_items'
  | 'not_for_this_shipping'
  | 'not_combinable';

const problemTexts: Record<CodeProblem, string> = {
  unknown: 'Enter a valid discount code.',
  expired: 'This discount code has expired.',
  deactivated: 'This discount code is no longer active.',
  scheduled: 'This discount code can’t be used yet.',
  used_up: 'This discount code has already been used.',
  used_by_customer: 'You have already used this discount code.',
  sign_in: 'Sign in, or enter your e-mail, to use this discount code.',
  other_customer: 'This discount code isn’t available to you.',
  minimum: 'Your cart doesn’t reach the minimum for this discount code yet.',
  not_for_these_items: 'This discount code isn’t valid for the items in your cart.',
  not_for_this_shipping: 'This discount code isn’t valid for the chosen shipping.',
  not_combinable: 'This discount code can’t be combined with the others.',
};

export function describeCodeProblem(problem: CodeProblem): string {
  return problemTexts[problem];
}

/** Why this buyer can't use the code at all now, whatever is in the cart; null when there is no reason. */
export function refuseBuyer(
  discount: Discount,
  buyer: Buyer,
  known: { now: Date; customerIdOfEmail: (email: string) => string | null },
): CodeProblem | null {
  if (discount.deactivatedAt) return 'deactivated';
  const status = discountStatus(discount, known.now);
  if (status === 'EXPIRED') return 'expired';
  if (status === 'SCHEDULED') return 'scheduled';
  if (discount.usageLimit !== null && discount.usages.length >= discount.usageLimit) {
    return 'used_up';
  }
  const customerId =
    buyer.customerId ?? (buyer.email === null ? null : known.customerIdOfEmail(buyer.email));
  if (discount.customerIds) {
    if (customerId === null) return buyer.email === null ? 'sign_in' : 'other_customer';
    if (!discount.customerIds.includes(customerId)) return 'other_customer';
  }
  if (discount.appliesOncePerCustomer && wasUsedBy(discount, customerId, buyer.email)) {
    return 'used_by_customer';
  }
  return null;
}

function wasUsedBy(discount: Discount, customerId: string | null, email: string | null): boolean {
  return discount.usages.some(
    (usage) =>
      (customerId !== null && usage.customerId === customerId) ||
      (email !== null && usage.email?.toLowerCase() === email.toLowerCase()),
  );
}
