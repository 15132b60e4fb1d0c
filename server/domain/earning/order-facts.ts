/**
 * What an award reads beside the order. Gathered while the order earns for nobody yet, and frozen when it first
 * earns for a member: whatever changes later changes no old order.
 */
export interface OrderFacts {
  /** Null: nobody's yet, or a guest's. */
  member: MemberFacts | null;
  /** By product id. One that is missing, or gone from the shop, is named by no filter but its own id. */
  products: Readonly<Record<string, ProductFacts>>;
  /** False while the shop has yet to tell one of the order's products: a program that asks for them waits. */
  productsRead: boolean;
  /** Orders of the member that count and came before this one. */
  ordersBefore: number;
  /** What the member spent before this order within the window of each `spend_goal` rule: minor units by rule id. */
  spentBefore: Readonly<Record<string, number>>;
  /** Points that other orders of the member have by each rule (`rule:id`), campaign (`campaign:id`) and in all (`orders`). */
  given: Readonly<Record<string, GivenPoints>>;
  /** What is left of the budget of each campaign that has one, for this order: points by campaign id. */
  budgetLeft: Readonly<Record<string, number>>;
}

export interface MemberFacts {
  tierId: string | null;
  tags: readonly string[];
  /** The segments, among those that the program asks for, that the member is in. */
  segments: readonly string[];
}

export interface ProductFacts {
  vendor: string | null;
  type: string | null;
  tags: readonly string[];
  /** Ids and handles of its collections. */
  collections: readonly string[];
}

/** Points on the day and in the month on which this order was placed, in the shop's zone, and ever. */
export interface GivenPoints {
  day: number;
  month: number;
  lifetime: number;
}

/** Of an order whose facts nobody gathered. */
export const noFacts: OrderFacts = {
  member: null,
  products: {},
  productsRead: true,
  ordersBefore: 0,
  spentBefore: {},
  given: {},
  budgetLeft: {},
};
