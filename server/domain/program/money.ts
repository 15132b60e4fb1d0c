export interface Money {
  /** Whole minor units of the currency (cents; JPY has none, KWD has thousandths). */
  minor: number;
  currency: string;
}
