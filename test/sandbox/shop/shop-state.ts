import type { AutomaticDiscount } from './automatic-discount.ts';
import { makeCatalogue, type Catalogue } from './catalogue.ts';
import type { Customer } from './customer.ts';
import type { CheckoutFunction } from './checkout-function.ts';
import { codeKey, type Discount } from './discount.ts';
import { exactJson } from './exact-json.ts';
import type { GiftCard } from './gift-card.ts';
import { Identifiers } from './identifiers.ts';
import type { Mail, MailText } from './mailbox.ts';
import type { Order } from './order.ts';
import { orderPayload } from './order-payload.ts';
import { ShopError } from './shop-error.ts';
import type { ShopMessage, Topic } from './shop-message.ts';
import type { CreditAccount } from './store-credit.ts';

export interface Clock {
  now: () => Date;
}

export interface ShopSettings {
  name: string;
  domain: string;
  email: string;
  ownerName: string;
}

/** Everything the shop knows. The verbs (place-order, refund-order…) are functions of it. */
export interface ShopState {
  settings: ShopSettings;
  clock: Clock;
  identifiers: Identifiers;
  catalogue: Catalogue;
  customers: Map<string, Customer>;
  /** Oldest first. */
  orders: Map<string, Order>;
  discounts: Map<string, Discount>;
  /** By id; those that apps work out. */
  automaticDiscounts: Map<string, AutomaticDiscount>;
  /** What works them out; null: no discount has asked for it yet. */
  checkoutFunction: CheckoutFunction | null;
  /** Whether the shop's plan lets apps bring functions. */
  hasFunctions: boolean;
  /** By code. */
  giftCards: Map<string, GiftCard>;
  /** By customer. */
  creditAccounts: Map<string, CreditAccount>;
  mails: Mail[];
  /** The app's own metafields of this shop, by namespace and key. */
  appFields: Map<string, string>;
  tell: (message: ShopMessage) => void;
}

export function makeShopState(options: {
  settings: ShopSettings;
  clock: Clock;
  seed: number;
  tell: (message: ShopMessage) => void;
}): ShopState {
  const identifiers = new Identifiers(options.seed);
  return {
    settings: options.settings,
    clock: options.clock,
    identifiers,
    catalogue: makeCatalogue(identifiers),
    customers: new Map(),
    orders: new Map(),
    discounts: new Map(),
    automaticDiscounts: new Map(),
    checkoutFunction: null,
    hasFunctions: true,
    giftCards: new Map(),
    creditAccounts: new Map(),
    mails: [],
    appFields: new Map(),
    tell: options.tell,
  };
}

/** One action of the shop: what it tells shares an event id and an instant. */
export interface Action {
  at: Date;
  tell: (topic: Topic, payload: unknown) => void;
  tellOrder: (topic: Topic, order: Order) => void;
}

export function startAction(state: ShopState): Action {
  const at = state.clock.now();
  const eventId = state.identifiers.uuid();
  const tell = (topic: Topic, payload: unknown): void => {
    state.tell({ topic, body: exactJson(payload), eventId, at });
  };
  return {
    at,
    tell,
    tellOrder: (topic, order) => {
      tell(topic, orderPayload(order, state.settings.domain));
    },
  };
}

export function readOrder(state: ShopState, orderId: string): Order {
  const order = state.orders.get(orderId);
  if (!order) throw new ShopError(`there is no order ${orderId}`);
  return order;
}

export function readCustomer(state: ShopState, customerId: string): Customer {
  const customer = state.customers.get(customerId);
  if (!customer) throw new ShopError(`there is no customer ${customerId}`);
  return customer;
}

export function findCustomerByEmail(state: ShopState, email: string): Customer | undefined {
  const wanted = email.trim().toLowerCase();
  return [...state.customers.values()].find((customer) => customer.email?.toLowerCase() === wanted);
}

export function findDiscount(state: ShopState, code: string): Discount | undefined {
  return state.discounts.get(codeKey(code));
}

/** A mail to an address that may be missing (an order without one). */
export function sendMail(state: ShopState, to: string | null, text: MailText): void {
  if (to === null) return;
  state.mails.push({ id: String(state.mails.length + 1), at: state.clock.now(), to, ...text });
}
