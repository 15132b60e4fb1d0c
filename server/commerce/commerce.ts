/**
 * The one interface to a commerce platform. No transactions here: a caller has committed
 * what it owes before it calls, and settles the answer in a transaction of its own.
 */

/** Money as the platform takes it: a decimal string and its ISO 4217 code. */
export interface DecimalMoney {
  amount: string;
  currency: string;
}

/** The products that a code is good for: one of the two lists is empty. The platform's own ids. */
export interface GoodFor {
  products: readonly string[];
  collections: readonly string[];
}

/** What a redemption buys of the platform. */
export type Benefit =
  | {
      kind: 'amount_off';
      value: DecimalMoney;
      goodFor: GoodFor | null;
      /** The most of a basket, which the checkout itself is to keep to; null: there is none, or its minimum order keeps it. */
      maxBasketPercent: number | null;
    }
  | {
      kind: 'percentage_off';
      percent: number;
      goodFor: GoodFor | null;
      /** The most that it takes off, which the checkout itself is to keep to; null: there is no limit. */
      maxValue: DecimalMoney | null;
    }
  | { kind: 'free_shipping'; maxShipping: DecimalMoney | null }
  /** One unit of it; its price is read when the code is made. */
  | { kind: 'free_product'; variantId: string }
  | { kind: 'gift_card'; value: DecimalMoney }
  | { kind: 'store_credit'; value: DecimalMoney };

/** A benefit to make. `code` was decided before the call, so that a retry finds it. */
export interface BenefitOrder {
  redemptionId: string;
  code: string;
  title: string;
  benefit: Benefit;
  minimumOrder: DecimalMoney | null;
  /** The platform's own customer id; null where the member has none. */
  customerId: string | null;
  startsAt: Date;
  /** Null: it never runs out. */
  endsAt: Date | null;
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
  /** When this very order was first sent, if it was: its answer may have been lost. */
  triedAt: Date | null;
  /** The platform's ids of what other redemptions of this customer have got: not this one's. */
  othersIds: readonly string[];
}

export type IssueOutcome =
  /** `value`: what it turned out to be worth, where that was the platform's to say. */
  | { outcome: 'issued'; discountId: string; value?: DecimalMoney }
  /** The platform refuses for good: `code` is stable, `detail` is its own sentence. */
  | { outcome: 'refused'; code: string; detail: string }
  /** It can't be told whether an earlier try has made it. A person has to look; it is not sent again. */
  | { outcome: 'unclear'; detail: string };

/** What was made for a redemption, as it is found again. */
export interface IssuedBenefit {
  redemptionId: string;
  kind: Benefit['kind'];
  code: string;
  /** The platform's own id; null where the answer that told it was lost. */
  discountId: string | null;
  customerId: string | null;
  /** What it was worth; null for what has no amount. */
  value: DecimalMoney | null;
  /** When it was first sent. */
  triedAt: Date | null;
  /** When taking it back was first sent, if it was. */
  endingTriedAt: Date | null;
  othersIds: readonly string[];
}

export type DisableOutcome =
  /**
   * `takenBackId`: the platform's id of the entry that took a credit back; `discountId`: of the one that gave it, where
   * only now it was found. For all others they are among `othersIds`.
   */
  | { outcome: 'disabled'; discountId?: string | undefined; takenBackId?: string }
  | { outcome: 'used'; discountId?: string | undefined }
  | { outcome: 'not_found' }
  /** It can't be told what is there, or whether it was taken back. A person has to look. */
  | { outcome: 'unclear'; detail: string };

/** What a customer is to be known by: tags that shops can filter by, and fields for whatever they build on. */
export interface CustomerStanding {
  /** The platform's own customer id. */
  customerId: string;
  addTags: readonly string[];
  removeTags: readonly string[];
  tier: { id: string; name: string } | null;
  points: number;
  /** What of them expires next, and the last day on which it can be spent, `2027-03-05`; null: nothing. */
  expiring: { points: number; on: string } | null;
}

export type PublishOutcome =
  | { outcome: 'published' }
  /** For good: the customer is gone, or the platform can't take it. */
  | { outcome: 'refused'; detail: string };

/** What the checkout is to give members of tiers by itself; no benefits: nothing (any more). */
export interface CheckoutTerms {
  /** The platform's id of what does it; null where it is not known to have any. */
  discountId: string | null;
  benefits: readonly { tierId: string; name: string; percent: number; freeShipping: boolean }[];
  startsAt: Date;
}

export type CheckoutOutcome =
  | { outcome: 'published'; discountId: string | null }
  /** For good: the shop's plan does not allow it, or the platform has no such thing. */
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

/** Who calls: the shop and its token (of Stripe, its key) at this moment. */
export interface ShopConnection {
  shopId: string;
  /** The shop's domain; of Stripe, the account's id. */
  domain: string;
  accessToken: string;
}

/**
 * Every call either answers, or throws `RetriableError` (time-out, throttled, 5xx: the outcome may be unknown)
 * or `AppError` (`unauthenticated` when the token is dead).
 */
export interface Commerce {
  readShop(connection: ShopConnection): Promise<ShopFacts>;
  /** Safe to repeat with the same order: what an earlier try has made is found again, never made twice. */
  issueBenefit(connection: ShopConnection, order: BenefitOrder): Promise<IssueOutcome>;
  /** Takes back what is untouched, confirms it, and tells whether it had been used before. Safe to repeat. */
  disableBenefit(connection: ShopConnection, benefit: IssuedBenefit): Promise<DisableOutcome>;
  /** Tells nothing of products that the platform doesn't know. */
  readProducts(connection: ShopConnection, productIds: readonly string[]): Promise<ProductTold[]>;
  /** Safe to repeat. */
  publishStanding(connection: ShopConnection, standing: CustomerStanding): Promise<PublishOutcome>;
  /** The settings file of the theme that shoppers see, as it is written; null: there is none that can be read. */
  readTheme(connection: ShopConnection): Promise<string | null>;
  /** Safe to repeat. */
  publishCheckout(connection: ShopConnection, terms: CheckoutTerms): Promise<CheckoutOutcome>;
  /** Puts how the widget looks, one JSON document, where the shop's theme reads it. Safe to repeat. */
  publishBranding(connection: ShopConnection, document: unknown): Promise<PublishOutcome>;
  /** Puts what the theme's blocks say of the program, one JSON document, where they read it. Safe to repeat. */
  publishProgram(connection: ShopConnection, document: unknown): Promise<PublishOutcome>;
}
