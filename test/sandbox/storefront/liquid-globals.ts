import { customerName, type Customer } from '../shop/customer.ts';
import type { Product } from '../shop/catalogue.ts';
import { shopCurrency } from '../shop/money.ts';
import type { PricedCart } from '../shop/price-cart.ts';
import type { ShopSettings } from '../shop/shop-state.ts';

/** What a block is drawn on. */
export interface BlockPage {
  customer: Customer | null;
  path: string;
  /** The language that this browser has chosen; null: the storefront's own. */
  locale: string | null;
  cart?: PricedCart;
  product?: Product;
}

/** The objects that a theme's Liquid has everywhere, and those of the page. */
export function liquidGlobals(
  settings: ShopSettings,
  { customer, cart, product, path, locale }: BlockPage & { locale: string },
): Record<string, unknown> {
  const template = templateOf(path);
  return {
    cart: cart ? liquidCart(cart) : { item_count: 0, items: [], currency },
    customer: customer ? liquidCustomer(customer) : null,
    product: product ? liquidProduct(product) : null,
    shop: {
      name: settings.name,
      permanent_domain: settings.domain,
      domain: settings.domain,
      url: `https://${settings.domain}`,
      currency: shopCurrency,
      money_format: '${{amount}}',
      locale: 'en',
    },
    routes: {
      root_url: '/',
      cart_url: '/cart',
      cart_add_url: '/cart/add',
      cart_change_url: '/cart/change',
      cart_update_url: '/cart/update',
      account_url: '/account',
      account_login_url: '/account/login',
      account_register_url: '/account/login#new',
      account_logout_url: '/account/logout',
      all_products_collection_url: '/collections/all',
    },
    request: {
      design_mode: false,
      path,
      page_type: template,
      locale: { iso_code: locale, root_url: '/', primary: locale === 'en' },
    },
    localization: { language: { iso_code: locale }, country: { iso_code: 'US' } },
    template: { name: template },
  };
}

const currency = { iso_code: shopCurrency };

const templates: readonly (readonly [pattern: RegExp, template: string])[] = [
  [/^\/$/, 'index'],
  [/^\/cart$/, 'cart'],
  [/^\/products\//, 'product'],
  [/^\/collections\//, 'collection'],
  [/^\/account\/login/, 'customers/login'],
  [/^\/account/, 'customers/account'],
];

/** The theme's template that an address is drawn with. */
export function templateOf(path: string): string {
  return templates.find(([pattern]) => pattern.test(path))?.[1] ?? 'page';
}

function liquidCart(cart: PricedCart): unknown {
  return {
    item_count: cart.lines.reduce((sum, line) => sum + line.quantity, 0),
    items: cart.lines.map(({ quantity, net, product }) => ({
      quantity,
      title: product.title,
      final_line_price: net,
    })),
    original_total_price: cart.gross,
    total_price: cart.subtotal,
    total_discount: cart.gross - cart.subtotal,
    currency,
  };
}

function liquidCustomer(customer: Customer): unknown {
  return {
    id: liquidId(customer.id),
    first_name: customer.firstName,
    last_name: customer.lastName,
    name: customerName(customer),
    email: customer.email,
    has_account: true,
    metafields: liquidFields(customer.metafields, readField),
  };
}

function liquidProduct({ id, handle, title, giftCard, variants }: Product): unknown {
  const shown = variants.map((variant) => ({
    id: liquidId(variant.id),
    title: variant.title,
    price: variant.price,
    available: true,
  }));
  return {
    id: liquidId(id),
    handle,
    title,
    'gift_card?': giftCard,
    price: shown[0]?.price,
    variants: shown,
    selected_or_first_available_variant: shown[0],
  };
}

/** `customer.metafields['$app'].points.value`. */
export function liquidFields(
  fields: ReadonlyMap<string, string>,
  read: (text: string) => unknown,
): Record<string, Record<string, { value: unknown }>> {
  const found: Record<string, Record<string, { value: unknown }>> = {};
  for (const [name, text] of fields) {
    const [namespace = '', key = ''] = name.split('.');
    found[namespace] = { ...found[namespace], [key]: { value: read(text) } };
  }
  return found;
}

/** The shop keeps no types: a whole number is one, all else is a text. */
function readField(text: string): unknown {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

/** Liquid prints an id as a number; one that a number can't hold stays text. */
function liquidId(digits: string): number | string {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : digits;
}
