import type { DiscountValue } from './discount.ts';

/** A cart, and the discount that a function of an app is to work out for it. */
export interface FunctionCart {
  /** In what the buyer sees, a decimal. */
  subtotal: string;
  rate: string;
  /** As the app wrote it down at the customer; null: there is none. */
  tier: string | null;
  groups: readonly string[];
  classes: readonly string[];
  /** JSON; null: nothing lies beside the discount. */
  terms: string | null;
}

/** What the function takes off; null: nothing. */
export interface FunctionAnswer {
  order: DiscountValue | null;
  shipping: DiscountValue | null;
  /** What the checkout calls it; null: by its title. */
  message: string | null;
}

export type CheckoutFunction = (cart: FunctionCart) => FunctionAnswer;
