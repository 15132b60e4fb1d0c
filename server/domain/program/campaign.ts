import type { Caps, Conditions, ProductFilter, Standing } from './conditions.ts';
import type { Titled } from './titled.ts';

/** A time-boxed bonus on top of the rules. */
interface CampaignTerms extends Standing, Titled {
  id: string;
  /** Its time (`from`, `until`, recurring by `weekdays` and `hours`) and its audience. */
  when: Conditions;
  /** Days of the month on which it runs; empty: all. */
  daysOfMonth: readonly number[];
  /** Most for one member. */
  caps: Caps;
  /** Most for all members together; the order that reaches it gets what is left. */
  budgetPoints: number | null;
}

/** What the rules give by amount, on the lines that `products` names (null: all), is multiplied. */
export interface MultiplierCampaign extends CampaignTerms {
  kind: 'multiplier';
  /** Hundredths: 200 is double. */
  multiplierPercent: number;
  products: ProductFilter | null;
}

/** So many points on each order that holds one of `products` (null: any). */
export interface FlatCampaign extends CampaignTerms {
  kind: 'flat';
  points: number;
  products: ProductFilter | null;
}

export type Campaign = MultiplierCampaign | FlatCampaign;
