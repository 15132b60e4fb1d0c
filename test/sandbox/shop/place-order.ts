import { codeKey, describeCodeProblem } from './discount.ts';
import { confirmationMail } from './mailbox.ts';
import type { Customer } from './customer.ts';
import { addressOf, contactOf, type BuyerBrowser, type OrderContact } from './order-contact.ts';
import { codesOf, type Order, type OrderLine } from './order.ts';
import { priceCart, type CartItem, type PricedCart, type PricedLine } from './price-cart.ts';
import { createCustomer } from './save-customer.ts';
import { ShopError } from './shop-error.ts';
import { workOutAutomatic, workOutCode } from './work-out-discounts.ts';
import {
  findCustomerByEmail,
  findDiscount,
  readCustomer,
  sendMail,
  startAction,
  type ShopState,
} from './shop-state.ts';
import { gateways, payOrder, quoteTenders, refuseTenders } from './tender.ts';

export const shippingOptions = {
  standard: { title: 'Standard', detail: '3–5 days', price: 600 },
  express: { title: 'Express', detail: 'Next working day', price: 1400 },
  pickup: { title: 'Pick up in store', detail: 'Ready in an hour', price: 0 },
} as const;

export type ShippingOption = keyof typeof shippingOptions;

export const lineQuantityMax = 99;

export interface OrderInput {
  lines: readonly { variantId: string; quantity: number }[];
  /** Signed in as. */
  customerId?: string;
  /** Typed at the checkout. */
  email?: string;
  /** Typed at the checkout too; what is left out is as the customer's record has it. */
  contact?: Partial<OrderContact>;
  /** What the buyer sat at; left out: no browser, as at a till. */
  browser?: Partial<BuyerBrowser>;
  /** In which language the buyer saw the shop: `de`. */
  locale?: string | null;
  codes?: readonly string[];
  shipping?: ShippingOption;
  /** `card`: paid at once; `transfer`: pending until it is marked as paid. */
  payment?: 'card' | 'transfer';
  /** Leaves an unknown e-mail without a customer record, as tills and some channels do. */
  withoutCustomerRecord?: boolean;
  /** Codes of gift cards to pay with; each must have something left. */
  giftCards?: readonly string[];
  /** Pays with as much store credit as there is; only signed in. */
  storeCredit?: boolean;
  attributes?: readonly { name: string; value: string }[];
  sourceName?: string;
}

export function readItems(
  state: ShopState,
  lines: readonly { variantId: string; quantity: number }[],
): CartItem[] {
  return lines.map(({ variantId, quantity }) => {
    const found = state.catalogue.find(variantId);
    if (!found) throw new ShopError(`there is no variant ${variantId}`);
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > lineQuantityMax) {
      throw new ShopError(`a quantity is a whole number from 1 to ${lineQuantityMax}`);
    }
    return { ...found, quantity };
  });
}

/** What a cart would cost this buyer now; without `shipping`, before it is chosen. */
export function quoteCart(
  state: ShopState,
  input: Pick<OrderInput, 'lines' | 'codes' | 'customerId' | 'email' | 'shipping'>,
): PricedCart {
  const items = readItems(state, input.lines);
  const shipped = items.some((item) => !item.product.giftCard);
  const cart = {
    items,
    shippingPrice: !shipped ? 0 : input.shipping ? shippingOptions[input.shipping].price : null,
    buyer: { customerId: input.customerId ?? null, email: input.email?.trim() || null },
  };
  return priceCart({
    ...cart,
    codes: input.codes ?? [],
    now: state.clock.now(),
    findDiscount: (code) => workOutCode(state, cart, findDiscount(state, code)),
    automatic: workOutAutomatic(state, cart),
    customerIdOfEmail: (email) => findCustomerByEmail(state, email)?.id ?? null,
  });
}

/**
 * Buys. Every code must apply; a checkout that would drop one in silence is refused with the reason.
 * Tells orders/create, and orders/paid when it is paid.
 */
