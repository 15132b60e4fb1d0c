import type { CheckoutSession, Coupon, LineItem } from './resources.ts';
import type { StripeState } from './stripe-state.ts';

/** Puts the session's discount on its lines and adds everything up. Whole minor units, every split exact. */
export function priceSession(state: StripeState, session: CheckoutSession): void {
  const lines = state.lines.get(session.id) ?? [];
  for (const line of lines) line.amount_discount = 0;
  for (const discount of session.discounts) {
    const coupon = couponOf(state, discount);
    if (coupon) discountLines(state, lines, coupon);
  }
  for (const line of lines) line.amount_total = line.amount_subtotal - line.amount_discount;
  const sum = (name: 'amount_subtotal' | 'amount_discount'): number =>
    lines.reduce((total, line) => total + line[name], 0);
  session.amount_subtotal = sum('amount_subtotal');
  session.total_details.amount_discount = sum('amount_discount');
  session.amount_total = session.amount_subtotal - session.total_details.amount_discount;
}

export function couponOf(
  state: StripeState,
  discount: CheckoutSession['discounts'][number],
): Coupon | undefined {
  if (discount.coupon !== null) return state.find('coupon', discount.coupon);
  const promotion = state.find('promotion_code', discount.promotion_code ?? '');
  return promotion && state.find('coupon', promotion.promotion.coupon);
}

function discountLines(state: StripeState, lines: readonly LineItem[], coupon: Coupon): void {
  const products = state.couponProducts.get(coupon.id);
  const eligible = lines.filter(
    ({ price }) => products?.includes(state.read('price', price).product) ?? true,
  );
  const { percent_off: percent, amount_off: amount } = coupon;
  if (percent !== null) {
    for (const line of eligible)
      line.amount_discount = Math.round((line.amount_subtotal * percent) / 100);
    return;
  }
  const whole = eligible.reduce((total, line) => total + line.amount_subtotal, 0);
  let left = Math.min(amount ?? 0, whole);
  let rest = whole;
  // Each line takes its share of what is left, so that the last one makes it exact.
  for (const line of eligible) {
    const share = rest === 0 ? 0 : Math.floor((left * line.amount_subtotal) / rest);
    line.amount_discount = share;
    left -= share;
    rest -= line.amount_subtotal;
  }
}
