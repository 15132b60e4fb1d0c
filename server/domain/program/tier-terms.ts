export type TierBasis = 'points_earned' | 'money_spent' | 'orders_placed';
export type TierWindow = 'lifetime' | 'calendar_year' | 'rolling_12_months' | 'year_from_entry';

export interface Perk {
  title: string;
  detail: string | null;
}

/** A tier in another language; what is left out is said as it is in its own. */
export interface TierTexts {
  name?: string | undefined;
  perks?: readonly Perk[] | undefined;
}

export interface TierLevel {
  id: string;
  name: string;
  /** Whole points, orders, or minor units of money, by the basis; null: only given by hand. */
  threshold: number | null;
  /** Hundredths, on what orders earn by amount: 100 is nothing extra. */
  multiplierPercent: number;
  /** Points on entering, once for life unless `entryRepeats`. */
  entryPoints: number;
  entryRepeats: boolean;
  freeShipping: boolean;
  /** Off every order; 0: nothing. */
  discountPercent: number;
  perks: readonly Perk[];
  /** By language: `de`, `pt-BR`. */
  texts?: Readonly<Record<string, TierTexts>> | undefined;
  /** Nobody sees it but who has it. */
  hidden: boolean;
}

export interface TierTerms {
  basis: TierBasis;
  /** Of a `money_spent` basis: the currency of its thresholds. */
  currency: string | null;
  window: TierWindow;
  graceDays: number;
  downgrade: 'one_step' | 'to_figure';
  /** Lowest first. */
  levels: readonly TierLevel[];
}
