import type { Product } from './catalogue.ts';
import type { Customer } from './customer.ts';
import type { Discount } from './discount.ts';
import { editOrder, type OrderEdit } from './edit-order.ts';
import { type GiftCard } from './gift-card.ts';
import {
  createGiftCard,
  deactivateGiftCard,
  findGiftCard,
  type NewGiftCard,
} from './save-gift-card.ts';
import type { Mail } from './mailbox.ts';
import type { Order, OrderRefund } from './order.ts';
import { placeOrder, type OrderInput } from './place-order.ts';
import { cancelOrder, markOrderPaid, refundOrder, type RefundInput } from './refund-order.ts';
import {
  createCustomer,
  deleteCustomer,
  updateCustomer,
  type CustomerChange,
  type NewCustomer,
} from './save-customer.ts';
import { createDiscount, deactivateDiscount, type NewDiscount } from './save-discount.ts';
import { findCustomerByEmail, findDiscount, type ShopState } from './shop-state.ts';
import { creditBalance, type CreditEntry } from './store-credit.ts';
import { addCredit, creditAccountOf } from './move-credit.ts';
import { addTags, removeTags } from './tag-customer.ts';

/** The shop as tests and the demo use it: the same verbs as its pages have. */
export class Shop {
  readonly state: ShopState;

  constructor(state: ShopState) {
    this.state = state;
  }

  get products(): readonly Product[] {
    return this.state.catalogue.products;
  }

  /** The variant of a product by its handle and, where there are several, its title. */
  variantId(handle: string, title?: string): string {
    const product = this.state.catalogue.productByHandle(handle);
    const variant = product?.variants.find((one) => title === undefined || one.title === title);
    if (!variant) throw new RangeError(`no such variant: ${handle} ${title ?? ''}`);
    return variant.id;
  }

  /** Oldest first. */
  get orders(): Order[] {
    return [...this.state.orders.values()];
  }

  get customers(): Customer[] {
    return [...this.state.customers.values()];
  }

  get discounts(): Discount[] {
    return [...this.state.discounts.values()];
  }

  get mailbox(): readonly Mail[] {
    return this.state.mails;
  }

  createCustomer(input: NewCustomer): Customer {
    return createCustomer(this.state, input);
  }

  updateCustomer(customerId: string, change: CustomerChange): Customer {
    return updateCustomer(this.state, customerId, change);
  }

  addTags(customerId: string, ...tags: string[]): Customer {
    return addTags(this.state, customerId, tags);
  }

  removeTags(customerId: string, ...tags: string[]): Customer {
    return removeTags(this.state, customerId, tags);
  }

  deleteCustomer(customerId: string): void {
    deleteCustomer(this.state, customerId);
  }

  customerByEmail(email: string): Customer | undefined {
    return findCustomerByEmail(this.state, email);
  }

  placeOrder(input: OrderInput): Order {
    return placeOrder(this.state, input);
  }

  refund(orderId: string, input: RefundInput): OrderRefund {
    return refundOrder(this.state, orderId, input);
  }

  cancel(orderId: string, reason?: string): Order {
    return cancelOrder(this.state, orderId, reason);
  }

  markPaid(orderId: string): Order {
    return markOrderPaid(this.state, orderId);
  }

  editOrder(orderId: string, edit: OrderEdit): Order {
    return editOrder(this.state, orderId, edit);
  }

  createDiscount(input: NewDiscount): Discount {
    return createDiscount(this.state, input);
  }

  deactivateDiscount(code: string): Discount {
    return deactivateDiscount(this.state, code);
  }

  get giftCards(): GiftCard[] {
    return [...this.state.giftCards.values()];
  }

  createGiftCard(input: NewGiftCard): GiftCard {
    return createGiftCard(this.state, input);
  }

  deactivateGiftCard(code: string): GiftCard {
    const card = findGiftCard(this.state, code);
    if (!card) throw new RangeError(`no such gift card: ${code}`);
    return deactivateGiftCard(this.state, card);
  }

  giftCardByCode(code: string): GiftCard | undefined {
    return findGiftCard(this.state, code);
  }

  /** In cents; `expiresAt` null: it never runs out. */
  addStoreCredit(customerId: string, amount: number, expiresAt: Date | null = null): void {
    addCredit(this.state, customerId, { amount, event: 'ADJUSTMENT', expiresAt });
  }

  storeCreditOf(customerId: string): number {
    return creditBalance(creditAccountOf(this.state, customerId));
  }

  /** Newest last. */
  storeCreditEntries(customerId: string): readonly CreditEntry[] {
    return creditAccountOf(this.state, customerId)?.entries ?? [];
  }

  discountByCode(code: string): Discount | undefined {
    return findDiscount(this.state, code);
  }
}
