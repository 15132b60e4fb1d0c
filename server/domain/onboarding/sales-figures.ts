/** What a shop sold lately, in its own currency. */
export interface SalesFigures {
  currency: string;
  /** How many days the figures are about, 365 at the most: from the first sale among them on. */
  days: number;
  orders: number;
  /** Who bought, and who of them bought more than once. */
  buyers: number;
  repeatBuyers: number;
  /** Goods after discounts and refunds, minor units. */
  netMinor: bigint;
  /** Of sales in other currencies nothing is added: so many were left out. */
  otherCurrencies: number;
}

/** Fewer tell little of an average. */
export const ordersEnough = 20;
/** Fewer tell little of a year. */
export const daysEnough = 30;
