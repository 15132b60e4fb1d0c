/**
 * The one interface to a commerce platform. No transactions here: a caller has committed
 * what it owes before it calls, and settles the answer in a transaction of its own.
 */

/** Money as the platform takes it: a decimal string and its ISO 4217 code. */
export interface DecimalMoney {
  amount: string;
  currency: string;
}

/** A discount code to make. `code` was decided before the call, so that a retry finds it. */
export interface DiscountOrder {
  code: string;
  title: string;
  value: DecimalMoney;
  minimumOrder: DecimalMoney | null;
  /** The platform's own customer id; null where the member has none. */
  customerId: string | null;
  startsAt: Date;
  endsAt: Date;
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
}

export type IssueOutcome =
  | { outcome: 'issued'; discountId: string }
  /** The platform refuses for good: `code` is stable, `detail` is its own sentence. */
  | { outcome: 'refused'; code: string; detail: string };

export type DisableOutcome =
  | { outcome: 'disabled' }
  | { outcome: 'used' }
  | { outcome: 'not_found' };

/** What a customer is to be known by: tags that shops can filter by, and fields for whatever they build on. */
export interface CustomerStanding {
  /** The platform's own customer id. */
  customerId: string;
  addTags: readonly string[];
  removeTags: readonly string[];
  tier: { id: string; name: string } | null;
  points: number;
}

export type PublishOutcome =
  | { outcome: 'published' }
  /** For good: the customer is gone, or the platform can't take it. */
  | { outcome: 'refused'; detail: string };

/** What a program may ask of a product. */
export interface ProductTold {
  productId: string;
  title: string;
  vendor: string | null;
  type: string | null;
  tags: readonly string[];
  /** The first fifty, by id and by handle. */
  collections: readonly string[];
}

export interface ShopFacts {
  name: string;
  domain: string;
  currency: string;
  timeZone: string;
  taxesIncluded: boolean;
  isDevelopment: boolean;
  email: string | null;
}

/** Who calls: the shop and its token at this moment. */
export interface ShopConnection {
  shopId: string;
  domain: string;
  accessToken: string;
}

/**
 * Every call either answers, or throws `RetriableError` (time-out, throttled, 5xx: the outcome may be unknown)
 * or `AppError` (`unauthenticated` when the token is dead).
 */
export interface Commerce {
  readShop(connection: ShopConnection): Promise<ShopFacts>;
  /** Safe to repeat: a code of this name with this title is the one that was asked for. */
  issueDiscount(connection: ShopConnection, order: DiscountOrder): Promise<IssueOutcome>;
  /** Stops a code and tells whether it had been used before it was stopped. Safe to repeat. */
  disableDiscount(connection: ShopConnection, code: string): Promise<DisableOutcome>;
  /** Tells nothing of products that the platform doesn't know. */
  readProducts(connection: ShopConnection, productIds: readonly string[]): Promise<ProductTold[]>;
  /** Safe to repeat. */
  publishStanding(connection: ShopConnection, standing: CustomerStanding): Promise<PublishOutcome>;
}
