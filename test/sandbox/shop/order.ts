import type { Customer } from './customer.ts';
import type { BuyerBrowser, OrderContact } from './order-contact.ts';
import type { Allocation } from './price-cart.ts';
import type { DiscountValue } from './discount.ts';
import { shareOf } from './money.ts';

/** An order as the shop keeps it. Totals are never stored: they follow from lines, refunds and payments. */

export interface OrderLine {
  id: string;
  productId: string;
  variantId: string;
  title: string;
  variantTitle: string | null;
  sku: string;
  grams: number;
  giftCard: boolean;
  unitPrice: number;
  quantity: number;
  /** Units taken away by editing the order. */
  removed: number;
  /** Units that came back. */
  refunded: number;
  allocations: readonly Allocation[];
  /** Of all units. */
  tax: number;
}

export interface OrderShipping {
  id: string;
  title: string;
  price: number;
  allocations: readonly Allocation[];
  refunded: number;
}

export interface OrderApplication {
  /** Of an automatic discount, its name. */
  code: string;
  isAutomatic: boolean;
  amount: number;
  value: DiscountValue;
  /** Good for some products only. */
  narrow: boolean;
}

export interface OrderRefund {
  id: string;
  createdAt: Date;
  note: string | null;
  restock: boolean;
  restockType: 'return' | 'cancel';
  lines: readonly {
    id: string;
    lineId: string;
    quantity: number;
    subtotal: number;
    tax: number;
    /** The payload of the line as it was after this refund. */
    lineItem: unknown;
  }[];
  /** Adjustments: money given back beside the lines (positive = to the customer). */
  shipping: { id: string; adjustmentId: string; amount: number } | null;
  discrepancy: { id: string; amount: number } | null;
  /** The money, by the ways that it went back. */
  transactions: readonly RefundTransaction[];
}

export interface RefundTransaction {
  id: string;
  paymentId: string;
  gateway: string;
  amount: number;
}

export interface Payment {
  id: string;
  gateway: string;
  /** The code of the gift card that paid it. */
  giftCard: string | null;
  amount: number;
}

export interface Order {
  id: string;
  number: number;
  name: string;
  token: string;
  cartToken: string;
  checkoutId: string;
  checkoutToken: string;
  confirmationNumber: string;
  createdAt: Date;
  updatedAt: Date;
  cancelledAt: Date | null;
  cancelReason: string | null;
  email: string | null;
  customer: Customer | null;
  contact: OrderContact | null;
  browser: BuyerBrowser | null;
  locale: string | null;
  attributes: readonly { name: string; value: string }[];
  sourceName: string;
  lines: OrderLine[];
  shipping: OrderShipping | null;
  applications: readonly OrderApplication[];
  /** How what gift cards and store credit left is paid; null when they left nothing. */
  gateway: string | null;
  payments: Payment[];
  refunds: OrderRefund[];
}

/** What the buyer entered. */
export function codesOf(order: Order): OrderApplication[] {
  return order.applications.filter(({ isAutomatic }) => !isAutomatic);
}

function allocated(part: { allocations: readonly Allocation[] }): number {
  return sum(part.allocations.map(({ amount }) => amount));
}

export function lineNet(line: OrderLine): number {
  return line.unitPrice * line.quantity - allocated(line);
}

export function currentQuantity(line: OrderLine): number {
  return line.quantity - line.removed - line.refunded;
}

/** What the next units of a line are worth; cumulative, so that all units together are worth the line, to the cent. */
export function worthOfUnits(line: OrderLine, units: number): { subtotal: number; tax: number } {
  const gone = line.removed + line.refunded;
  const upTo = (amount: number, count: number): number => shareOf(amount, count, line.quantity);
  return {
    subtotal: upTo(lineNet(line), gone + units) - upTo(lineNet(line), gone),
    tax: upTo(line.tax, gone + units) - upTo(line.tax, gone),
  };
}

/** The money of a refund, whichever ways it went. */
export function refundedBy(refund: OrderRefund): number {
  return sum(refund.transactions.map(({ amount }) => amount));
}

/** Each way that the order was or is to be paid, once, in the order in which they were used. */
export function gatewayNames(order: Order): string[] {
  const paid = order.payments.map(({ gateway }) => gateway);
  return [...new Set(order.gateway === null ? paid : [...paid, order.gateway])];
}

function worthLeft(line: OrderLine): { subtotal: number; tax: number; discount: number } {
  const left = currentQuantity(line);
  const worth = worthOfUnits(line, left);
  return { ...worth, discount: line.unitPrice * left - worth.subtotal };
}

export function shippingNet(order: Order): number {
  return order.shipping ? order.shipping.price - allocated(order.shipping) : 0;
}

export interface OrderTotals {
  gross: number;
  discounts: number;
  subtotal: number;
  shipping: number;
  tax: number;
  total: number;
  currentSubtotal: number;
  currentDiscounts: number;
  currentTax: number;
  currentTotal: number;
  /** Negative: the shop owes the customer. */
  outstanding: number;
  paid: number;
  refunded: number;
}

/**
 * Marks an order as changed. Payloads tell the second only; a script acts faster than people do, so each
 * change is at least a second after the one before, and "newer" always means what it says.
 */
export function touchOrder(order: Order, at: Date): void {
  const soonest = order.updatedAt.getTime() + 1000;
  order.updatedAt = new Date(Math.max(at.getTime(), soonest));
}

function sum(values: readonly number[]): number {
  return values.reduce((before, value) => before + value, 0);
}

export function orderTotals(order: Order): OrderTotals {
  const gross = sum(order.lines.map((line) => line.unitPrice * line.quantity));
  const subtotal = sum(order.lines.map(lineNet));
  const tax = sum(order.lines.map((line) => line.tax));
  const shipping = shippingNet(order);
  const left = order.lines.map(worthLeft);
  const currentSubtotal = sum(left.map((worth) => worth.subtotal));
  const currentTax = sum(left.map((worth) => worth.tax));
  const currentTotal = currentSubtotal + currentTax + shipping - (order.shipping?.refunded ?? 0);
  const paid = sum(order.payments.map((payment) => payment.amount));
  const refunded = sum(order.refunds.map(refundedBy));
  const beside = sum(order.refunds.map((refund) => refund.discrepancy?.amount ?? 0));
  return {
    gross,
    discounts: sum(order.applications.map((application) => application.amount)),
    subtotal,
    shipping,
    tax,
    total: subtotal + shipping + tax,
    currentSubtotal,
    currentDiscounts: sum(left.map((worth) => worth.discount)),
    currentTax,
    currentTotal,
    outstanding: order.cancelledAt ? 0 : currentTotal - (paid - refunded) - beside,
    paid,
    refunded,
  };
}

export type FinancialStatus =
  | 'pending'
  | 'partially_paid'
  | 'paid'
  | 'partially_refunded'
  | 'refunded'
  | 'voided';

export function financialStatus(order: Order): FinancialStatus {
  const { total, paid, refunded, outstanding } = orderTotals(order);
  if (total === 0 && paid === 0) return 'paid';
  if (paid === 0) return order.cancelledAt ? 'voided' : 'pending';
  if (refunded >= paid) return 'refunded';
  if (outstanding > 0) return 'partially_paid';
  return refunded > 0 ? 'partially_refunded' : 'paid';
}
