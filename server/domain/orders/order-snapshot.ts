/**
 * What is known of one order: the newest full order that any message brought, and every refund
 * ever heard of. Amounts are decimal strings in shop money until `evaluateAward` reads them.
 */

export interface SnapshotLine {
  lineId: string;
  productId: string | null;
  variantId: string | null;
  title: string;
  /** Who makes it, as the order said. */
  vendor: string | null;
  giftCard: boolean;
  tip: boolean;
  /** Units ever bought. */
  quantity: number;
  /** Units edited away (refunded units are not among them). */
  removedQuantity: number;
  unitPrice: string;
  /** All units: the discounts allocated to this line. */
  discount: string;
  /** All units: this line's tax. */
  tax: string;
}

export interface SnapshotRefund {
  refundId: string;
  createdAt: string | null;
  lines: readonly { lineId: string; quantity: number; subtotal: string; tax: string }[];
  /** Given back for shipping, tax included. */
  shipping: string;
  /** Given back beyond the lines' worth, as the platform names it (positive = to the customer). */
  discrepancy: string;
  transactions: readonly { kind: string; status: string; amount: string; currency: string }[];
}

/** The part of a full order that the award reads. */
export interface SnapshotOrder {
  orderId: string;
  name: string;
  updatedAt: string;
  placedAt: string;
  cancelledAt: string | null;
  financialStatus: string;
  fulfilled: boolean;
  test: boolean;
  channel: string;
  taxesIncluded: boolean;
  currency: string;
  totalPrice: string;
  shippingPrice: string;
  shippingTax: string;
  presentment: { currency: string; totalPrice: string };
  /** ISO 3166 code of the address that it goes to. */
  country: string | null;
  customerId: string | null;
  discountCodes: readonly string[];
  /** What each code took off, where it was told. Nothing was told of orders that were heard of before this was kept. */
  codeAmounts?: readonly { code: string; amount: string }[];
  lines: readonly SnapshotLine[];
  /** How many refunds the message that told this order carried: of two tellings with the same time, more is newer. */
  refundsInIt: number;
}

export interface OrderSnapshot {
  /** Null while only refunds have been heard of. */
  order: SnapshotOrder | null;
  /** By refund id, ascending as text. */
  refunds: readonly SnapshotRefund[];
  /** Whose it is: the customer whom the newest telling that named one named. A telling without a customer takes nobody's order away. */
  customer: { customerId: string; toldAt: string } | null;
  /** The earliest change after which it was told to be fulfilled. It stays: goods on their way don't come back by a word. */
  fulfilledAt: string | null;
}

export const emptySnapshot: OrderSnapshot = {
  order: null,
  refunds: [],
  customer: null,
  fulfilledAt: null,
};
