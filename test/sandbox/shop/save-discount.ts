import type { AutomaticDiscount } from './automatic-discount.ts';
import { codeKey, type Discount } from './discount.ts';
import { ShopError } from './shop-error.ts';
import { findDiscount, type ShopState } from './shop-state.ts';

export type NewDiscount = Pick<Discount, 'code' | 'value'> &
  Partial<
    Omit<Discount, 'id' | 'code' | 'value' | 'usages' | 'deactivatedAt' | 'createdAt' | 'updatedAt'>
  >;

/** Makes a code. What isn't said is as open as it can be, but that it combines with nothing. */
export function createDiscount(state: ShopState, input: NewDiscount): Discount {
  if (findDiscount(state, input.code)) throw new ShopError(`${input.code} exists already`);
  const now = state.clock.now();
  const narrow = Boolean(input.productIds ?? input.variantIds ?? input.collectionIds);
  const discount: Discount = {
    id: state.identifiers.next('discount'),
    title: input.code,
    isAutomatic: false,
    functionTerms: null,
    discountClass: input.value.kind === 'free_shipping' ? 'SHIPPING' : narrow ? 'PRODUCT' : 'ORDER',
    productIds: null,
    variantIds: null,
    collectionIds: null,
    customerIds: null,
    usageLimit: null,
    appliesOncePerCustomer: false,
    minimumSubtotal: null,
    minimumQuantity: null,
    maximumShippingPrice: null,
    combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false },
    tags: [],
    startsAt: now,
    endsAt: null,
    ...input,
    deactivatedAt: null,
    createdAt: now,
    updatedAt: now,
    usages: [],
  };
  state.discounts.set(codeKey(discount.code), discount);
  return discount;
}

/** Ends a code now. Ending one that has ended keeps its first end. */
export function deactivateDiscount(state: ShopState, code: string): Discount {
  const discount = findDiscount(state, code);
  if (!discount) throw new ShopError(`there is no discount ${code}`);
  const now = state.clock.now();
  if (discount.endsAt && discount.endsAt <= now) return discount;
  discount.deactivatedAt = now;
  discount.endsAt = now;
  discount.updatedAt = now;
  return discount;
}

export function saveAutomaticDiscount(
  state: ShopState,
  discount: Omit<AutomaticDiscount, 'id'> & { id?: string },
): AutomaticDiscount {
  const saved = { ...discount, id: discount.id ?? state.identifiers.next('discount') };
  state.automaticDiscounts.set(saved.id, saved);
  return saved;
}
