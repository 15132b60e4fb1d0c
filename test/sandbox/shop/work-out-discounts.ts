import { automaticPart, isRunning } from './automatic-discount.ts';
import type { FunctionAnswer } from './checkout-function.ts';
import type { Buyer, Discount } from './discount.ts';
import { toDecimal } from './money.ts';
import { findCustomerByEmail, type ShopState } from './shop-state.ts';
import type { CartItem } from './price-cart.ts';

/** What the app keeps at a customer for its function. */
const tierField = '$app.tier';
/** And beside a discount. */
const termsField = '$app.terms';

interface Cart {
  items: readonly CartItem[];
  /** Null: not chosen yet. */
  shippingPrice: number | null;
  buyer: Buyer;
}

interface Terms {
  classes: readonly string[];
  terms: string | null;
}

/** What the automatic discounts of the shop give this cart by themselves. */
export function workOutAutomatic(state: ShopState, cart: Cart): Discount[] {
  const now = state.clock.now();
  return [...state.automaticDiscounts.values()]
    .filter((discount) => isRunning(discount, now))
    .flatMap((discount) => {
      const terms = discount.metafields.get(termsField) ?? null;
      const answer = run(state, cart, { classes: discount.classes, terms });
      const name = answer?.message ?? discount.title;
      const { order = null, shipping = null } = answer ?? {};
      return [
        ...(order ? [automaticPart(discount, { name, discountClass: 'ORDER', value: order })] : []),
        ...(shipping
          ? [automaticPart(discount, { name, discountClass: 'SHIPPING', value: shipping })]
          : []),
      ];
    });
}

/** A code whose value a function works out, with what it gives this cart; any other as it is. */
export function workOutCode(
  state: ShopState,
  cart: Cart,
  discount: Discount | undefined,
): Discount | undefined {
  if (!discount || discount.functionTerms === null) return discount;
  const answer = run(state, cart, {
    classes: [discount.discountClass],
    terms: discount.functionTerms,
  });
  return { ...discount, value: answer?.order ?? { kind: 'fixed', amount: 0, eachItem: false } };
}

function run(state: ShopState, cart: Cart, { classes, terms }: Terms): FunctionAnswer | null {
  const { customerId, email } = cart.buyer;
  const customer =
    customerId === null
      ? email === null
        ? undefined
        : findCustomerByEmail(state, email)
      : state.customers.get(customerId);
  const isShipped = cart.items.some(({ product }) => !product.giftCard);
  const subtotal = cart.items.reduce(
    (sum, { variant, quantity }) => sum + variant.price * quantity,
    0,
  );
  return (
    state.checkoutFunction?.({
      subtotal: toDecimal(subtotal),
      rate: '1.0',
      tier: customer?.metafields.get(tierField) ?? null,
      groups: isShipped && cart.shippingPrice !== null ? ['gid://shopify/CartDeliveryGroup/0'] : [],
      classes,
      terms,
    }) ?? null
  );
}