export function placeOrder(state: ShopState, input: OrderInput): Order {
  if (input.lines.length === 0) throw new ShopError('The cart is empty.');
  const shipping = input.shipping ?? 'standard';
  const cart = quoteCart(state, { ...input, shipping });
  const refused = cart.codes.find(({ problem }) => problem !== null);
  if (refused?.problem) {
    throw new ShopError(`${refused.code}: ${describeCodeProblem(refused.problem)}`);
  }
  const quote = quoteTenders(state, input, cart.total);
  const problem = refuseTenders(quote, input);
  if (problem !== null) throw new ShopError(problem);
  const customer = buyerRecord(state, input);
  const action = startAction(state);
  const order = makeOrder(state, { input, cart, customer, shipping, at: action.at });
  const restIsPaid = input.payment !== 'transfer';
  if (quote.rest > 0) order.gateway = restIsPaid ? gateways.card : gateways.transfer;
  payOrder(state, order, { quote, customerId: input.customerId, restIsPaid });
  state.orders.set(order.id, order);
  for (const { code } of codesOf(order)) {
    findDiscount(state, codeKey(code))?.usages.push({
      orderId: order.id,
      customerId: customer?.id ?? null,
      email: order.email,
    });
  }
  sendMail(state, order.email, confirmationMail(order));
  action.tellOrder('orders/create', order);
  if (restIsPaid || quote.rest === 0) action.tellOrder('orders/paid', order);
  return order;
}

function buyerRecord(state: ShopState, input: OrderInput): Customer | null {
  if (input.customerId !== undefined) return readCustomer(state, input.customerId);
  const email = input.email?.trim();
  if (!email) return null;
  const known = findCustomerByEmail(state, email);
  if (known || input.withoutCustomerRecord) return known ?? null;
  const { firstName, lastName } = input.contact ?? {};
  return createCustomer(state, {
    email,
    state: 'disabled',
    ...(firstName && { firstName }),
    ...(lastName && { lastName }),
    address: addressOf(input.contact ?? {}),
  });
}

interface Draft {
  input: OrderInput;
  cart: PricedCart;
  customer: Customer | null;
  shipping: ShippingOption;
  at: Date;
}

const noBrowser: BuyerBrowser = { ip: null, userAgent: null, acceptLanguage: null };

function makeOrder(state: ShopState, draft: Draft): Order {
  const { identifiers } = state;
  const { input, cart, customer } = draft;
  const number = 1001 + state.orders.size;
  const shipped = cart.lines.some((line) => !line.product.giftCard);
  return {
    id: identifiers.next('order'),
    number,
    name: `#${number}`,
    token: identifiers.token(),
    cartToken: identifiers.token(),
    checkoutId: identifiers.next('checkout'),
    checkoutToken: identifiers.token(),
    confirmationNumber: identifiers.token().slice(0, 9).toUpperCase(),
    createdAt: draft.at,
    updatedAt: draft.at,
    cancelledAt: null,
    cancelReason: null,
    email: input.email?.trim() || (customer?.email ?? null),
    customer,
    contact: contactOf(customer, input.contact),
    browser: input.browser ? { ...noBrowser, ...input.browser } : null,
    locale: input.locale ?? null,
    attributes: input.attributes ?? [],
    sourceName: input.sourceName ?? 'web',
    lines: cart.lines.map((line) => makeLine(state, line)),
    shipping: shipped
      ? {
          id: identifiers.next('shippingLine'),
          title: shippingOptions[draft.shipping].title,
          price: cart.shipping.price,
          allocations: cart.shipping.allocations,
          refunded: 0,
        }
      : null,
    applications: cart.applied.map(({ discount, amount }) => ({
      code: discount.code,
      isAutomatic: discount.isAutomatic,
      amount,
      value: discount.value,
      narrow: discount.discountClass === 'PRODUCT',
    })),
    gateway: null,
    payments: [],
    refunds: [],
  };
}

export function makeLine(
  state: ShopState,
  line: Pick<PricedLine, 'product' | 'variant' | 'quantity' | 'allocations' | 'tax'>,
): OrderLine {
  return {
    id: state.identifiers.next('line'),
    productId: line.product.id,
    variantId: line.variant.id,
    title: line.product.title,
    variantTitle: line.variant.title,
    sku: line.variant.sku,
    grams: line.product.grams,
    giftCard: line.product.giftCard,
    unitPrice: line.variant.price,
    quantity: line.quantity,
    removed: 0,
    refunded: 0,
    allocations: line.allocations,
    tax: line.tax,
  };
}
