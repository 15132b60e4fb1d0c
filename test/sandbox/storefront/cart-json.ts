import { exactNumber } from '../shop/exact-json.ts';
import { shopCurrency } from '../shop/money.ts';
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
    items: cart.lines.map(itemJson),
    requires_shipping: cart.lines.some((line) => !line.product.giftCard),
    currency: shopCurrency,
    items_subtotal_price: cart.gross,
    cart_level_discount_applications: cart.applied
      .filter(({ discount }) => discount.value.kind !== 'free_shipping')
      .map(({ discount, amount }) => ({
        type: 'discount_code',
        key: discount.code,
        title: discount.code,
        value: discount.value.kind === 'fixed' ? String(discount.value.amount / 100) : '0',
        value_type: discount.value.kind === 'fixed' ? 'fixed_amount' : 'percentage',
        allocation_method: 'across',
        target_selection: 'all',
        target_type: 'line_item',
        total_allocated_amount: amount,
      })),
    discount_codes: cart.codes.map(({ code, problem }) => ({ code, applicable: problem === null })),
  };
}

export function itemJson(line: PricedLine): Record<string, unknown> {
  const { product, variant } = line;
  return {
    id: exactNumber(variant.id),
    properties: {},
    quantity: line.quantity,
    variant_id: exactNumber(variant.id),
    key: `${variant.id}:juniper`,
    title: variant.title ? `${product.title} - ${variant.title}` : product.title,
    price: variant.price,
    original_price: variant.price,
    discounted_price: variant.price,
    line_price: line.gross,
    original_line_price: line.gross,
    total_discount: 0,
    discounts: [],
    sku: variant.sku,
    grams: product.grams,
    vendor: product.vendor,
    taxable: !product.giftCard,
    product_id: exactNumber(product.id),
    product_title: product.title,
    variant_title: variant.title,
    gift_card: product.giftCard,
    final_price: variant.price,
    final_line_price: line.gross,
    url: `/products/${product.handle}?variant=${variant.id}`,
    handle: product.handle,
    image: `/art/${variant.id}.svg`,
    requires_shipping: !product.giftCard,
  };
}
