import type { Discount } from '../shop/discount.ts';
import { exactNumber } from '../shop/exact-json.ts';
import { shopCurrency, toDecimal } from '../shop/money.ts';
import type { PricedCart, PricedLine } from '../shop/price-cart.ts';
import type { Session } from './session.ts';

/** What /cart.js answers: amounts are integers in hundredths. */
export function cartJson(session: Session, cart: PricedCart): Record<string, unknown> {
  return {
    token: session.id,
    note: session.note,
    attributes: session.attributes,
    original_total_price: cart.gross,
    total_price: cart.subtotal,
    total_discount: cart.gross - cart.subtotal,
    total_weight: cart.lines.reduce((sum, line) => sum + line.product.grams * line.quantity, 0),
    item_count: cart.lines.reduce((sum, line) => sum + line.quantity, 0),
    items: cart.lines.map((line) => itemJson(line, cart)),
    requires_shipping: cart.lines.some((line) => !line.product.giftCard),
    currency: shopCurrency,
    items_subtotal_price: cart.lines.reduce((sum, line) => sum + finalPrice(line, cart), 0),
    cart_level_discount_applications: cart.applied
      .filter(({ discount }) => discount.discountClass === 'ORDER')
      .map(({ discount, amount }) => ({
        ...applicationJson(discount),
        total_allocated_amount: amount,
      })),
    discount_codes: cart.codes.map(({ code, problem }) => ({ code, applicable: problem === null })),
  };
}

/** How a code shows in a cart; a fixed amount in units, a percentage without its sign. */
function applicationJson(discount: Discount): Record<string, unknown> {
  const { code, isAutomatic, value, discountClass } = discount;
  const narrow = discountClass === 'PRODUCT';
  const each =
    narrow && (value.kind === 'percentage' || (value.kind === 'fixed' && value.eachItem));
  return {
    type: isAutomatic ? 'automatic' : 'discount_code',
    key: code,
    title: code,
    value:
      value.kind === 'fixed'
        ? toDecimal(value.amount)
        : String(value.kind === 'percentage' ? value.millionths / 10_000 : 100),
    value_type: value.kind === 'fixed' ? 'fixed_amount' : 'percentage',
    allocation_method: each ? 'each' : 'across',
    target_selection: narrow ? 'entitled' : 'all',
    target_type: 'line_item',
  };
}

/** Product codes show on their lines, order codes on the cart as a whole. */
function lineCodes(line: PricedLine, cart: PricedCart): { discount: Discount; amount: number }[] {
  return line.allocations.flatMap(({ application, amount }) => {
    const discount = cart.applied[application]?.discount;
    return discount?.discountClass === 'PRODUCT' ? [{ discount, amount }] : [];
  });
}

function finalPrice(line: PricedLine, cart: PricedCart): number {
  return line.gross - lineCodes(line, cart).reduce((sum, { amount }) => sum + amount, 0);
}

export function itemJson(line: PricedLine, cart: PricedCart): Record<string, unknown> {
  const { product, variant } = line;
  const codes = lineCodes(line, cart);
  const final = finalPrice(line, cart);
  return {
    id: exactNumber(variant.id),
    properties: {},
    quantity: line.quantity,
    variant_id: exactNumber(variant.id),
    key: `${variant.id}:juniper`,
    title: variant.title ? `${product.title} - ${variant.title}` : product.title,
    price: variant.price,
    original_price: variant.price,
    discounted_price: Math.floor(final / line.quantity),
    line_price: final,
    original_line_price: line.gross,
    total_discount: line.gross - final,
    discounts: codes.map(({ discount, amount }) => ({ amount, title: discount.code })),
    line_level_discount_allocations: codes.map(({ discount, amount }) => ({
      amount,
      discount_application: applicationJson(discount),
    })),
    sku: variant.sku,
    grams: product.grams,
    vendor: product.vendor,
    taxable: !product.giftCard,
    product_id: exactNumber(product.id),
    product_title: product.title,
    variant_title: variant.title,
    gift_card: product.giftCard,
    final_price: Math.floor(final / line.quantity),
    final_line_price: final,
    url: `/products/${product.handle}?variant=${variant.id}`,
    handle: product.handle,
    image: `/art/${variant.id}.svg`,
    requires_shipping: !product.giftCard,
  };
}
