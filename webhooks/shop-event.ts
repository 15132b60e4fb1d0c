/**
 * What a commerce platform said, in our words and before anyone has judged it.
 * Ids and decimals are the platform's own strings, exact; instants are RFC 3339 strings.
 */

export interface ShopCustomer {
  customerId: string;
  email: string | null;
  phone: string | null;
  firstName: string | null;
  lastName: string | null;
  createdAt: string | null;
  updatedAt: string | null;
  /** In which language they bought, `de-AT`; only their orders say it. */
  locale?: string;
}

export interface ShopOrderLine {
  lineId: string;
  productId: string | null;
  variantId: string | null;
  sku: string | null;
  title: string;
  vendor: string | null;
  giftCard: boolean;
  tip: boolean;
  /** Units ever bought. */
  quantity: number;
  /** Units taken away by editing the order: quantity − current quantity − units in this payload's own refunds, never below 0. */
  removedQuantity: number;
  /** Shop money, one unit, before discounts. */
  unitPrice: string;
  /** Shop money, all units: the sum of the discount allocations of this line. */
  discount: string;
  /** Shop money, all units: the sum of this line's tax lines. */
  tax: string;
}

export interface ShopRefundTransaction {
  kind: string;
  status: string;
  amount: string;
  currency: string;
}

export interface ShopRefund {
  refundId: string;
  /** Null in the platform's own sample message. */
  createdAt: string | null;
  lines: readonly { lineId: string; quantity: number; subtotal: string; tax: string }[];
  /** Shop money given back for shipping, tax included. */
  shipping: string;
  /** Shop money: what was given back beyond the lines' worth, as the platform names it (`refund_discrepancy`, sign turned: positive = given to the customer). */
  discrepancy: string;
  transactions: readonly ShopRefundTransaction[];
}

/** What one code took off an order. */
export interface CodeAmount {
  code: string;
  amount: string;
}

/**
 * What an order shows of who paid it, from where and where to. Personal data: it is compared while the message is
 * handled and never kept or logged as it is.
 */
export interface OrderTraces {
  ip: string | null;
  userAgent: string | null;
  acceptLanguage: string | null;
  /** As on the bill. */
  payerName: string | null;
  phone: string | null;
  /** Where the goods go. */
  address: TracedAddress | null;
}

export interface TracedAddress {
  address1: string | null;
  address2: string | null;
  city: string | null;
  zip: string | null;
  /** ISO 3166. */
  country: string | null;
}

/** A full order as one message told it. */
export interface ShopOrder {
  orderId: string;
  /** What people call it: `#1001`. */
  name: string;
  updatedAt: string;
  placedAt: string;
  cancelledAt: string | null;
  financialStatus: string;
  fulfilled: boolean;
  test: boolean;
  channel: string;
  taxesIncluded: boolean;
  /** Shop money. */
  currency: string;
  totalPrice: string;
  shippingPrice: string;
  shippingTax: string;
  presentment: { currency: string; totalPrice: string };
  customer: ShopCustomer | null;
  /** Contact e-mail and phone of the order itself (a guest has no customer). */
  email: string | null;
  phone: string | null;
  country: string | null;
  /** Null: it shows nothing. A shop's past is told without. */
  traces?: OrderTraces | null;
  discountCodes: readonly string[];
  /** Shop money, what each code took off in all; a code that is not among them: nobody said. */
  codeAmounts?: readonly CodeAmount[];
  attributes: readonly { name: string; value: string }[];
  lines: readonly ShopOrderLine[];
  refunds: readonly ShopRefund[];
}

/** How a platform names a sale: by the checkout that made it, or by what was paid. */
export type SaleName = { sessionId: string } | { paymentIntentId: string };

/** One delivery's meaning. */
export type ShopEvent =
  | { kind: 'order'; order: ShopOrder }
  | { kind: 'refund'; orderId: string; refund: ShopRefund }
  /** An edit without totals: a full order follows from the platform. */
  | { kind: 'order_edited'; orderId: string }
  | { kind: 'customer'; customer: ShopCustomer }
  | { kind: 'customer_deleted'; customerId: string }
  /** Everything personal of a customer is to be forgotten, and of these orders of theirs. */
  | { kind: 'customer_redacted'; customerId: string; orderIds: readonly string[] }
  /** Two customers became one: all that was the deleted one's is the kept one's. */
  | { kind: 'customers_merged'; keptId: string; deletedId: string }
  /** These tags came to a customer or went; what else they are tagged with is not said. */
  | {
      kind: 'customer_tags';
      customerId: string;
      change: 'added' | 'removed';
      tags: readonly string[];
      occurredAt: string;
    }
  /** Something about a product changed, or about a collection and so perhaps about any product: it says what, we ask. */
  | { kind: 'product'; productId: string }
  | { kind: 'product_deleted'; productId: string }
  | { kind: 'collection'; collectionId: string }
  | { kind: 'app_uninstalled' }
  /** What the platform was asked to gather lies ready, or can't be gathered. */
  | { kind: 'bulk_finished'; bulkId: string }
  /** Something about a sale changed: it says which, we read it whole. */
  | { kind: 'sale'; sale: SaleName }
  /** A topic that nobody handles (yet): kept, answered, marked ignored. */
  | { kind: 'ignored'; topic: string };

/** Why a verified payload can't be read: `path` names the offending field (`line_items[0].price`). */
export interface UnreadablePayload {
  path: string;
  message: string;
}

export type Translation =
  | { ok: true; event: ShopEvent }
  | { ok: false; problem: UnreadablePayload };
