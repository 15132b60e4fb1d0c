import type { Coupon, LineItem, PromotionCode } from './resources.ts';
import type { StripeState } from './stripe-state.ts';

/** Why a code gives nothing off here: a code for programs, a sentence for the person who typed it. */
export interface CodeRefusal {
  code: string;
  message: string;
}

export interface Basket {
  /** Stripe's customer who buys; null: a guest. */
  customer: string | null;
  currency: string;
  subtotal: number;
  lines: readonly LineItem[];
}

/** Neither run out nor used up. */
export function isUsable(
  thing: Pick<Coupon, 'redeem_by' | 'max_redemptions' | 'times_redeemed'>,
  now: number,
): boolean {
  if (thing.redeem_by !== null && thing.redeem_by <= now) return false;
  return thing.max_redemptions === null || thing.times_redeemed < thing.max_redemptions;
}

/** The code among those that this customer may use: their own before everybody's. */
export function findPromotion(
  state: StripeState,
  code: string,
  customer: string | null,
): PromotionCode | undefined {
  const wanted = code.trim().toLowerCase();
  const named = state.all('promotion_code').filter((one) => one.code.toLowerCase() === wanted);
  const theirs = named.filter((one) => one.customer === null || one.customer === customer);
  return (
    theirs.find((one) => one.active && one.customer !== null) ??
    theirs.find((one) => one.active) ??
    theirs[0]
  );
}

const unknown: CodeRefusal = {
  code: 'promotion_code_invalid',
  message: 'This code is invalid.',
};

/** Null: the code may be used for this basket now. */
export function whyNotPromotion(
  state: StripeState,
  promotion: PromotionCode | undefined,
  basket: Basket,
): CodeRefusal | null {
  if (!promotion) return unknown;
  if (promotion.customer !== null && promotion.customer !== basket.customer) return unknown;
  const now = state.now();
  if (promotion.expires_at !== null && promotion.expires_at <= now)
    return { code: 'promotion_code_expired', message: 'This code has expired.' };
  const isSpent =
    promotion.max_redemptions !== null && promotion.times_redeemed >= promotion.max_redemptions;
  if (isSpent)
    return { code: 'promotion_code_used', message: 'This code has already been redeemed.' };
  if (!promotion.active) return unknown;
  return (
    whyNotRestricted(state, promotion, basket) ??
    whyNotCoupon(state, state.find('coupon', promotion.promotion.coupon), basket)
  );
}

function whyNotRestricted(
  state: StripeState,
  { restrictions }: PromotionCode,
  basket: Basket,
): CodeRefusal | null {
  const { minimum_amount: least, minimum_amount_currency: currency } = restrictions;
  if (least !== null && (currency !== basket.currency || basket.subtotal < least)) {
    return {
      code: 'promotion_code_minimum_amount',
      message: `This code needs an order of at least ${showMoney(least, currency ?? 'usd')}.`,
    };
  }
  if (!restrictions.first_time_transaction) return null;
  const hasBought = state
    .all('charge')
    .some(({ customer, paid }) => paid && customer !== null && customer === basket.customer);
  if (basket.customer !== null && !hasBought) return null;
  return {
    code: 'promotion_code_not_first_time',
    message: 'This code is for a first order only.',
  };
}

export function whyNotCoupon(
  state: StripeState,
  coupon: Coupon | undefined,
  basket: Basket,
): CodeRefusal | null {
  if (!coupon) return unknown;
  if (coupon.redeem_by !== null && coupon.redeem_by <= state.now())
    return { code: 'coupon_expired', message: 'This code has expired.' };
  if (!isUsable(coupon, state.now()))
    return { code: 'coupon_used', message: 'This code has already been redeemed.' };
  if (coupon.amount_off !== null && coupon.currency !== basket.currency)
    return { code: 'coupon_currency', message: 'This code is for another currency.' };
  const products = state.couponProducts.get(coupon.id);
  if (products === undefined) return null;
  const fits = basket.lines.some(({ price }) =>
    products.includes(state.read('price', price).product),
  );
  if (fits) return null;
  return { code: 'coupon_products', message: 'This code is not for anything in this order.' };
}

/** `$12.50`, whatever the currency's number of decimals. */
export function showMoney(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}
